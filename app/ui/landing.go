package ui

// This file defines what the playground shows first.

import (
	"memview/app/session"
)

// landing is the program that the playground opens with, stopped behind the
// write: one write, seen in the hex and in each of three views.
const landing = `data = bytearray(b'Hello, zero-copy world! 01234567')
mv = memoryview(data)
print(mv[0])
w = mv.cast('H')
odd = mv[1::2]
w[1] = 0xBEEF
data.append(33)          # BufferError
`

const (
	landingName = "snippet.py"
	landingStep = 6
)

// sampleFragment is the address's fragment of a page that starts with bytes.
const sampleFragment = "sample=bytes"

// sampleText is what such a page starts with: 32 bytes that read well as text
// and have something to say as 16-bit numbers.
const sampleText = "Hello, zero-copy world! 01234567"

// newLandingSession returns the session that the playground starts with.
func newLandingSession(host Host) *session.Session {
	if fragment() == sampleFragment {
		return newSampleSession(host)
	}
	s := session.New("nothing yet", nil, false, sessionOptions(host)...)
	s.Load(landingName, landing)
	s.Begin()
	for range landingStep {
		s.Step()
	}
	return s
}
