package ui

import (
	"strings"
	"testing"

	"memview/app/session"
)

func TestArrangement(t *testing.T) {
	s, h, _ := cursorSession(t) // mv, h, odd
	p := newPage(Host{}, s)
	want := func(when, names string) {
		t.Helper()
		var got []string
		for _, l := range p.lanes() {
			got = append(got, l.Name)
		}
		if strings.Join(got, " ") != names {
			t.Errorf("%s: %v, want %s", when, got, names)
		}
	}
	want("at first", "mv h odd")
	if !p.arrange.move(s.Lanes(), "odd", 0) {
		t.Error("odd was not moved")
	}
	want("odd first", "odd mv h")
	if p.arrange.move(s.Lanes(), "h", 3) || p.arrange.move(s.Lanes(), "odd", -1) || p.arrange.move(s.Lanes(), "odd", 0) {
		t.Error("a move to nowhere did something")
	}
	p.arrange.move(s.Lanes(), "odd", 1)
	want("odd second", "mv odd h")
	if _, err := s.AddCast(s.LaneNamed("mv").ID, "I", "words"); err != nil {
		t.Fatal(err)
	}
	want("a new one stands last", "mv odd h words")
	height := p.lineHeight()
	p.arrange.hide("odd", true)
	want("odd hidden", "mv h words")
	if got := p.lineHeight(); got != height-p.row {
		t.Errorf("a line without odd is %v high, want %v", got, height-p.row)
	}
	p.setCursor(cursor{lane: h, index: 2})
	p.arrange.fold("h", true)
	p.rearranged()
	want("folded is shown", "mv h words")
	if got := p.lineHeight(); got != height-2*p.row+foldedHeight {
		t.Errorf("a line with h folded is %v high, want %v", got, height-2*p.row+foldedHeight)
	}
	if p.cursor.lane != hexLane || p.cursor.offset != 4 {
		t.Errorf("the cursor is %+v, want byte 4: the element it was on is folded away", p.cursor)
	}
	// Through the views of a byte: not into the folded one.
	p.cursor = cursor{lane: s.LaneNamed("mv").ID, offset: 4, index: 4}
	if c := p.moved(moveNextLane, 1); c.lane != s.LaneNamed("words").ID {
		t.Errorf("next after mv is lane %d, want words", c.lane)
	}
	kept := p.arrange.text()
	p.arrange = arrangement{}
	want("arranged no more", "mv h odd words")
	p.arrange.read(kept + "?nothing\n\n")
	want("brought back", "mv h words")
	if !p.arrange.isFolded(s.LaneNamed("h")) || !p.arrange.isHidden(s.LaneNamed("odd")) || p.arrange.isHidden(s.LaneNamed("mv")) {
		t.Errorf("brought back of %q: folded %v, hidden %v", kept, p.arrange.folded, p.arrange.hidden)
	}
	p.arrange.fold("h", false)
	p.arrange.hide("odd", false)
	want("all back", "mv odd h words")
}

func TestFootprint(t *testing.T) {
	s := session.New("test", make([]byte, 20), false)
	odd, err := s.AddSlice(s.LaneNamed("mv").ID, "1", "", "2", "odd")
	if err != nil {
		t.Fatal(err)
	}
	p := newPage(Host{}, s)
	var got []int
	for _, r := range p.session.Footprint(odd, 4, 8) {
		if r.Length != 1 {
			t.Errorf("%+v is longer than a byte", r)
		}
		got = append(got, r.Offset)
	}
	if len(got) != 2 || got[0] != 5 || got[1] != 7 {
		t.Errorf("odd reads %v of bytes 4 to 7, want 5 and 7", got)
	}
}
