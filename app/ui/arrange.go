package ui

// This file defines how a person arranges the lanes: in which order they
// stand, and which are folded or hidden. It is a way of looking: neither the
// session nor its history know of it.

import (
	"slices"
	"sort"
	"strings"

	"memview/app/session"
)

// arrangement says how lanes are shown. It goes by their names, so that it
// holds when a program is run again.
type arrangement struct {
	order  []string // names in the order chosen; others stand behind them, in order of creation
	folded []string // shown as a line under the bytes they read
	hidden []string // not shown
}

// The signs that begin the lines of a kept arrangement.
const (
	signOrdered = "="
	signFolded  = "-"
	signHidden  = "!"
)

// text returns the arrangement as text to keep: a line for each name, with a
// sign of what is said of it.
func (a *arrangement) text() string {
	var b strings.Builder
	for _, list := range []struct {
		sign  string
		names []string
	}{{signOrdered, a.order}, {signFolded, a.folded}, {signHidden, a.hidden}} {
		for _, name := range list.names {
			b.WriteString(list.sign + name + "\n")
		}
	}
	return b.String()
}

// read takes an arrangement from what text wrote. Lines that say nothing are
// passed over.
func (a *arrangement) read(text string) {
	*a = arrangement{}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if name, ok := strings.CutPrefix(line, signOrdered); ok {
			a.order = append(a.order, name)
		} else if name, ok := strings.CutPrefix(line, signFolded); ok {
			a.folded = append(a.folded, name)
		} else if name, ok := strings.CutPrefix(line, signHidden); ok {
			a.hidden = append(a.hidden, name)
		}
	}
}

// sorted returns lanes in the order chosen.
func (a *arrangement) sorted(lanes []*session.Lane) []*session.Lane {
	if len(a.order) == 0 {
		return lanes
	}
	place := func(l *session.Lane) int {
		if i := slices.Index(a.order, l.Name); i >= 0 {
			return i
		}
		return len(a.order)
	}
	lanes = slices.Clone(lanes)
	sort.SliceStable(lanes, func(i, j int) bool { return place(lanes[i]) < place(lanes[j]) })
	return lanes
}

// move puts the lane named name where the lane at position to of lanes stands
// now. It reports whether that is another place.
func (a *arrangement) move(lanes []*session.Lane, name string, to int) bool {
	var order []string
	for _, l := range a.sorted(lanes) {
		order = append(order, l.Name)
	}
	from := slices.Index(order, name)
	if from < 0 || to < 0 || to >= len(order) || from == to {
		return false
	}
	order = slices.Delete(order, from, from+1)
	a.order = slices.Insert(order, to, name)
	return true
}

func (a *arrangement) isFolded(l *session.Lane) bool { return slices.Contains(a.folded, l.Name) }
func (a *arrangement) isHidden(l *session.Lane) bool { return slices.Contains(a.hidden, l.Name) }

// fold shows the lane of that name as a line, or whole again.
func (a *arrangement) fold(name string, on bool) { a.folded = with(a.folded, name, on) }

// hide takes the lane of that name out of the score, or puts it back.
func (a *arrangement) hide(name string, on bool) { a.hidden = with(a.hidden, name, on) }

// with returns names with name or without.
func with(names []string, name string, on bool) []string {
	names = slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == name })
	if on {
		names = append(names, name)
	}
	return names
}

// lanes returns the lanes that have a staff, in the order they are shown.
func (p *page) lanes() []*session.Lane {
	lanes := p.arrange.sorted(p.session.Lanes())
	if len(p.arrange.hidden) == 0 {
		return lanes
	}
	return slices.DeleteFunc(slices.Clone(lanes), p.arrange.isHidden)
}

// open reports whether the elements of the lane of that ID are shown, so that
// the cursor can stand on one.
func (p *page) open(lane int) bool {
	l := p.session.Lane(lane)
	return l != nil && !p.arrange.isFolded(l) && !p.arrange.isHidden(l)
}

// rearranged draws everything after the arrangement changed.
func (p *page) rearranged() {
	if p.cursor.lane != hexLane && !p.open(p.cursor.lane) {
		p.cursor = cursor{lane: hexLane, offset: p.cursor.offset}
		p.editing = nil
	}
	p.resizeScore(0, 0)
	p.score.redraw()
	p.redrawParts()
	p.touched()
}
