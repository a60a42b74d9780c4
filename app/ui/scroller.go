package ui

// This file defines the arithmetic of scrolling through more lines than a
// browser can lay out.

// maxSpacer is the tallest element that is given to the browser's own
// scrollbar, in pixels. Browsers end somewhere near 2^25; beyond this the
// scrollbar's way stands for a longer one.
const maxSpacer = 8_000_000

// scroller knows which lines are in sight. All lengths are CSS pixels.
type scroller struct {
	lines      int     // how many there are
	lineHeight float64 // of one
	viewport   float64 // height of the window onto them
	top        float64 // distance from the first line's top to the window's, 0 to total-viewport
	native     float64 // where the browser's scrollbar stood when top was last agreed with it
}

func (s *scroller) total() float64  { return float64(s.lines) * s.lineHeight }
func (s *scroller) maxTop() float64 { return max(0, s.total()-s.viewport) }

// spacer returns the height that the browser's scrollbar is given.
func (s *scroller) spacer() float64 { return min(s.total(), maxSpacer) }

// scaled reports whether the scrollbar's way is shorter than the lines'.
func (s *scroller) scaled() bool { return s.total() > maxSpacer }

func (s *scroller) maxNative() float64 { return max(0, s.spacer()-s.viewport) }

// scrolled takes note of where the browser's scrollbar stands now. A short way
// (wheel, keys, touch) moves as many pixels of lines; a long one (the thumb
// dragged) goes to that part of the whole.
func (s *scroller) scrolled(native float64) {
	moved := native - s.native
	s.native = native
	switch {
	case !s.scaled():
		s.top = native
	case native <= 0:
		s.top = 0
	case native >= s.maxNative():
		s.top = s.maxTop()
	case moved > -s.viewport && moved < s.viewport:
		s.top += moved
	default:
		s.top = native / s.maxNative() * s.maxTop()
	}
	s.top = min(max(s.top, 0), s.maxTop())
}

// reveal moves the window as little as needed to show line whole. It reports
// whether it moved.
func (s *scroller) reveal(line int) bool {
	from := float64(line) * s.lineHeight
	to := from + s.lineHeight
	before := s.top
	switch {
	case from < s.top:
		s.top = from
	case to > s.top+s.viewport:
		s.top = to - s.viewport
	}
	s.top = min(max(s.top, 0), s.maxTop())
	return s.top != before
}

// agree returns where the browser's scrollbar has to stand for top, and takes
// it as agreed.
func (s *scroller) agree() float64 {
	s.native = s.top
	if s.scaled() {
		s.native = s.top / s.maxTop() * s.maxNative()
	}
	return s.native
}

// first returns the first line in sight, wholly or in part.
func (s *scroller) first() int {
	if s.lineHeight <= 0 {
		return 0
	}
	return max(0, min(int(s.top/s.lineHeight), s.lines-1))
}

// offset returns how far above the window the first line in sight begins.
func (s *scroller) offset() float64 { return s.top - float64(s.first())*s.lineHeight }

// visible returns how many lines have to be drawn for the window to be full
// wherever it stands between two of them.
func (s *scroller) visible() int {
	if s.lineHeight <= 0 {
		return 0
	}
	return min(s.lines, int(s.viewport/s.lineHeight)+2, maxVisible)
}

// maxVisible bounds how many lines are drawn, whatever height the page claims
// to have: no screen shows more, and go-app deadlocks when some thousands of
// components are mounted in one frame (engine.dispatches holds 4096).
const maxVisible = 256

// fitColumns returns how many bytes a line shows in width pixels: the most of
// 32, 16, 8 and 4 that fit beside the address, each byte cell pixels wide and
// with its character at the right. Eight are shown even where their characters
// are cut; four only to elements that they do not split.
func fitColumns(width, address, cell float64, itemsize int) int {
	for _, columns := range []float64{32, 16, 8} {
		if address+columns*(cell+charWidth)+(columns/8-1)*groupGap+textGap <= width {
			return int(columns)
		}
	}
	const someText = 16
	if itemsize > 4 || address+8*cell+someText <= width {
		return 8
	}
	return 4
}

// What stands beside the bytes, in pixels; style.css has the same.
const (
	groupGap  = 8  // between eights
	textGap   = 18 // left of the text
	charWidth = 8  // of one of its characters, and a little
)
