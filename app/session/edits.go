package session

// This file defines the edits: everything a person does to bytes, views and
// the owner. Each either happens, is told once and can be undone, or returns
// an error and leaves all as it was.

import (
	"errors"
	"fmt"
	"strconv"

	"memview/view/exception"
)

var errNoLane = errors.New("there is no such view any more")

// SetByte does data[offset] = value. It returns CPython's TypeError where the
// owner is bytes and its IndexError where there is no such byte.
func (s *Session) SetByte(offset int, value byte) error {
	return s.setByte(offset, value, fmt.Sprintf("byte %d set to 0x%02x", offset, value), false)
}

// SetNibble sets the high or, where low, the low hexadecimal digit of a byte.
// The low digit typed right after the high one of the same byte is one edit
// with it.
func (s *Session) SetNibble(offset int, digit byte, low bool) error {
	if offset < 0 || offset >= s.Len() {
		return s.setByte(offset, 0, "", false)
	}
	value := s.doc.shown.memory[offset]
	if low {
		value = value&0xf0 | digit&15
	} else {
		value = value&0x0f | digit<<4
	}
	return s.setByte(offset, value, fmt.Sprintf("byte %d set to 0x%02x", offset, value), low)
}

func (s *Session) setByte(offset int, value byte, what string, join bool) error {
	if s.OwnerReadOnly() {
		return exception.New(exception.TypeError, "'bytes' object does not support item assignment")
	}
	if offset < 0 || offset >= s.Len() {
		return exception.New(exception.IndexError, "bytearray index out of range")
	}
	python := fmt.Sprintf("%s[%d] = 0x%02x", s.ShownExpression(), offset, value)
	return s.write(what, python, offset, offset+1, join, func() error {
		s.doc.shown.memory[offset] = value
		return nil
	})
}

// SetElement does name[index] = literal on the lane of that ID; in a view that
// has not one dimension, index counts the elements in C order. It returns a
// *LiteralError where literal is no Python value, else what the view says:
// IndexError, TypeError and ValueError with CPython's texts.
func (s *Session) SetElement(lane, index int, literal string) error {
	l := s.Lane(lane)
	if l == nil {
		return errNoLane
	}
	value, err := ParseLiteral(literal)
	if err != nil {
		return err
	}
	g := l.geometry()
	lo, hi := 0, 0
	if at := wrapIndex(index, g.count); at >= 0 {
		lo = g.at(at)
		hi = lo + g.itemsize
	}
	target := fmt.Sprintf("%s[%d]", l.Name, index)
	set := func() error { return l.View.SetAt(index, value) }
	if indices, ok := indicesOf(l, index); ok {
		target = l.Name + Subscript(l.View.Shape(), index)
		set = func() error { return l.View.SetItem(value, indices...) }
	}
	return s.write(target+" set to "+literal, target+" = "+literal, lo, hi, false, set)
}

// Element returns name[index] of the lane of that ID, counted as by SetElement, as Python's repr shows
// it, or the error that Python gives.
func (s *Session) Element(lane, index int) (string, error) {
	l := s.Lane(lane)
	if l == nil {
		return "", errNoLane
	}
	value, err := l.View.At(index)
	if indices, ok := indicesOf(l, index); ok {
		value, err = l.View.Item(indices...)
	}
	if err != nil {
		return "", err
	}
	return value.String(), nil
}

// indicesOf returns the index in each dimension of the element of that number,
// in C order, of a view that has not just one; false for others, and where
// there is no such element.
func indicesOf(l *Lane, index int) ([]int, bool) {
	shape := l.View.Shape()
	if len(shape) == 1 || index < 0 || index >= l.geometry().count {
		return nil, false
	}
	return Indices(shape, index), true
}

// wrapIndex counts a negative index from the end, as Python does; -1 where
// there is no such element.
func wrapIndex(index, count int) int {
	if index < 0 {
		index += count
	}
	if index < 0 || index >= count {
		return -1
	}
	return index
}

// write does something to the bytes from lo up to hi, records what became
// different, and tells it.
func (s *Session) write(what, python string, lo, hi int, join bool, do func() error) error {
	if s.running() {
		return ErrRunning
	}
	s.Poll(lo, hi) // a silent write to these bytes is JavaScript's, not ours
	old := append([]byte(nil), s.doc.shown.memory[lo:hi]...)
	if err := do(); err != nil {
		return err
	}
	s.doc.shown.shadow.Sync(lo, hi)
	now := append([]byte(nil), s.doc.shown.memory[lo:hi]...)
	ranges := differences(lo, old, now)
	change := Change{Cause: CausePerson, What: what, Python: python, Ranges: ranges, patches: []patch{{offset: lo, old: old}}}
	if e := s.history.top(); join && e != nil && e.joins(s.doc.shown, lo, hi) {
		e.action.(*writeAction).patches[0].new = now
		e.What, e.Python = what, python
	} else {
		s.history.push(entry{
			Entry:  Entry{Cause: CausePerson, What: what, Python: python},
			action: &writeAction{owner: s.doc.shown, patches: []patch{{offset: lo, old: old, new: now}}},
			at:     s.now(),
		})
	}
	s.finish(change)
	return nil
}

// joins reports whether e is a person's single write of just these bytes of o.
func (e *entry) joins(o *Owner, lo, hi int) bool {
	a, ok := e.action.(*writeAction)
	return ok && a.owner == o && e.Cause == CausePerson && len(a.patches) == 1 && a.patches[0].offset == lo && len(a.patches[0].new) == hi-lo
}

// AddCast does name = parent.cast(format). An empty name takes a free one. The
// errors are CPython's.
func (s *Session) AddCast(parent int, format, name string) (*Lane, error) {
	return s.Make(parent, Cast(format), name)
}

// AddSlice does name = parent[start:stop:step], each bound a decimal integer
// or empty. The errors are CPython's.
func (s *Session) AddSlice(parent int, start, stop, step, name string) (*Lane, error) {
	bounds, err := ParseSlice(start, stop, step)
	if err != nil {
		return nil, err
	}
	return s.Make(parent, Slice(bounds), name)
}

// AddReadOnly does name = parent.toreadonly().
func (s *Session) AddReadOnly(parent int, name string) (*Lane, error) {
	return s.Make(parent, ReadOnly(), name)
}

// parseBound reads one bound of a slice. Integers too large for the machine
// clamp, as in Python.
func parseBound(text string) (int, error) {
	n, err := strconv.ParseInt(text, 0, 64)
	if numErr, ok := err.(*strconv.NumError); ok && numErr.Err != strconv.ErrRange {
		return 0, exception.New(exception.TypeError, "slice indices must be integers or None or have an __index__ method")
	}
	return int(n), nil
}

// Make does name = parent + what g says. An empty name takes a free one. The
// errors are CPython's.
func (s *Session) Make(parent int, g Gesture, name string) (*Lane, error) {
	p := s.Lane(parent)
	if p == nil {
		return nil, errNoLane
	}
	switch {
	case name == "":
		name = s.doc.defaultName(g[len(g)-1])
	case !isIdentifier(name):
		return nil, fmt.Errorf("%q cannot be the name of a view in Python", name)
	case name == OwnerName || s.doc.laneNamed(name) != nil:
		return nil, fmt.Errorf("the name %s is taken", name)
	}
	// Asked of the parent itself first: a released one says so.
	trial, err := g.apply(p.View)
	if err != nil {
		return nil, err
	}
	_ = trial.Release()
	if s.doc.program != nil {
		if err := s.exec(name+" = "+p.Name+g.Python(), false); err != nil {
			return nil, err
		}
		l := s.doc.laneNamed(name)
		if l != nil {
			s.current = l.ID
		}
		return l, nil
	}
	recipe := append(append([]derivation(nil), p.recipe...), g...)
	l := s.doc.newLane(name, p.Name, g.Python(), recipe)
	if err := s.activate(s.doc, l); err != nil {
		return nil, err
	}
	s.doc.insert(len(s.doc.lanes), l)
	s.current = l.ID
	what := "view " + l.Name + " made"
	s.history.push(entry{Entry: Entry{Cause: CausePerson, What: what, Python: l.Python()}, action: &addAction{l}, at: s.now()})
	s.finish(Change{Cause: CausePerson, What: what, Python: l.Python(), Layout: true})
	return l, nil
}

// Release does name.release(). The lane stays as a ghost; releasing a ghost
// again takes it off the page, as Python's second release() does nothing.
func (s *Session) Release(lane int) error {
	l := s.Lane(lane)
	if l == nil {
		return errNoLane
	}
	if s.doc.program != nil {
		if l.Released() {
			return s.exec("del "+l.Name, false)
		}
		return s.exec(l.Name+".release()", false)
	}
	var e entry
	if l.Released() {
		position := 0
		for s.doc.lanes[position] != l {
			position++
		}
		s.doc.remove(l)
		s.settleCurrent()
		e = entry{Entry: Entry{What: "view " + l.Name + " forgotten", Python: "del " + l.Name}, action: &forgetAction{l, position}}
	} else {
		if err := l.View.Release(); err != nil {
			return err
		}
		s.withdraw(l)
		e = entry{Entry: Entry{What: "view " + l.Name + " released", Python: l.Name + ".release()"}, action: &releaseAction{l}}
	}
	e.Cause, e.at = CausePerson, s.now()
	s.history.push(e)
	s.finish(Change{Cause: CausePerson, What: e.What, Python: e.Python, Layout: true})
	return nil
}

// Open makes data, which it takes over without copying, the memory that the
// page shows: a bytearray, or bytes where readOnly. The views are made again
// over it; those that Python refuses are left out, with its reasons in refused.
// Undo brings the old bytes and views back.
func (s *Session) Open(source string, data []byte, readOnly bool) (refused []error, err error) {
	if len(data) > MaxOpen {
		return nil, fmt.Errorf("%d bytes are more than this page can hold (%d)", len(data), MaxOpen)
	}
	if s.running() {
		return nil, ErrRunning
	}
	s.pollAll()
	before, after := s.doc, newDocument(source, data, readOnly)
	after.offered = true
	for _, l := range before.lanes {
		if l.Released() || before.program != nil {
			continue
		}
		again := after.newLane(l.Name, l.Parent, l.Call, l.recipe)
		v, err := after.derive(again.recipe)
		if err != nil {
			refused = append(refused, fmt.Errorf("%s: %w", l.Python(), err))
			continue
		}
		again.View = v
		after.insert(len(after.lanes), again)
	}
	if len(after.lanes) == 0 {
		mv := after.newLane("mv", OwnerName, "memoryview("+OwnerName+")", nil)
		v, err := after.derive(nil)
		if err != nil {
			return nil, err
		}
		mv.View = v
		after.insert(0, mv)
	}
	what := fmt.Sprintf("%s opened, %d bytes", source, len(data))
	python := pythonOwner(data, readOnly)
	s.history.push(entry{Entry: Entry{Cause: CausePerson, What: what, Python: python}, action: &openAction{before, after}, at: s.now()})
	s.replace(after)
	s.finish(Change{Cause: CausePerson, What: what, Python: python, Layout: true})
	return refused, nil
}
