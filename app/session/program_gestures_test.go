package session_test

import (
	"testing"

	"memview/app/session"
)

// In a program the gestures of the inspector are steps of its own: they write to
// what its names hold, and can be taken back.
func TestGesturesInAProgram(t *testing.T) {
	s := load(t, aliasProgram)
	s.Continue(nil)
	w := s.LaneNamed("w")
	if err := s.SetReading(">H", 2, "0x1234"); err != nil {
		t.Fatal(err)
	}
	if got, _ := s.Element(w.ID, 1); got != "13330" { // 0x3412
		t.Errorf("w[1] is %s, want 13330", got)
	}
	if err := s.FlipBit(2, 0); err != nil {
		t.Fatal(err)
	}
	if got := s.Byte(2); got != 0x13 {
		t.Errorf("byte 2 is %#x, want 0x13", got)
	}
	if err := s.Exec("assert bytes(mv[2:4]) == bytes([0x13, 0x34])"); err != nil {
		t.Errorf("the program sees something else: %v", err)
	}
	for range 3 {
		s.Undo()
	}
	if got, _ := s.Element(w.ID, 1); got != "48879" {
		t.Errorf("undone, w[1] is %s, want 48879", got)
	}

	// A view made by a gesture is bound to a name in the program.
	l, err := s.Make(s.LaneNamed("mv").ID, session.Cast("B", 4, 8), "grid")
	if err != nil {
		t.Fatal(err)
	}
	if l.Python() != "grid = mv.cast('B', [4, 8])" {
		t.Errorf("the line is %q", l.Python())
	}
	if got, want := l.Go(), `grid, err := mv.Cast("B", 4, 8)`; got != want {
		t.Errorf("in Go %q, want %q", got, want)
	}
	if err := s.Exec("assert grid.shape == (4, 8) and grid[1, 0] == data[8]"); err != nil {
		t.Errorf("the program does not have the view: %v", err)
	}
	// A refused one is refused in the program's words and changes nothing.
	before := names(s)
	if _, err := s.Make(s.LaneNamed("w").ID, session.Cast("I"), ""); err == nil || err.Error() != "TypeError: memoryview: cannot cast between two non-byte formats" {
		t.Errorf("w.cast('I'): %v", err)
	}
	if names(s) != before {
		t.Errorf("views are %s, were %s", names(s), before)
	}

	// A list slice or bytes() of a view is memory of its own, whose original a
	// poke changes alone.
	if err := s.Exec("kept = bytes(mv[4:12])"); err != nil {
		t.Fatal(err)
	}
	for _, o := range s.Owners() {
		if o.Name != "kept" {
			continue
		}
		poked, err := s.Poke(o.ID)
		if err != nil || poked.Followed || poked.Offset != 4 {
			t.Errorf("poked %+v, %v", poked, err)
		}
		return
	}
	t.Error("kept is not among the owners")
}
