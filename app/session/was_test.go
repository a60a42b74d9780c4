package session_test

import (
	"testing"

	"memview/app/session"
)

// What stood there before is known after each kind of change.
func TestOldValues(t *testing.T) {
	s, _ := newSession(t, "\x00\x01\x02\x03\x04\x05\x06\x07", false)
	mustCast(t, s, "mv", "H", "u16")
	check := func(when string, at int, want string, u16 string) {
		t.Helper()
		if got := s.Last().Was(); got != want {
			t.Errorf("%s: %q, want %q", when, got, want)
		}
		line := s.Line(0, 8)
		if b := line.Bytes[at]; !b.Changed || !b.HasOld {
			t.Errorf("%s: byte %d: %+v, want it changed and its old value known", when, at, b)
		}
		if e := line.Staves[1].Elements[at/2]; e.Old != u16 {
			t.Errorf("%s: u16[%d] was %q, want %q", when, at/2, e.Old, u16)
		}
		if b := line.Bytes[7]; b.Changed || b.HasOld {
			t.Errorf("%s: byte 7 counts as changed: %+v", when, b)
		}
	}
	if err := s.SetElement(s.LaneNamed("u16").ID, 1, "0xBEEF"); err != nil {
		t.Fatal(err)
	}
	check("an element set", 2, "bytes 2–3 were 02 03", "770") // 0x0302
	s.Undo()
	check("undone", 3, "bytes 2–3 were ef be", "48879")
	s.Redo()
	check("redone", 2, "bytes 2–3 were 02 03", "770")
	s.Memory()[4] = 0xff // as JavaScript does
	s.Poll(0, 8)
	check("written by JavaScript", 4, "byte 4 was 04", "1284") // 0x0504
	s.Undo()
	check("and undone", 4, "byte 4 was ff", "1535") // 0x05ff
	if got := (session.Change{}).Was(); got != "" {
		t.Errorf("nothing was %q", got)
	}
}

// A statement of Python that only reads is told as one that does.
func TestReadsAreShown(t *testing.T) {
	s, _ := newSession(t, "", false)
	s.Load("snippet.py", "data = bytearray(range(8))\nmv = memoryview(data)\nw = mv.cast('H')\nx = w[2]\nw[0] = 513\n")
	for range 4 {
		s.Step()
	}
	line := s.Line(0, 8)
	for i, b := range line.Bytes {
		if want := i == 4 || i == 5; b.Read != want || b.Changed {
			t.Errorf("byte %d after x = w[2]: %+v, want read: %v", i, b, want)
		}
	}
	for _, staff := range line.Staves {
		for _, e := range staff.Elements {
			if want := e.Offset <= 5 && e.Offset+staff.Lane.View.ItemSize() > 4; e.Read != want {
				t.Errorf("%s[%d]: read %v, want %v", staff.Lane.Name, e.Index, e.Read, want)
			}
		}
	}
	if got, want := s.Last().Summary(), "x = w[2] · bytes 4–5 read"; got != want {
		t.Errorf("summary %q, want %q", got, want)
	}
	s.Step()
	if line = s.Line(0, 8); line.Bytes[4].Read || !line.Bytes[0].Changed || line.Bytes[0].Old != 0 {
		t.Errorf("after the next statement: %+v", line.Bytes)
	}
}
