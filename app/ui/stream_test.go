package ui

import (
	"testing"

	"memview/app/session"
)

// Of writes in each frame, the first few are told one by one; then all but the
// score is drawn each sixth frame, and nothing is left undrawn.
func TestStream(t *testing.T) {
	var s stream
	s.frame, s.drawn = 100, 100
	write := session.Change{Cause: session.CauseJavaScript, Ranges: []session.Range{{Offset: 0, Length: 1}}}
	drawn := 0
	frame := func(write *session.Change) {
		if s.next() {
			s.told()
			drawn++
		}
		if write != nil {
			s.note(*write, false)
			if !s.hold() {
				s.told()
				drawn++
			}
		}
	}
	for range 3 {
		frame(&write)
	}
	if drawn != 3 || s.on() {
		t.Errorf("three writes: drawn %d times, streaming %v; want 3, false", drawn, s.on())
	}
	for range 60 {
		frame(&write)
	}
	if !s.on() {
		t.Error("sixty writes in a row are no stream")
	}
	if drawn < 3+60/streamEvery-1 || drawn > 3+60/streamEvery+1 {
		t.Errorf("drawn %d times for sixty more frames, want about %d", drawn-3, 60/streamEvery)
	}
	s.hold()
	before := drawn
	for range streamEvery {
		frame(nil)
	}
	if s.due || drawn > before+1 {
		t.Errorf("after the last write: still due %v, drawn %d times", s.due, drawn-before)
	}
	for range streamGap {
		frame(nil)
	}
	frame(&write)
	if s.on() {
		t.Error("a write long after is taken for one of the stream")
	}
	frame(&write)
	person := session.Change{Cause: session.CausePerson}
	s.note(person, false)
	if s.hold() {
		t.Error("what a person does waits")
	}
}
