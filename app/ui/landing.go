package ui

// This file defines what the playground shows first.

import (
	"memview/app/gallery"
	"memview/app/session"
)

// landing is the lesson that the playground opens with, behind the write: one
// write, seen in the hex and in each of three views.
const landing = "alias_cast_slice"

// landingView is the view that it is written through: what is inspected first.
const landingView = "w"

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
	lesson, _ := gallery.Named(landing)
	s.Load(lesson.File(), lesson.Source())
	s.Begin()
	s.Continue(nil) // so that the timeline shows what is to come
	s.GoTo(lesson.Reveal)
	if l := s.LaneNamed(landingView); l != nil {
		s.SetCurrent(l.ID)
	}
	return s
}
