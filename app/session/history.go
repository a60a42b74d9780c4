package session

// This file defines the one stack of everything that was done: what can be
// undone, redone, and gone back to.

import (
	"math"
	"slices"
	"strings"
	"time"
)

// Entry is one line of the history.
type Entry struct {
	Cause  Cause
	What   string // in words
	Python string // as a line of Python, "" where Python had no part in it
	Line   int    // of the program whose statement it is, from 1; 0 where it is none
	Done   bool   // false: undone, ready to be redone
}

// history is the stack. entries[:done] are in force, the rest was undone.
type history struct {
	baseline string // the lines that made what the first entry found
	entries  []entry
	done     int
	dropped  int // how many of the oldest were given up for room
	bytes    int // what the entries hold of old and new memory

	droppable int // how many of all there ever were may be dropped: those of a program are needed to go back in it
}

type entry struct {
	Entry
	action action
	at     time.Time // of the last write, for telling silent writes as one
}

// The history gives up its oldest entries beyond these.
const (
	maxEntries      = 10_000
	maxHistoryBytes = 64 << 20
)

// action is something done that can be done backwards and forwards again. Both
// return the bytes which now read differently.
type action interface {
	undo(s *Session) []Range
	redo(s *Session) []Range
	layout() bool // whether views or the owner come or go with it
	size() int    // bytes of memory it keeps
}

// push puts what was done on the stack; what had been undone is gone then.
func (h *history) push(e entry) {
	for _, gone := range h.entries[h.done:] {
		h.bytes -= gone.action.size()
	}
	h.entries = append(h.entries[:h.done], e)
	h.done = len(h.entries)
	h.bytes += e.action.size()
	for h.dropped < h.droppable && len(h.entries) > 1 && (len(h.entries) > maxEntries || h.bytes > maxHistoryBytes) {
		h.bytes -= h.entries[0].action.size()
		h.entries[0] = entry{}
		h.entries = h.entries[1:]
		h.done--
		h.dropped++
	}
}

// top returns the latest entry in force where nothing was undone after it: the
// one that further writes may still join.
func (h *history) top() *entry {
	if h.done == 0 || h.done != len(h.entries) {
		return nil
	}
	return &h.entries[h.done-1]
}

// History returns what was done, oldest first, undone entries last.
func (s *Session) History() []Entry {
	list := make([]Entry, len(s.history.entries))
	for i, e := range s.history.entries {
		list[i] = e.Entry
		list[i].Done = i < s.history.done
	}
	return list
}

// Latest returns the latest entry that is in force; the zero Entry where there
// is none.
func (s *Session) Latest() Entry {
	if s.history.done == 0 {
		return Entry{}
	}
	e := s.history.entries[s.history.done-1].Entry
	e.Done = true
	return e
}

// Baseline returns the lines of Python that make what the history starts from.
func (s *Session) Baseline() string { return s.history.baseline }

// Begin makes the present state what the history starts from: what led to it
// can no longer be undone. Of a program, its statements can.
func (s *Session) Begin() {
	s.last = Change{}
	if p := s.doc.program; p != nil {
		lo, _ := s.part(p)
		s.history = history{entries: s.history.entries[lo:], done: s.history.done - lo}
		p.base = 0
		return
	}
	lines := []string{pythonOwner(s.doc.shown.memory, s.OwnerReadOnly())}
	for _, l := range s.doc.lanes {
		lines = append(lines, l.Python())
	}
	s.history = history{baseline: strings.Join(lines, "\n"), droppable: math.MaxInt}
}

// Dropped returns how many of the oldest entries were given up for room: they
// can no longer be undone, and Baseline is not what the rest starts from.
func (s *Session) Dropped() int { return s.history.dropped }

// Position returns how many entries of the history are in force.
func (s *Session) Position() int { return s.history.done }

// CanUndo reports whether there is something to undo.
func (s *Session) CanUndo() bool { return s.history.done > 0 }

// CanRedo reports whether there is something to redo.
func (s *Session) CanRedo() bool { return s.history.done < len(s.history.entries) }

// Undo takes the latest entry back; it reports false where there is none.
func (s *Session) Undo() bool {
	s.pollAll() // what JavaScript wrote since is an entry of its own
	if !s.CanUndo() || s.running() {
		return false
	}
	if a, ok := s.history.entries[s.history.done-1].action.(replayed); ok {
		s.goTo(a.replayed(), s.history.done-1)
		return true
	}
	s.history.done--
	e := &s.history.entries[s.history.done]
	s.finish(Change{Cause: CauseUndo, What: "undone: " + e.What, Python: e.Python, Ranges: e.action.undo(s), Layout: e.action.layout(), patches: replaced(e.action, true)})
	return true
}

// Redo does the latest undone entry again; it reports false where there is
// none.
func (s *Session) Redo() bool {
	s.pollAll() // a silent write is a new branch: it drops what was undone
	if !s.CanRedo() || s.running() {
		return false
	}
	if a, ok := s.history.entries[s.history.done].action.(replayed); ok {
		s.goTo(a.replayed(), s.history.done+1)
		return true
	}
	e := &s.history.entries[s.history.done]
	s.history.done++
	s.finish(Change{Cause: CauseRedo, What: "redone: " + e.What, Python: e.Python, Ranges: e.action.redo(s), Layout: e.action.layout(), patches: replaced(e.action, false)})
	return true
}

// GoTo undoes or redoes until position entries are in force. A position
// outside the history goes to its end.
func (s *Session) GoTo(position int) {
	s.pollAll()
	if s.running() {
		return
	}
	if p := s.doc.program; p != nil { // all of its own part at once
		lo, hi := s.part(p)
		s.goTo(p, min(max(position, lo), hi))
	}
	for s.history.done > max(position, 0) && s.Undo() {
	}
	for s.history.done < position && s.Redo() {
	}
}

// patch is what one write did to a run of bytes.
type patch struct {
	offset   int
	old, new []byte
}

// writeAction is one or more writes to the document's memory, in order.
type writeAction struct {
	owner   *Owner
	patches []patch
}

func (a *writeAction) layout() bool { return false }

func (a *writeAction) size() int {
	n := 0
	for _, p := range a.patches {
		n += len(p.old) + len(p.new)
	}
	return n
}

// replaced returns what stood in the bytes that a write's undoing, or its doing
// again, replaces: of several patches to a byte, the one that tells comes first.
func replaced(a action, undone bool) []patch {
	w, ok := a.(*writeAction)
	if !ok {
		return nil
	}
	if !undone {
		return slices.Clone(w.patches)
	}
	var patches []patch
	for _, p := range slices.Backward(w.patches) {
		patches = append(patches, patch{offset: p.offset, old: p.new})
	}
	return patches
}

func (a *writeAction) undo(*Session) []Range {
	var ranges []Range
	for i := len(a.patches) - 1; i >= 0; i-- {
		ranges = append(ranges, a.owner.put(a.patches[i].offset, a.patches[i].old)...)
	}
	return normalize(ranges)
}

func (a *writeAction) redo(*Session) []Range {
	var ranges []Range
	for _, p := range a.patches {
		ranges = append(ranges, a.owner.put(p.offset, p.new)...)
	}
	return normalize(ranges)
}

// addAction is a lane that was added at the end.
type addAction struct{ lane *Lane }

func (a *addAction) layout() bool { return true }
func (a *addAction) size() int    { return 0 }

func (a *addAction) undo(s *Session) []Range {
	s.withdraw(a.lane)
	_ = a.lane.View.Release()
	s.doc.remove(a.lane)
	s.settleCurrent()
	return nil
}

func (a *addAction) redo(s *Session) []Range {
	// The recipe worked before on an owner of the same length.
	_ = s.activate(s.doc, a.lane)
	s.doc.insert(len(s.doc.lanes), a.lane)
	s.current = a.lane.ID
	return nil
}

// releaseAction is a lane whose view was released.
type releaseAction struct{ lane *Lane }

func (a *releaseAction) layout() bool { return true }
func (a *releaseAction) size() int    { return 0 }

func (a *releaseAction) undo(s *Session) []Range {
	_ = s.activate(s.doc, a.lane)
	return nil
}

func (a *releaseAction) redo(s *Session) []Range {
	s.withdraw(a.lane)
	_ = a.lane.View.Release()
	return nil
}

// forgetAction is a ghost that was taken off the page.
type forgetAction struct {
	lane     *Lane
	position int
}

func (a *forgetAction) layout() bool { return true }
func (a *forgetAction) size() int    { return 0 }

func (a *forgetAction) undo(s *Session) []Range {
	s.doc.insert(a.position, a.lane)
	return nil
}

func (a *forgetAction) redo(s *Session) []Range {
	s.doc.remove(a.lane)
	s.settleCurrent()
	return nil
}

// openAction is another document in place of the one before.
type openAction struct{ before, after *document }

func (a *openAction) layout() bool { return true }
func (a *openAction) size() int    { return a.before.bytes() + a.after.bytes() }

func (a *openAction) undo(s *Session) []Range {
	s.replace(a.before)
	return nil
}

func (a *openAction) redo(s *Session) []Range {
	s.replace(a.after)
	return nil
}

func (d *document) remove(lane *Lane) {
	for i, l := range d.lanes {
		if l == lane {
			d.lanes = slices.Delete(d.lanes, i, i+1)
			d.show(d.shown)
			return
		}
	}
}

// settleCurrent moves the current lane to the last one where it is gone.
func (s *Session) settleCurrent() {
	if n := len(s.doc.inSight); !slices.ContainsFunc(s.doc.inSight, func(l *Lane) bool { return l.ID == s.current }) && n > 0 {
		s.current = s.doc.inSight[n-1].ID
	}
}
