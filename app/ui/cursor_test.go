package ui

import (
	"testing"

	"memview/app/session"
)

// sampleSession returns 20 bytes with mv, h = mv.cast('H'), and
// odd = mv[15:0:-2], which reads bytes 15, 13 … 1.
func cursorSession(t *testing.T) (s *session.Session, h, odd int) {
	t.Helper()
	s = session.New("test", make([]byte, 20), false)
	mv := s.LaneNamed("mv").ID
	hLane, err := s.AddCast(mv, "H", "h")
	if err != nil {
		t.Fatal(err)
	}
	oddLane, err := s.AddSlice(mv, "15", "0", "-2", "odd")
	if err != nil {
		t.Fatal(err)
	}
	return s, hLane.ID, oddLane.ID
}

func TestCursorInTheHex(t *testing.T) {
	s, _, _ := cursorSession(t)
	for _, test := range []struct {
		from int
		move move
		want int
	}{
		{0, moveRight, 1}, {0, moveLeft, 0}, {7, moveRight, 8}, {19, moveRight, 19},
		{3, moveDown, 11}, {11, moveUp, 3}, {3, moveUp, 3}, {13, moveDown, 13}, // lines of 8: 20 bytes end in the third
		{11, moveLineStart, 8}, {11, moveLineEnd, 15}, {17, moveLineEnd, 19},
		{11, moveFirst, 0}, {11, moveLast, 19},
		{2, movePageDown, 18}, {6, movePageDown, 14}, {18, movePageUp, 2}, {14, movePageUp, 6},
	} {
		got := cursor{lane: hexLane, offset: test.from}.moved(s, test.move, 8, 2)
		if got.lane != hexLane || got.offset != test.want {
			t.Errorf("from byte %d move %d: %+v, want byte %d", test.from, test.move, got, test.want)
		}
	}
}

func TestCursorInAView(t *testing.T) {
	s, h, odd := cursorSession(t)
	for _, test := range []struct {
		lane, from int
		move       move
		want       int
	}{
		{h, 0, moveRight, 1}, {h, 0, moveLeft, 0}, {h, 9, moveRight, 9},
		{h, 1, moveDown, 5}, {h, 5, moveUp, 1}, {h, 1, moveUp, 1},
		{h, 5, moveLineStart, 4}, {h, 5, moveLineEnd, 7}, {h, 5, moveFirst, 0}, {h, 5, moveLast, 9},
		// Backwards: to the right of element 3, at byte 9, stands element 2, at byte 11.
		{odd, 3, moveRight, 2}, {odd, 3, moveLeft, 4}, {odd, 0, moveRight, 0},
		{odd, 3, moveNextElement, 4}, {odd, 3, movePreviousElement, 2},
		{odd, 7, moveDown, 3}, {odd, 3, moveUp, 7},
		{odd, 3, moveFirst, 7}, {odd, 3, moveLast, 0},
	} {
		r, _ := s.ElementRange(s.Lane(test.lane), test.from)
		got := cursor{lane: test.lane, index: test.from, offset: r.Offset}.moved(s, test.move, 8, 2)
		want, _ := s.ElementRange(s.Lane(test.lane), test.want)
		if got.lane != test.lane || got.index != test.want || got.offset != want.Offset {
			t.Errorf("lane %d from element %d move %d: %+v, want element %d at %d", test.lane, test.from, test.move, got, test.want, want.Offset)
		}
	}
}

// V goes round the hex and the views that read the byte.
func TestCursorThroughTheLanes(t *testing.T) {
	s, h, odd := cursorSession(t)
	mv := s.LaneNamed("mv").ID
	c := cursor{lane: hexLane, offset: 3}
	for _, want := range []cursor{
		{lane: mv, offset: 3, index: 3},
		{lane: h, offset: 2, index: 1}, // reads bytes 2 and 3
		{lane: hexLane, offset: 2},     // byte 2 is no odd one
		{lane: mv, offset: 2, index: 2},
	} {
		if c = c.moved(s, moveNextLane, 8, 2); c != want {
			t.Fatalf("V led to %+v, want %+v", c, want)
		}
	}
	if got, want := (cursor{lane: hexLane, offset: 15}).moved(s, movePreviousLane, 8, 2), (cursor{lane: odd, offset: 15}); got != want {
		t.Errorf("Shift+V led to %+v, want %+v", got, want)
	}
	s.SetCurrent(h)
	if got, want := (cursor{lane: hexLane, offset: 4}).moved(s, moveNextElement, 8, 2), (cursor{lane: h, offset: 6, index: 3}); got != want {
		t.Errorf("] led to %+v, want the element after h[2], %+v", got, want)
	}
}

func TestCursorSettles(t *testing.T) {
	s, h, _ := cursorSession(t)
	c := cursor{lane: h, offset: 18, index: 9}
	if _, err := s.Open("other", make([]byte, 4), false); err != nil {
		t.Fatal(err)
	}
	for _, m := range []move{moveLeft, moveDown, moveNextLane, moveNextElement, movePageDown, moveLast} {
		got := c.moved(s, m, 8, 2)
		if r := got.cells(s); r.Offset < 0 || r.End() > s.Len() {
			t.Errorf("move %d: on bytes %d to %d of %d", m, r.Offset, r.End(), s.Len())
		}
	}
	if _, err := s.Open("nothing", nil, false); err != nil {
		t.Fatal(err)
	}
	if got := c.settle(s); got != (cursor{lane: hexLane}) {
		t.Errorf("in an empty memory the cursor is at %+v", got)
	}
}

func TestKeys(t *testing.T) {
	type chord struct {
		key              string
		ctrl, alt, shift bool
		inHex            bool
	}
	for c, want := range map[chord]command{
		{key: "ArrowLeft"}:                    {kind: commandMove, move: moveLeft},
		{key: "ArrowDown", shift: true}:       {kind: commandMove, move: moveDown, extend: true},
		{key: "End", ctrl: true, shift: true}: {kind: commandMove, move: moveLast, extend: true},
		{key: "a", ctrl: true}:                {kind: commandSelectAll},
		{key: " "}:                            {kind: commandPin},
		{key: "Home", ctrl: true}:             {kind: commandMove, move: moveFirst},
		{key: "End"}:                          {kind: commandMove, move: moveLineEnd},
		{key: "a", inHex: true}:               {kind: commandDigit, digit: 10},
		{key: "F", inHex: true, shift: true}:  {kind: commandDigit, digit: 15},
		{key: "g", inHex: true}:               {},
		{key: "7"}:                            {kind: commandEdit, text: "7"},
		{key: "-"}:                            {kind: commandEdit, text: "-"},
		{key: "Enter", inHex: true}:           {kind: commandEdit},
		{key: "F2"}:                           {kind: commandEdit},
		{key: "v"}:                            {kind: commandMove, move: moveNextLane},
		{key: "]"}:                            {kind: commandMove, move: moveNextElement},
		{key: "z", ctrl: true}:                {kind: commandUndo},
		{key: "Z", ctrl: true, shift: true}:   {kind: commandRedo},
		{key: "y", ctrl: true}:                {kind: commandRedo},
		{key: "c", ctrl: true, inHex: true}:   {}, // the browser's copy
		{key: "ArrowLeft", alt: true}:         {}, // the browser's back
		{key: "Tab"}:                          {}, // leaves the grid
		{key: "Escape"}:                       {kind: commandLeave},
		{key: "Dead"}:                         {},
	} {
		if got := keyCommand(c.key, c.ctrl, c.alt, c.shift, c.inHex); got != want {
			t.Errorf("%+v is %+v, want %+v", c, got, want)
		}
	}
}

func TestCellNamesReadBack(t *testing.T) {
	s, h, _ := cursorSession(t)
	for id, want := range map[string]cursor{
		byteTestID(12):        {lane: hexLane, offset: 12},
		elementTestID("h", 3): {lane: h, offset: 6, index: 3},
	} {
		if got, ok := cellOf(id, s); !ok || got != want {
			t.Errorf("cellOf(%q) = %+v, %v; want %+v", id, got, ok, want)
		}
	}
	for _, id := range []string{"", "byte-", "byte-20", "byte--1", "element-h-10", "element-nobody-0", "element-h", "view-h"} {
		if got, ok := cellOf(id, s); ok {
			t.Errorf("cellOf(%q) = %+v, want none", id, got)
		}
	}
}
