package text

// This file defines strip, lstrip, rstrip.

import "strings"

// LStripSpace returns s without the white space it starts with (str.lstrip()).
func LStripSpace(s string) string {
	for len(s) > 0 {
		r, size := Decode(s)
		if !isSpace(r) {
			break
		}
		s = s[size:]
	}
	return s
}

// RStripSpace returns s without the white space it ends with (str.rstrip()).
func RStripSpace(s string) string {
	for len(s) > 0 {
		r, size := decodeLast(s)
		if !isSpace(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// StripSpace is [LStripSpace] and [RStripSpace] (str.strip()).
func StripSpace(s string) string { return LStripSpace(RStripSpace(s)) }

// LStrip returns s without the code points of chars it starts with
// (str.lstrip(chars)).
func LStrip(s, chars string) string {
	for len(s) > 0 {
		_, size := Decode(s)
		if !strings.Contains(chars, s[:size]) {
			break
		}
		s = s[size:]
	}
	return s
}

// RStrip returns s without the code points of chars it ends with
// (str.rstrip(chars)).
func RStrip(s, chars string) string {
	for len(s) > 0 {
		_, size := decodeLast(s)
		if !strings.Contains(chars, s[len(s)-size:]) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// Strip is [LStrip] and [RStrip] (str.strip(chars)).
func Strip(s, chars string) string { return LStrip(RStrip(s, chars), chars) }
