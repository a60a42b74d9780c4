package ui

import (
	"slices"
	"testing"

	"memview/app/session"
)

func TestSelectionFollowsTheMoves(t *testing.T) {
	s, h, _ := cursorSession(t)
	p := newPage(Host{}, s)
	p.setCursor(cursor{lane: hexLane, offset: 5})
	want := func(when string, offset, length int) {
		t.Helper()
		if got := (session.Range{Offset: offset, Length: length}); p.selection != got {
			t.Errorf("%s: %+v selected, want %+v", when, p.selection, got)
		}
	}
	step := func(moves ...move) {
		for _, m := range moves {
			p.extendTo(p.cursor.moved(s, m, 8, 2))
		}
	}
	step(moveRight, moveRight)
	want("right twice from 5", 5, 3)
	step(moveLeft, moveLeft, moveLeft)
	want("and left three times", 4, 2) // 4 and the anchor, 5
	step(moveDown)
	want("down a line of 8", 5, 8) // 5 to 12
	step(moveLast)
	want("to the end", 5, 15)
	p.setCursor(p.cursor)
	want("after a plain move", 0, 0)
	p.setCursor(cursor{lane: h, index: 3})
	step(movePreviousElement)
	want("two elements of h", 4, 4) // h[2] and h[3]: bytes 4 to 7
	if got := p.selected(); got != p.selection {
		t.Errorf("selected %+v, want the selection", got)
	}
	p.selectAll()
	want("all", 0, 20)
	if got, want := p.selectionSummary(), "20 bytes selected, 0x00 to 0x13"; got != want {
		t.Errorf("summary %q, want %q", got, want)
	}
}

func TestUnlike(t *testing.T) {
	r := func(lo, hi int) session.Range { return session.Range{Offset: lo, Length: hi - lo} }
	for _, test := range []struct{ a, b session.Range }{
		{r(0, 4), r(0, 5)}, {r(0, 9), r(3, 9)}, {r(0, 0), r(3, 9)}, {r(0, 2), r(5, 9)}, {r(2, 6), r(4, 9)}, {r(1, 3), r(1, 3)},
	} {
		for at := range 10 {
			in := func(x session.Range) bool { return x.Overlaps(at, at+1) }
			drawn := slices.ContainsFunc(unlike(test.a, test.b), in)
			if in(test.a) != in(test.b) && !drawn {
				t.Errorf("%v, %v: byte %d changes and is not drawn", test.a, test.b, at)
			}
		}
	}
}

// What is lit: the cursor's bytes, unless something is hovered or pinned.
func TestWhatIsLit(t *testing.T) {
	s, h, odd := cursorSession(t)
	p := newPage(Host{}, s)
	lit := func() (bytes []int) {
		for at := range s.Len() {
			if p.linked(at, at+1) {
				bytes = append(bytes, at)
			}
		}
		return bytes
	}
	want := func(when string, bytes ...int) {
		t.Helper()
		if got := lit(); !slices.Equal(got, bytes) {
			t.Errorf("%s: %v lit, want %v", when, got, bytes)
		}
	}
	p.setCursor(cursor{lane: h, index: 1})
	want("cursor", 2, 3)
	p.setHover(session.Range{Offset: 7, Length: 1}, session.Range{Offset: 10, Length: 2})
	want("hover over two ranges", 7, 10, 11)
	p.togglePin(p.viewLight(s.Lane(odd)))
	p.setHover()
	want("a view pinned", 1, 3, 5, 7, 9, 11, 13, 15)
	p.setHover(session.Range{Offset: 0, Length: 1})
	want("and a byte hovered", 0)
	if !p.isPinned(3, 4) || p.isPinned(0, 1) {
		t.Error("the pinned view is no longer told from the rest")
	}
	p.setHover()
	p.togglePin(p.viewLight(s.Lane(odd)))
	want("unpinned by the same", 2, 3)
	p.togglePin(light{source: "line 1", owner: 99, ranges: []session.Range{{Offset: 0, Length: 4}}})
	want("bytes of another owner pinned")
	if !p.unpin() || p.unpin() {
		t.Error("unpin: want true, then false")
	}
}
