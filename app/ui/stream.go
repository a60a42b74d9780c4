package ui

// This file defines what is done about writes that JavaScript makes with every
// frame: the score keeps up, the rest is drawn some times a second.

import "memview/app/session"

// stream follows JavaScript's writes.
type stream struct {
	frame int  // counts the frames of the page
	last  int  // the frame of the latest write
	run   int  // how many came in a row, each soon after the one before
	drawn int  // the frame in which the parts were drawn last
	due   bool // whether they have to be drawn
}

const (
	streamGap   = 12 // frames: two writes farther apart are two events
	streamBegin = 3  // writes in a row that are still told one by one
	streamEvery = 6  // frames between drawings of all but the score
)

// note takes note of a change; running says whether a program runs, whose writes
// are found as JavaScript's are.
func (s *stream) note(c session.Change, running bool) {
	switch {
	case c.Cause != session.CauseJavaScript && !running || c.Layout:
		s.run = 0
		return
	case s.frame-s.last > streamGap:
		s.run = 0
	}
	s.run++
	s.last = s.frame
}

// on reports whether JavaScript writes all the time: a flash for each write
// would be a flicker, and what was there before cannot be read.
func (s *stream) on() bool { return s.run > streamBegin }

// hold reports whether all but the score can wait, and remembers that it does.
func (s *stream) hold() bool {
	if s.on() && s.frame-s.drawn < streamEvery {
		s.due = true
	}
	return s.due
}

// told takes note of everything being drawn.
func (s *stream) told() { s.drawn, s.due = s.frame, false }

// next begins a frame. It reports whether what waited has to be drawn.
func (s *stream) next() bool {
	s.frame++
	return s.due && s.frame-s.drawn >= streamEvery
}
