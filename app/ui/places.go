package ui

// This file defines the places that a person jumped between, for the way back
// and forward.

import "memview/app/session"

// spot is one place.
type spot struct {
	owner     int // ID of the owner that was shown
	cursor    cursor
	selection session.Range
}

// places is the way a person took: like a browser's, it forgets what lay
// forward when a new jump is made.
type places struct {
	spots []spot
	at    int // the present one
}

// maxPlaces bounds how far back the way goes.
const maxPlaces = 200

// jump notes a jump from one spot to another.
func (w *places) jump(from, to spot) {
	if len(w.spots) == 0 {
		w.spots, w.at = []spot{from}, 0
	} else if w.spots[w.at] != from { // moved since by keys: that is where to come back to
		w.spots = append(w.spots[:w.at+1], from)
		w.at++
	}
	if from == to {
		return
	}
	w.spots = append(w.spots[:w.at+1], to)
	if over := len(w.spots) - maxPlaces; over > 0 {
		w.spots = w.spots[over:]
	}
	w.at = len(w.spots) - 1
}

func (w *places) canGo(step int) bool { return w.at+step >= 0 && w.at+step < len(w.spots) }

// spot returns where the page is.
func (p *page) spot() spot {
	return spot{owner: p.shownOwner(), cursor: p.cursor, selection: p.selection}
}

// jump shows the owner, moves the cursor to c, selects r where it is more than c stands on, and
// remembers the way back.
func (p *page) jump(owner int, c cursor, r session.Range) {
	from := p.spot()
	p.stand(owner, c, r)
	p.places.jump(from, p.spot())
	p.redrawParts()
}

func (p *page) stand(owner int, c cursor, r session.Range) {
	if owner != p.shownOwner() {
		p.session.Show(owner)
	}
	p.setSelection(session.Range{})
	p.setCursor(c)
	if r.Length > p.cursor.cells(p.session).Length {
		p.anchor = cursor{lane: hexLane, offset: r.Offset}
		p.setSelection(r)
	}
}

// goPlace goes back (-1) or forward (1) through the places.
func (p *page) goPlace(step int) {
	if !p.places.canGo(step) {
		return
	}
	if step < 0 && p.places.spots[p.places.at] != p.spot() { // back to where the last jump led
		step = 0
	}
	p.places.at += step
	to := p.places.spots[p.places.at]
	p.stand(to.owner, to.cursor, to.selection)
	p.redrawParts()
}
