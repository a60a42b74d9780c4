package ui

// This file defines where the keyboard stands in the score and how it moves.

import "memview/app/session"

// hexLane is the cursor's lane while it stands in the hex.
const hexLane = -1

// cursor is one cell of the score: a byte of the hex, or an element of a view.
type cursor struct {
	lane   int  // ID of the view, or hexLane
	offset int  // bytes from the owner's first byte: the byte, or the element's first
	index  int  // of the element, where lane is a view
	low    bool // in the hex: the next digit typed is the low one
}

// cells returns the bytes that the cursor stands on.
func (c cursor) cells(s *session.Session) session.Range {
	if l := s.Lane(c.lane); l != nil {
		if r, ok := s.ElementRange(l, c.index); ok {
			return r
		}
	}
	return session.Range{Offset: c.offset, Length: 1}
}

// settle returns the cursor moved to a cell that exists: the nearest byte, and
// out of a view that is gone into the hex.
func (c cursor) settle(s *session.Session) cursor {
	c.offset = min(max(c.offset, 0), max(s.Len()-1, 0))
	if l := s.Lane(c.lane); l == nil || s.Elements(l) == 0 {
		c.lane, c.index = hexLane, 0
	} else {
		c.index = min(max(c.index, 0), s.Elements(l)-1)
		r, _ := s.ElementRange(l, c.index)
		c.offset = r.Offset
	}
	return c
}

// move is a step of the cursor.
type move int

const (
	moveLeft move = iota
	moveRight
	moveUp
	moveDown
	moveLineStart
	moveLineEnd
	moveFirst
	moveLast
	movePageUp
	movePageDown
	movePreviousElement // of the current view
	moveNextElement
	moveNextLane // through the hex and the views of a byte
	movePreviousLane
)

// moved returns the cursor after m, in lines of columns bytes and pages of
// page lines. A step off the memory stays where it is.
func (c cursor) moved(s *session.Session, m move, columns, page int) cursor {
	c = c.settle(s)
	c.low = false
	switch m {
	case moveNextLane, movePreviousLane:
		return c.otherLane(s, m == moveNextLane)
	case movePreviousElement, moveNextElement:
		return c.otherElement(s, m == moveNextElement)
	}
	if l := s.Lane(c.lane); l != nil {
		return c.movedInLane(s, l, m, columns, page)
	}
	c.offset = target(c.offset, m, columns, page, s.Len())
	return c
}

// target returns where m leads from the byte at offset.
func target(offset int, m move, columns, page, length int) int {
	last := max(length-1, 0)
	column := offset % columns
	to := offset
	switch m {
	case moveLeft:
		to--
	case moveRight:
		to++
	case moveUp:
		to -= columns
	case moveDown:
		to += columns
	case moveLineStart:
		to -= column
	case moveLineEnd:
		return min(to-column+columns-1, last)
	case moveFirst:
		return 0
	case moveLast:
		return last
	case movePageUp: // as far as there are lines, in the same column
		to = max(to-page*columns, column)
	case movePageDown:
		to = to + page*columns
		for to > last {
			to -= columns
		}
		to = max(to, offset)
	}
	if to < 0 || to > last {
		return offset
	}
	return to
}

func (c cursor) movedInLane(s *session.Session, l *session.Lane, m move, columns, page int) cursor {
	count := s.Elements(l)
	here, _ := s.ElementRange(l, c.index)
	forwards := true // whether indices ascend with the bytes
	if count > 1 {
		second, _ := s.ElementRange(l, 1)
		first, _ := s.ElementRange(l, 0)
		forwards = second.Offset >= first.Offset
	}
	at := func(index int) cursor {
		if index < 0 || index >= count {
			return c
		}
		r, _ := s.ElementRange(l, index)
		return cursor{lane: c.lane, offset: r.Offset, index: index}
	}
	switch m {
	case moveLeft, moveRight:
		if (m == moveRight) == forwards {
			return at(c.index + 1)
		}
		return at(c.index - 1)
	case moveFirst, moveLast:
		if (m == moveLast) == forwards {
			return at(count - 1)
		}
		return at(0)
	}
	// The element at, or first after, where the byte's cursor would go; in the
	// direction of the way.
	to := target(here.Offset, m, columns, page, s.Len())
	back := to < here.Offset
	best := c
	for _, reach := range []int{1, here.Length, columns} {
		lo, hi := to, to+reach
		if back && m != moveLineStart {
			lo, hi = to-reach+1, to+1
		}
		if index, ok := s.FirstElementIn(l, lo, hi); ok {
			best = at(index)
			break
		}
	}
	return best
}

// otherLane returns the cursor in the next of the hex and the views that read
// its byte, or the one before.
func (c cursor) otherLane(s *session.Session, next bool) cursor {
	stops := []cursor{{lane: hexLane, offset: c.offset}}
	here := 0
	for _, l := range s.Lanes() {
		if l.Released() {
			continue
		}
		if index, ok := s.ElementAt(l, c.offset); ok {
			r, _ := s.ElementRange(l, index)
			if l.ID == c.lane {
				here = len(stops)
			}
			stops = append(stops, cursor{lane: l.ID, offset: r.Offset, index: index})
		}
	}
	step := 1
	if !next {
		step = len(stops) - 1
	}
	return stops[(here+step)%len(stops)]
}

// otherElement returns the cursor on the next or previous element of the
// current view, counted by index.
func (c cursor) otherElement(s *session.Session, next bool) cursor {
	l := s.Lane(c.lane)
	if l == nil {
		if l = s.Current(); l == nil {
			return c
		}
		index, ok := s.ElementAt(l, c.offset)
		if !ok {
			index, ok = s.FirstElementIn(l, c.offset, s.Len())
		}
		if !ok {
			return c
		}
		r, _ := s.ElementRange(l, index)
		if r.Offset != c.offset { // the hex stood between two: go to the one found first
			return cursor{lane: l.ID, offset: r.Offset, index: index}
		}
		c = cursor{lane: l.ID, offset: r.Offset, index: index}
	}
	index := c.index - 1
	if next {
		index = c.index + 1
	}
	if r, ok := s.ElementRange(l, index); ok {
		return cursor{lane: l.ID, offset: r.Offset, index: index}
	}
	return c
}
