package session

// This file defines the session and what can be asked of it.

import (
	"math"
	"time"
)

// Session is one memory, its views, and everything done to them.
type Session struct {
	doc     *document
	history history
	bridge  Bridge
	step    uint64
	last    Change
	current int // ID of the lane that gestures refer to
	observe func(Change)
	limits  ProgramLimits

	ownersMade int // IDs given to owners of programs
	now        func() time.Time
}

// Option changes how New makes a session.
type Option func(*Session)

// WithBridge gives the session a way to show its views to JavaScript.
func WithBridge(b Bridge) Option { return func(s *Session) { s.bridge = b } }

// WithClock gives the session another clock than time.Now. It decides only
// which silent writes are told as one.
func WithClock(now func() time.Time) Option { return func(s *Session) { s.now = now } }

// WithLimits says what programs may use, and how they let the page work
// meanwhile.
func WithLimits(l ProgramLimits) Option { return func(s *Session) { s.limits = l } }

// New returns a session over data, which it takes over without copying, with
// one view: mv = memoryview(data). The owner is a bytearray, or bytes where
// readOnly; source says in a person's words where the data came from.
func New(source string, data []byte, readOnly bool, options ...Option) *Session {
	s := &Session{now: time.Now, ownersMade: 1}
	for _, o := range options {
		o(s)
	}
	doc := newDocument(source, data, readOnly)
	mv := doc.newLane("mv", OwnerName, "memoryview("+OwnerName+")", nil)
	if err := s.activate(doc, mv); err != nil {
		// memoryview() of a bytearray or bytes has no way to fail.
		panic("session: " + err.Error())
	}
	doc.insert(0, mv)
	s.doc = doc
	s.current = mv.ID
	s.Begin()
	return s
}

// Observe makes f hear of every change from now on, after it is done. One
// observer at a time; nil for none.
func (s *Session) Observe(f func(Change)) { s.observe = f }

// Len returns the length of the owner in bytes.
func (s *Session) Len() int { return len(s.doc.shown.memory) }

// Source says where the bytes came from, in a person's words.
func (s *Session) Source() string { return s.doc.source }

// OwnerType returns the shown owner's type as Python names it: "bytearray".
func (s *Session) OwnerType() string { return s.doc.shown.Type }

// OwnerReadOnly reports whether the owner's bytes cannot be written.
func (s *Session) OwnerReadOnly() bool { return s.doc.shown.readOnly }

// Exports returns how many live views hold the shown owner's buffer.
func (s *Session) Exports() int { return s.doc.exports(s.doc.shown) }

// Byte returns the byte at offset as it is now; offset is within Len.
func (s *Session) Byte(offset int) byte { return s.doc.shown.memory[offset] }

// Memory returns the owner's bytes themselves, not a copy: they change under
// the reader, and are another slice once other bytes were opened.
func (s *Session) Memory() []byte { return s.doc.shown.memory }

// Lanes returns the views of the shown owner in order of creation, ghosts
// included. The slice is the session's: valid until the next change, not to be
// written.
func (s *Session) Lanes() []*Lane { return s.doc.inSight }

// AllLanes returns the views of all owners as Lanes does.
func (s *Session) AllLanes() []*Lane { return s.doc.lanes }

// Lane returns the lane of that ID, nil where there is none.
func (s *Session) Lane(id int) *Lane {
	for _, l := range s.doc.lanes {
		if l.ID == id {
			return l
		}
	}
	return nil
}

// LaneNamed returns the lane bound to name, nil where there is none.
func (s *Session) LaneNamed(name string) *Lane { return s.doc.laneNamed(name) }

// Current returns the lane that gestures refer to, nil where there is none.
func (s *Session) Current() *Lane {
	l := s.Lane(s.current)
	if l != nil && l.owner != s.doc.shown {
		return nil // of memory that is not laid out
	}
	return l
}

// SetCurrent makes the lane of that ID the one that gestures refer to.
func (s *Session) SetCurrent(id int) {
	if s.Lane(id) != nil {
		s.current = id
	}
}

// Last returns the latest change; its Step is 0 where there was none yet.
func (s *Session) Last() Change { return s.last }

// finish numbers a change, remembers it as the latest and tells it.
func (s *Session) finish(c Change) Change {
	s.step++
	c.Step = s.step
	c.Owner = s.doc.shown.ID
	c.Lanes = s.lanesReading(c.Ranges)
	s.last = c
	if s.observe != nil {
		s.observe(c)
	}
	if s.bridge != nil && len(c.Ranges) > 0 {
		ranges := make([]any, len(c.Ranges))
		for i, r := range c.Ranges {
			ranges[i] = map[string]any{"offset": r.Offset, "length": r.Length}
		}
		views := make([]any, len(c.Lanes))
		for i, l := range c.Lanes {
			views[i] = l.Name
		}
		s.bridge.Emit("change", map[string]any{
			"step": int(c.Step), "cause": string(c.Cause), "what": c.What, "ranges": ranges, "views": views,
		})
	}
	return c
}

// lanesReading counts, for each live view, the elements that read one of the
// bytes of ranges.
func (s *Session) lanesReading(ranges []Range) []LaneChange {
	var changes []LaneChange
	if len(ranges) == 0 {
		return nil
	}
	for _, l := range s.doc.inSight {
		if l.Released() {
			continue
		}
		count, first := 0, 0
		g := l.geometry()
		for i, r := range ranges {
			n, at := g.reading(r.Offset, r.End())
			if n > 0 && (count == 0 || at < first) {
				first = at
			}
			if i > 0 { // an element that two ranges touch counts once
				n -= g.readingBoth(ranges[i-1].End()-1, r.Offset)
			}
			count += n
		}
		if count > 0 {
			changes = append(changes, LaneChange{Name: l.Name, Elements: count, First: first})
		}
	}
	return changes
}

// activate derives the lane's view and shows it to JavaScript.
func (s *Session) activate(d *document, l *Lane) error {
	v, err := d.derive(l.recipe)
	if err != nil {
		return err
	}
	l.View = v
	s.publish(l)
	return nil
}

// publish shows a live lane to JavaScript. That it cannot be shown is no
// failure of the session: the publication says why.
func (s *Session) publish(l *Lane) {
	if s.bridge == nil || l.Released() {
		return
	}
	p, err := s.bridge.Publish(l.Name, l.View)
	if err != nil {
		p = Publication{Reason: err.Error()}
	}
	l.shared = p
}

// withdraw takes a lane back from JavaScript.
func (s *Session) withdraw(l *Lane) {
	if l.shared.Release != nil {
		_ = l.shared.Release() // a handle already released by JavaScript is as gone as it should be
	}
	l.shared = Publication{}
}

// replace makes next the document: the views of the one before stay as they
// are, out of JavaScript's sight, so that undo can bring them back.
func (s *Session) replace(next *document) {
	for _, l := range s.doc.lanes {
		s.withdraw(l)
	}
	if p := s.doc.program; p != nil {
		p.close()
	}
	s.doc = next
	s.history.droppable = math.MaxInt
	if p := next.program; p != nil {
		p.base = max(p.base, s.history.dropped) // what is dropped cannot be run again
		s.history.droppable = p.base
		s.replay(p, s.history.done-(p.base-s.history.dropped))
		return
	}
	for _, l := range next.lanes {
		s.publish(l)
	}
	s.settleCurrent()
}

// newLane numbers a lane; the caller adds it.
func (d *document) newLane(name, parent, call string, recipe []derivation) *Lane {
	l := &Lane{ID: d.nextID, Index: d.freeIndex(), Name: name, Parent: parent, Call: call, recipe: recipe, owner: d.shown}
	d.nextID++
	return l
}

// freeIndex returns the lowest index that no lane has, so that letters and
// colours of forgotten lanes are used again.
func (d *document) freeIndex() int {
	for i := 0; ; i++ {
		taken := false
		for _, l := range d.lanes {
			taken = taken || l.Index == i
		}
		if !taken {
			return i
		}
	}
}
