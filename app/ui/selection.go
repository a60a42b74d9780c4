package ui

// This file defines the selection: a run of bytes marked by Shift and moves, or
// by dragging.

import (
	"strconv"
	"strings"

	"memview/app/session"
)

// selected returns the bytes that gestures are about: the selection or, where
// there is none, what the cursor stands on.
func (p *page) selected() session.Range {
	if p.selection.Length > 0 {
		return p.selection
	}
	return p.cursor.cells(p.session)
}

// extendTo moves the cursor and selects all bytes between the cell where the
// selection began and the one that the cursor is on, both included.
func (p *page) extendTo(c cursor) {
	if p.selection.Length == 0 {
		p.anchor = p.cursor
	}
	p.cursor, c = c.settle(p.session), p.cursor
	p.setSelection(hull(p.anchor.cells(p.session), p.cursor.cells(p.session)))
	p.score.redrawLines([]session.Range{c.cells(p.session), p.cursor.cells(p.session)})
	p.reveal()
	p.redrawParts()
}

// setSelection selects r, as far as the memory goes; of length 0 for nothing.
func (p *page) setSelection(r session.Range) {
	before := p.selection
	lo, hi := max(r.Offset, 0), min(r.End(), p.session.Len())
	p.selection = session.Range{Offset: lo, Length: max(hi-lo, 0)}
	if p.selection.Length == 0 {
		p.selection = session.Range{}
	}
	p.score.redrawLines(unlike(before, p.selection))
}

// selectionSummary says what is selected: "4 bytes selected, 0x04 to 0x07".
func (p *page) selectionSummary() string {
	r := p.selection
	switch {
	case r.Length == 0:
		return ""
	case r.Length == 1:
		return "1 byte selected, " + hexOffset(r.Offset)
	}
	return groupDigits(r.Length) + " bytes selected, " + hexOffset(r.Offset) + " to " + hexOffset(r.End()-1)
}

// hexOffset writes an offset as the names of cells do: "0x0C".
func hexOffset(offset int) string {
	text := strings.ToUpper(strconv.FormatInt(int64(offset), 16))
	if len(text) < 2 {
		text = "0" + text
	}
	return "0x" + text
}

// selectAll selects the whole memory.
func (p *page) selectAll() {
	p.anchor = cursor{lane: hexLane}
	p.setSelection(session.Range{Length: p.session.Len()})
	p.redrawParts()
}

// wholeSelected reports whether all bytes from lo up to hi are selected.
func (p *page) wholeSelected(lo, hi int) bool {
	s := p.selection
	return s.Length > 0 && s.Offset <= lo && hi <= s.End()
}

// hull returns the shortest range that a and b are in.
func hull(a, b session.Range) session.Range {
	lo, hi := min(a.Offset, b.Offset), max(a.End(), b.End())
	return session.Range{Offset: lo, Length: hi - lo}
}

// unlike returns the bytes that are in just one of a and b: what is drawn
// again when a selection grows by a byte is one line, not all of it.
func unlike(a, b session.Range) []session.Range {
	if a.Length == 0 || b.Length == 0 || !a.Overlaps(b.Offset, b.End()) {
		return []session.Range{a, b}
	}
	between := func(x, y int) session.Range { return session.Range{Offset: min(x, y), Length: max(x, y) - min(x, y)} }
	return []session.Range{between(a.Offset, b.Offset), between(a.End(), b.End())}
}
