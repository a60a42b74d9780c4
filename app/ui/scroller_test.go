package ui

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestScrollerShort(t *testing.T) {
	s := scroller{lines: 100, lineHeight: 40, viewport: 200}
	if got := s.spacer(); got != 4000 || s.scaled() {
		t.Errorf("spacer %v, scaled %v; want 100 lines of 40 pixels as they are", got, s.scaled())
	}
	s.scrolled(130)
	if s.first() != 3 || s.offset() != 10 {
		t.Errorf("at 130 pixels: line %d and %v pixels above; want line 3 (120 pixels) and 10", s.first(), s.offset())
	}
	if got := s.visible(); got != 7 { // 10 hidden pixels, 200 shown: parts of at most 6 lines, one to spare
		t.Errorf("visible() = %d, want 7", got)
	}
	s.scrolled(1e9)
	if s.top != 3800 {
		t.Errorf("past the end: top %v, want 3800", s.top)
	}
}

func TestScrollerReveal(t *testing.T) {
	for _, test := range []struct {
		top   float64
		line  int
		want  float64
		moved bool
	}{
		{0, 0, 0, false},
		{0, 4, 0, false},    // ends at 200, just in sight
		{0, 5, 40, true},    // ends at 240
		{130, 3, 120, true}, // begins at 120, 10 pixels hidden
		{130, 4, 130, false},
		{130, 0, 0, true},
		{0, 99, 3800, true},
	} {
		s := scroller{lines: 100, lineHeight: 40, viewport: 200, top: test.top}
		if moved := s.reveal(test.line); s.top != test.want || moved != test.moved {
			t.Errorf("from %v reveal(%d) = %v at %v, want %v at %v", test.top, test.line, moved, s.top, test.moved, test.want)
		}
	}
}

// 1 GiB in lines of 16 bytes: 67 million lines, 2.7e9 pixels, far beyond what
// a browser lays out.
func TestScrollerBeyondTheBrowser(t *testing.T) {
	s := scroller{lines: 1 << 26, lineHeight: 41, viewport: 600}
	if s.spacer() != maxSpacer {
		t.Fatalf("the spacer is %v pixels high, want %v", s.spacer(), maxSpacer)
	}
	s.scrolled(100) // a turn of the wheel moves by as much, not by its share of the whole
	if s.top != 100 {
		t.Errorf("a turn of the wheel by 100 pixels moved %v", s.top)
	}
	s.scrolled(s.maxNative() / 2) // the thumb dragged to the middle
	if middle := float64(1<<25) * 41; math.Abs(s.top-middle) > 1000 {
		t.Errorf("the middle of the scrollbar is at %v, want about %v", s.top, middle)
	}
	s.scrolled(s.maxNative())
	if s.top != s.maxTop() || s.first()+s.visible() < s.lines {
		t.Errorf("the end of the scrollbar shows line %d and %d more of %d", s.first(), s.visible(), s.lines)
	}
	s.scrolled(0)
	if s.top != 0 {
		t.Errorf("the start of the scrollbar is at %v", s.top)
	}
	s.reveal(1 << 25)
	if native := s.agree(); native < 0 || native > s.maxNative() || math.Abs(native-s.maxNative()/2) > 1 {
		t.Errorf("half way through, the scrollbar is told %v of %v", native, s.maxNative())
	}
	s.scrolled(s.native) // the browser's echo of what it was told
	if s.first() < 1<<25-20 || s.first() > 1<<25 {
		t.Errorf("the echo moved to line %d", s.first())
	}
}

// However it is moved, the lines in sight exist and fill the window.
func TestScrollerInvariants(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		s := scroller{lines: 1 + r.IntN(1<<r.IntN(27)), lineHeight: 41 + 24*float64(r.IntN(4)), viewport: float64(r.IntN(1200))}
		for range 20 {
			switch r.IntN(3) {
			case 0:
				s.scrolled(r.Float64() * s.maxNative() * 1.1)
			case 1:
				s.scrolled(s.native + r.Float64()*400 - 200)
			case 2:
				s.reveal(r.IntN(s.lines))
				s.agree()
			}
			first, shown := s.first(), s.visible()
			if first < 0 || first >= s.lines || s.top < 0 || s.top > s.maxTop() {
				t.Fatalf("%+v: line %d at %v", s, first, s.top)
			}
			if reach := float64(min(first+shown, s.lines)) * s.lineHeight; shown < maxVisible && reach < min(s.top+s.viewport, s.total())-1e-3 {
				t.Fatalf("%+v: %d lines from %d reach %v, the window ends at %v", s, shown, first, reach, s.top+s.viewport)
			}
		}
	}
}

func TestRing(t *testing.T) {
	for first := range 40 {
		for slots := 1; slots < 12; slots++ {
			seen := map[int]bool{}
			for k := range slots {
				line := lineOfSlot(k, first, slots)
				if line < first || line >= first+slots || line%slots != k {
					t.Fatalf("slot %d of %d from line %d shows line %d", k, slots, first, line)
				}
				seen[line] = true
			}
			if len(seen) != slots {
				t.Fatalf("%d slots from line %d show %d lines", slots, first, len(seen))
			}
		}
	}
}

func TestFitColumns(t *testing.T) {
	for _, test := range []struct {
		width    float64
		itemsize int
		want     int
	}{
		{1300, 1, 32}, {700, 1, 16}, {340, 1, 8},
		{296, 1, 8}, // 52 + 8·25 + some text
		{250, 1, 4}, {250, 4, 4},
		{250, 8, 8}, // an element of 8 bytes is split only where nothing else is left
	} {
		if got := fitColumns(test.width, 52, 25, test.itemsize); got != test.want {
			t.Errorf("%v pixels, elements of %d bytes: %d columns, want %d", test.width, test.itemsize, got, test.want)
		}
	}
	// A phone of 360 pixels, where a cell has 32: 12 at each side, and 18 more where there is a minimap.
	for _, width := range []float64{360 - 2*12, 360 - 2*12 - 18} {
		if got := fitColumns(width, 40, 32, 1); got != 8 {
			t.Errorf("%v pixels of a phone: %d columns, want 8", width, got)
		}
	}
}
