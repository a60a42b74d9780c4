package ui

// This file defines what is lit: one thing that is hovered, focused or pinned
// lights the same bytes wherever they are drawn.

import (
	"slices"
	"sort"

	"memview/app/session"
)

// light is the bytes that one thing lights: a byte, an element, a whole view,
// what a line of a program touched. The zero light is none.
type light struct {
	source string           // what lights them, unlike every other thing that does: "view w", "line 5"; "" for a cell
	owner  int              // ID of the owner whose bytes they are
	ranges []session.Range  // ascending, disjoint
	view   bool             // all that the view lane reads, in place of ranges
	lane   int              // ID of that view
	would  *session.Preview // all that a view which is not made yet would read, in place of ranges
}

// lighted is a part that shows what is lit.
type lighted interface{ relight() }

// bytesLight returns the light of some bytes of the owner that is shown.
func (p *page) bytesLight(ranges ...session.Range) light {
	l := light{owner: p.shownOwner()}
	for _, r := range ranges {
		if r.Length > 0 {
			l.ranges = append(l.ranges, r)
		}
	}
	return l
}

// viewLight returns the light of all that a view reads.
func (p *page) viewLight(l *session.Lane) light {
	return light{source: "view " + l.Name, owner: p.shownOwner(), view: true, lane: l.ID}
}

// previewLight returns the light of all that a view would read that expression
// would make.
func (p *page) previewLight(expression string, would session.Preview) light {
	return light{source: expression, owner: p.shownOwner(), would: &would}
}

// shownOwner returns the ID of the owner that the score shows.
func (p *page) shownOwner() int { return p.session.Shown().ID }

func (l light) none() bool { return len(l.ranges) == 0 && !l.view && l.would == nil }

func (l light) equal(other light) bool {
	return l.source == other.source && l.owner == other.owner && l.view == other.view && l.lane == other.lane && (l.would == nil) == (other.would == nil) &&
		slices.Equal(l.ranges, other.ranges)
}

// lights reports whether l lights one of the bytes from lo up to hi of the
// owner that is shown.
func (p *page) lights(l light, lo, hi int) bool {
	if l.none() || l.owner != p.shownOwner() {
		return false
	}
	if l.would != nil {
		return l.would.Overlaps(lo, hi)
	}
	if l.view {
		lane := p.session.Lane(l.lane)
		if lane == nil {
			return false
		}
		_, ok := p.session.FirstElementIn(lane, lo, hi)
		return ok
	}
	i := sort.Search(len(l.ranges), func(i int) bool { return l.ranges[i].End() > lo })
	return i < len(l.ranges) && l.ranges[i].Offset < hi
}

// area returns the ranges within which l lights anything.
func (p *page) area(l light) []session.Range {
	if l.would != nil {
		return []session.Range{l.would.Span}
	}
	if l.view {
		if lane := p.session.Lane(l.lane); lane != nil {
			return []session.Range{p.session.Span(lane)}
		}
		return nil
	}
	return l.ranges
}

// linked reports whether the bytes from lo up to hi are lit: they are under
// the pointer or the focus or, where nothing is, pinned or, where nothing is
// either, under the cursor.
func (p *page) linked(lo, hi int) bool {
	switch {
	case !p.hover.none():
		return p.lights(p.hover, lo, hi)
	case !p.pinned.none():
		return p.lights(p.pinned, lo, hi)
	}
	return p.cursor.cells(p.session).Overlaps(lo, hi)
}

// isPinned reports whether the bytes from lo up to hi stay lit until unpin.
func (p *page) isPinned(lo, hi int) bool { return p.lights(p.pinned, lo, hi) }

// setHover lights bytes of the owner that is shown while the pointer or the
// focus is on what stands for them; no ranges for none.
func (p *page) setHover(ranges ...session.Range) { p.setHoverLight(p.bytesLight(ranges...)) }

// setHoverLight lights l while the pointer or the focus is on what stands for
// it; the zero light for none.
func (p *page) setHoverLight(l light) {
	if l.none() {
		l = light{}
	}
	if l.equal(p.hover) {
		return
	}
	before := p.hover
	p.hover = l
	p.relight(before, l)
}

// togglePin makes l stay lit until it is pinned again, something else is, or
// unpin.
func (p *page) togglePin(l light) {
	before := p.pinned
	if l.none() || l.equal(before) {
		l = light{}
	}
	p.pinned = l
	p.relight(before, l)
}

// unpin ends what togglePin began. It reports whether something was pinned.
func (p *page) unpin() bool {
	if p.pinned.none() {
		return false
	}
	p.togglePin(light{})
	return true
}

// relight draws what shows one of the lights again.
func (p *page) relight(lights ...light) {
	areas := []session.Range{p.cursor.cells(p.session)}
	for _, l := range lights {
		areas = append(areas, p.area(l)...)
	}
	p.score.redrawLines(areas)
	for _, part := range p.parts {
		if part, ok := part.(lighted); ok {
			part.relight()
		}
	}
}
