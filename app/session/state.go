package session

// This file defines what is kept of a session, on the person's own machine or in
// a link, and how it comes back.

import (
	"slices"
	"strings"
	"time"

	"memview/view/buffer"
)

// Extra is what a page keeps beside the session: where the cursor is, what is
// being typed.
type Extra struct{ Name, Value string }

// restoreTime is how long a program may take to come back to where it was.
const restoreTime = 2 * time.Second

// State returns the session as bytes, of which Restore makes the same one: the
// bytes and views or the program, where in its history it stands, and extra.
//
// With the history it is what a person comes back to: all that can be undone
// and redone, but for documents that came before. Without, it is what a person
// hands on: as it is now, without what was undone or overwritten.
func (s *Session) State(history bool, extra []Extra) []byte {
	s.pollAll()
	w := &stateWriter{}
	if p := s.doc.program; p != nil {
		w.b = append(w.b, 'p')
		s.writeProgram(w, p, history)
	} else {
		w.b = append(w.b, 'd')
		s.writeData(w, history)
	}
	w.pairs(extra)
	return w.sealed()
}

// Restore makes the session what State kept. Where it fails, with
// ErrBrokenState or ErrNewerState, the session is as it was.
func (s *Session) Restore(state []byte) ([]Extra, error) {
	if s.running() {
		return nil, ErrRunning
	}
	r, err := unseal(state)
	if err != nil {
		return nil, err
	}
	if len(r.b) == 0 {
		return nil, ErrBrokenState
	}
	kind := r.b[0]
	r.b = r.b[1:]
	var doc *document
	var h history
	var current string
	switch kind {
	case 'd':
		doc, h, current = readData(r)
	case 'p':
		doc, h, current = s.readProgram(r)
	default:
		return nil, ErrBrokenState
	}
	extra := r.pairs()
	if r.bad || len(r.b) > 0 {
		return nil, ErrBrokenState
	}
	limits := s.limits
	s.limits.Yield, s.limits.Time = nil, restoreTime
	if p := doc.program; p != nil && p.longer {
		s.limits.Time /= 10 // start gives ten times as much
	}
	s.history = h
	s.replace(doc)
	if doc.program == nil && h.baseline == "" {
		s.Begin()
	}
	if p := doc.program; p != nil {
		if p.failure != nil && p.failure.Kind == "time" { // it took long before, too: it waits to be run
			s.history.done = 0
			s.replay(p, 0)
		}
		if at := slices.IndexFunc(doc.owners, func(o *Owner) bool { return p.kept != "" && o.Name == p.kept }); at >= 0 {
			doc.chosen = doc.owners[at]
			doc.show(doc.chosen)
		}
	}
	s.limits = limits
	if p := doc.program; p != nil {
		p.engine.SetTime(p.time(limits))
	}
	if l := doc.laneNamed(current); l != nil {
		s.current = l.ID
	}
	s.settleCurrent()
	s.last = Change{}
	return extra, nil
}

// The kinds of entries of a kept history.
const (
	keptWrite   = 'w'
	keptAdd     = 'a'
	keptRelease = 'r'
	keptForget  = 'f'
	keptStep    = 's'
	keptRun     = 'R'
	keptLine    = 'l'
)

// ownPart returns the entries of the history that are about the document that
// stands now, and how many of them are in force.
func (s *Session) ownPart() (entries []entry, done int) {
	lo, hi := s.history.done, s.history.done
	other := func(e entry) bool { _, ok := e.action.(*openAction); return ok }
	for lo > 0 && !other(s.history.entries[lo-1]) {
		lo--
	}
	for hi < len(s.history.entries) && !other(s.history.entries[hi]) {
		hi++
	}
	return s.history.entries[lo:hi], s.history.done - lo
}

// writeData keeps a data document: its bytes and views as they are now, and
// what leads back from there.
func (s *Session) writeData(w *stateWriter, full bool) {
	d := s.doc
	w.text(d.source)
	w.bool(d.shown.readOnly)
	w.bool(d.offered)
	w.bytes(d.shown.memory)
	entries, done := s.ownPart()
	if !full {
		entries, done = nil, 0
	}
	// Views that are off the page come back with an entry of the history.
	lanes := slices.Clone(d.lanes)
	for _, e := range entries {
		for _, l := range lanesOf(e.action) {
			if !slices.Contains(lanes, l) {
				lanes = append(lanes, l)
			}
		}
	}
	w.uint(len(lanes))
	for i, l := range lanes {
		w.uint(l.Index)
		w.text(l.Name)
		w.text(l.Parent)
		w.text(l.Call)
		w.text(Gesture(l.recipe).Python())
		w.bool(i < len(d.lanes)) // on the page
		w.bool(l.Released())
	}
	current := ""
	if l := s.Current(); l != nil {
		current = l.Name
	}
	w.text(current)
	w.text(s.baselineOf(entries, done))
	w.uint(len(entries))
	for _, e := range entries {
		writeEntry(w, e)
		switch a := e.action.(type) {
		case *writeAction:
			w.b = append(w.b, keptWrite)
			writePatches(w, a.patches)
		case *addAction:
			w.b = append(w.b, keptAdd)
			w.uint(slices.Index(lanes, a.lane))
		case *releaseAction:
			w.b = append(w.b, keptRelease)
			w.uint(slices.Index(lanes, a.lane))
		case *forgetAction:
			w.b = append(w.b, keptForget)
			w.uint(slices.Index(lanes, a.lane))
			w.uint(a.position)
		}
	}
	w.uint(done)
}

// baselineOf returns the lines of Python that make what the entries start from;
// "" where there are none.
func (s *Session) baselineOf(entries []entry, done int) string {
	if len(entries) == 0 {
		return ""
	}
	memory, lanes := slices.Clone(s.doc.shown.memory), slices.Clone(s.doc.lanes)
	for i := done - 1; i >= 0; i-- {
		switch a := entries[i].action.(type) {
		case *writeAction:
			for _, p := range slices.Backward(a.patches) {
				copy(memory[p.offset:], p.old)
			}
		case *addAction:
			lanes = slices.DeleteFunc(lanes, func(l *Lane) bool { return l == a.lane })
		case *forgetAction:
			lanes = slices.Insert(lanes, a.position, a.lane)
		}
	}
	lines := []string{pythonOwner(memory, s.OwnerReadOnly())}
	for _, l := range lanes {
		lines = append(lines, l.Python())
	}
	return strings.Join(lines, "\n")
}

// lanesOf returns the lanes that an action is about.
func lanesOf(a action) []*Lane {
	switch a := a.(type) {
	case *addAction:
		return []*Lane{a.lane}
	case *releaseAction:
		return []*Lane{a.lane}
	case *forgetAction:
		return []*Lane{a.lane}
	}
	return nil
}

func readData(r *stateReader) (*document, history, string) {
	source, readOnly, offered := r.text(), r.bool(), r.bool()
	kept := r.bytes()
	data := buffer.Make(len(kept))
	copy(data, kept)
	d := newDocument(source, data, readOnly)
	d.offered = offered
	var lanes []*Lane
	names := map[string]bool{OwnerName: true}
	for range r.count() {
		index, name, parent, call, recipe := r.uint(), r.text(), r.text(), r.text(), r.text()
		onPage, released := r.bool(), r.bool()
		var g Gesture
		if recipe != "" {
			_, parsed, ok := ParseGesture(recipe)
			if !ok {
				r.fail()
			}
			g = parsed
		}
		if r.bad || !isIdentifier(name) || onPage && names[name] {
			r.fail()
			return d, history{}, ""
		}
		names[name] = names[name] || onPage
		l := &Lane{ID: d.nextID, Index: index, Name: name, Parent: parent, Call: call, recipe: g, owner: d.shown}
		d.nextID++
		v, err := d.derive(g)
		if err != nil {
			r.fail()
			return d, history{}, ""
		}
		l.View = v
		if released || !onPage { // off the page is released, too
			_ = v.Release()
		}
		lanes = append(lanes, l)
		if onPage {
			d.insert(len(d.lanes), l)
		}
	}
	current := r.text()
	h := history{baseline: r.text()}
	for range r.count() {
		e := readEntry(r)
		kind := byte(0)
		if len(r.b) > 0 {
			kind, r.b = r.b[0], r.b[1:]
		}
		lane := func() *Lane {
			if i := r.uint(); i < len(lanes) {
				return lanes[i]
			}
			r.fail()
			return nil
		}
		switch kind {
		case keptWrite:
			e.action = &writeAction{owner: d.shown, patches: readPatches(r, len(data))}
		case keptAdd:
			e.action = &addAction{lane()}
		case keptRelease:
			e.action = &releaseAction{lane()}
		case keptForget:
			e.action = &forgetAction{lane(), r.uint()}
		default:
			r.fail()
		}
		if r.bad {
			return d, history{}, ""
		}
		h.entries = append(h.entries, e)
		h.bytes += e.action.size()
	}
	if h.done = r.uint(); h.done > len(h.entries) || !consistent(h, d.lanes) {
		r.fail()
	}
	return d, h, current
}

// consistent reports whether a history can be gone through from end to end over
// the lanes that are there now: each comes before it goes.
func consistent(h history, lanes []*Lane) bool {
	present := slices.Clone(lanes)
	there := func(l *Lane) bool { return slices.Contains(present, l) }
	remove := func(l *Lane) { present = slices.DeleteFunc(present, func(x *Lane) bool { return x == l }) }
	step := func(a action, forward bool) bool {
		switch a := a.(type) {
		case *addAction:
			if there(a.lane) == forward {
				return false
			}
			if forward {
				present = append(present, a.lane)
			} else {
				remove(a.lane)
			}
		case *releaseAction:
			return there(a.lane)
		case *forgetAction:
			if there(a.lane) != forward {
				return false
			}
			if forward {
				remove(a.lane)
			} else if a.position > len(present) {
				return false
			} else {
				present = slices.Insert(present, a.position, a.lane)
			}
		}
		return true
	}
	for i := h.done - 1; i >= 0; i-- {
		if !step(h.entries[i].action, false) {
			return false
		}
	}
	for _, e := range h.entries {
		if !step(e.action, true) {
			return false
		}
	}
	return true
}

func writeEntry(w *stateWriter, e entry) {
	w.text(string(e.Cause))
	w.text(e.What)
	w.text(e.Python)
	w.uint(e.Line)
}

func readEntry(r *stateReader) entry {
	return entry{Entry: Entry{Cause: Cause(r.text()), What: r.text(), Python: r.text(), Line: r.uint()}}
}

func writePatches(w *stateWriter, patches []patch) {
	w.uint(len(patches))
	for _, p := range patches {
		w.uint(p.offset)
		w.bytes(p.old)
		w.bytes(p.new)
	}
}

// readPatches reads patches of a memory of length bytes; a negative length is
// not known yet.
func readPatches(r *stateReader, length int) []patch {
	var patches []patch
	for range r.count() {
		p := patch{offset: r.uint(), old: slices.Clone(r.bytes()), new: slices.Clone(r.bytes())}
		if len(p.old) != len(p.new) || length >= 0 && p.offset+len(p.new) > length {
			r.fail()
		}
		patches = append(patches, p)
	}
	return patches
}

// writeProgram keeps a program: its text, what it found, and what was done.
func (s *Session) writeProgram(w *stateWriter, p *Program, full bool) {
	w.text(p.name)
	w.text(p.source)
	w.bool(p.longer)
	w.bool(p.seed != nil)
	if p.seed != nil {
		w.text(p.seed.source)
		w.bool(p.seed.readOnly)
		w.bytes(p.seed.bytes)
		w.uint(len(p.seed.lanes))
		for _, l := range p.seed.lanes {
			w.text(l.Name)
			w.text(l.Parent)
			w.text(l.Call)
			w.text(Gesture(l.recipe).Python())
		}
	}
	chosen := ""
	if s.doc.chosen != nil {
		chosen = s.doc.chosen.Name
	}
	w.text(chosen)
	current := ""
	if l := s.Current(); l != nil {
		current = l.Name
	}
	w.text(current)
	entries, done := s.ownPart()
	if !full {
		entries = entries[:done]
	}
	w.uint(len(entries))
	for _, e := range entries {
		writeEntry(w, e)
		switch a := e.action.(type) {
		case *stepAction:
			w.b = append(w.b, keptStep)
		case *runAction:
			w.b = append(w.b, keptRun)
			w.uint(int(min(a.steps, 1<<31)))
		case *lineAction:
			w.b = append(w.b, keptLine)
			w.text(a.line)
			w.bool(a.typed)
		case *writeAction:
			w.b = append(w.b, keptWrite)
			key := 0
			for id, o := range p.owners {
				if o == a.owner {
					key = int(id)
				}
			}
			w.uint(key)
			writePatches(w, a.patches)
		}
	}
	w.uint(done)
}

func (s *Session) readProgram(r *stateReader) (*document, history, string) {
	p := newProgram(r.text(), r.text(), nil)
	p.longer = r.bool()
	if r.bool() {
		p.seed = &seed{source: r.text(), readOnly: r.bool(), bytes: slices.Clone(r.bytes())}
		for range r.count() {
			l := &Lane{Name: r.text(), Parent: r.text(), Call: r.text()}
			if recipe := r.text(); recipe != "" {
				_, g, ok := ParseGesture(recipe)
				if !ok {
					r.fail()
				}
				l.recipe = g
			}
			if !isIdentifier(l.Name) {
				r.fail()
			}
			p.seed.lanes = append(p.seed.lanes, l)
		}
	}
	p.kept = r.text()
	current := r.text()
	h := history{}
	for range r.count() {
		e := readEntry(r)
		kind := byte(0)
		if len(r.b) > 0 {
			kind, r.b = r.b[0], r.b[1:]
		}
		switch kind {
		case keptStep:
			e.action = &stepAction{programAction: programAction{program: p}}
		case keptRun:
			e.action = &runAction{programAction: programAction{program: p}, steps: int64(r.uint())}
		case keptLine:
			e.action = &lineAction{programAction: programAction{program: p}, line: r.text(), typed: r.bool()}
		case keptWrite:
			id := uint64(r.uint())
			if p.owners[id] == nil {
				s.ownersMade++
				o := nothing()
				o.ID = s.ownersMade
				p.owners[id] = o
			}
			e.action = &writeAction{owner: p.owners[id], patches: readPatches(r, -1)}
		default:
			r.fail()
		}
		if r.bad {
			break
		}
		h.entries = append(h.entries, e)
		h.bytes += e.action.size()
	}
	if h.done = r.uint(); h.done > len(h.entries) {
		r.fail()
	}
	return &document{source: p.name, program: p, shown: nothing()}, h, current
}
