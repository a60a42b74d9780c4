package session

// This file defines how a program is run and gone back in: each statement is
// an entry of the history, and going back is running it again.

import (
	"strconv"
	"strings"

	"memview/app/python"
)

// maxStepEntries is how many statements are entries of their own; what a
// program does after them is one entry.
const maxStepEntries = 5000

// maxSeed is how many bytes a program may find under the name data: they are
// kept as they were, for going back.
const maxSeed = 64 << 20

// Load makes a program the document, at its beginning: nothing of it has run.
// What stood on the page as data is there for the program, under its names.
// Undo brings the document before back.
func (s *Session) Load(name, source string) {
	s.pollAll()
	before := s.doc
	p := newProgram(name, source, before.seed())
	p.base = s.history.dropped + s.history.done + 1
	after := &document{source: name, program: p, shown: nothing(), nextID: before.nextID}
	s.history.push(entry{Entry: Entry{Cause: CausePerson, What: name + " loaded"}, action: &openAction{before, after}, at: s.now()})
	s.replace(after)
	s.finish(Change{Cause: CausePerson, What: name + " loaded", Layout: true})
}

// seed returns what a program finds that comes after the document: the data of
// a data document, and what the program before it found.
func (d *document) seed() *seed {
	if d.program != nil {
		return d.program.seed
	}
	if !d.offered || len(d.shown.memory) > maxSeed {
		return nil
	}
	found := &seed{bytes: append([]byte(nil), d.shown.memory...), readOnly: d.shown.readOnly, source: d.source}
	for _, l := range d.lanes {
		if !l.Released() {
			found.lanes = append(found.lanes, l)
		}
	}
	return found
}

// Program returns the program that the document is, nil where it is data.
func (s *Session) Program() *Program { return s.doc.program }

// Steps returns at which entry of the program the session stands, and how many
// there are, ahead as well.
func (s *Session) Steps() (at, of int) {
	p := s.doc.program
	if p == nil {
		return 0, 0
	}
	lo, hi := s.part(p)
	return s.history.done - lo, hi - lo
}

// Restart goes back to the program's beginning.
func (s *Session) Restart() {
	if p := s.idle(); p != nil {
		s.GoTo(p.base - s.history.dropped)
	}
}

// idle returns the program where there is one that does not run now.
func (s *Session) idle() *Program {
	if p := s.doc.program; p != nil && !p.running {
		return p
	}
	return nil
}

// Step runs the next statement of the program; at an earlier place of the
// history it does the next entry again. It reports false where there is
// nothing to do.
func (s *Session) Step() bool {
	p := s.idle()
	if p == nil {
		return false
	}
	s.pollAll()
	if s.CanRedo() {
		return s.Redo()
	}
	if p.run.Done() {
		return false
	}
	p.running, p.stopped, p.patience = true, false, 0
	var e *entry
	if at, _ := s.Steps(); at >= maxStepEntries {
		e = s.runOn(p, func(python.Position) bool { return true })
	} else {
		e = s.stepOnce(p)
	}
	p.running, p.stopped = false, false // what is done again later is not to be stopped
	layout := p.follow(s, s.doc)
	s.settleCurrent()
	s.finish(s.stepChange(e, layout))
	return true
}

// stepOnce runs a statement and puts it on the history.
func (s *Session) stepOnce(p *Program) *entry {
	a := &stepAction{programAction: programAction{program: p}}
	line := p.Next()
	a.take(p)
	e := entry{Entry: Entry{Cause: CausePython, Line: line}, action: a, at: s.now()}
	e.Python = p.line(line)
	e.What = e.Python
	s.history.push(e)
	return s.history.top()
}

// line returns a line of the source, from 1, without what surrounds it.
func (p *Program) line(n int) string {
	if n < 1 || n > len(p.lines) {
		return ""
	}
	return strings.TrimSpace(p.lines[n-1])
}

// Continue runs the program until the next statement is one that until wants,
// or to its end where until is nil. Entries that were gone back from are done
// again first. It returns when the program stands; meanwhile Running reports
// true, and the page may look at everything, and Stop.
func (s *Session) Continue(until func(python.Position) bool) {
	p := s.idle()
	if p == nil {
		return
	}
	s.pollAll()
	p.running, p.stopped, p.patience = true, false, 0
	var latest *entry
	for !p.stopped {
		if _, ahead := s.part(p); s.history.done < ahead {
			latest = &s.history.entries[s.history.done]
			s.again(p, latest.action)
			s.history.done++
		} else if p.run.Done() {
			break
		} else if at, _ := s.Steps(); at >= maxStepEntries {
			latest = s.runOn(p, until)
			break
		} else {
			latest = s.stepOnce(p)
		}
		if until != nil && !p.run.Done() && until(p.run.Position()) {
			break
		}
	}
	p.running, p.stopped = false, false // what is done again later is not to be stopped
	layout := p.follow(s, s.doc)
	s.settleCurrent()
	if latest == nil {
		return
	}
	s.finish(s.stepChange(latest, layout))
}

// part returns which entries of the history are the program's, what a person
// did between its statements among them: from lo up to hi.
func (s *Session) part(p *Program) (lo, hi int) {
	lo = p.base - s.history.dropped
	for hi = max(lo, s.history.done); hi < len(s.history.entries); hi++ { // all in force are
		if _, ok := s.history.entries[hi].action.(*openAction); ok {
			break
		}
	}
	return lo, hi
}

// again does an entry of the program's part again.
func (s *Session) again(p *Program, a action) {
	if _, ok := a.(replayed); !ok {
		p.follow(s, s.doc) // a write by hand goes to memory that is there now
	}
	a.redo(s)
}

// runOn runs what comes after the statements that have entries of their own.
func (s *Session) runOn(p *Program, until func(python.Position) bool) *entry {
	a := &runAction{programAction: programAction{program: p}, until: until}
	from := p.run.Position().Step
	a.take(s, p)
	to := from
	if !p.run.Done() {
		to = p.run.Position().Step
	}
	a.steps = to - from
	what := "ran on to the end"
	if !p.run.Done() {
		what = "ran on, " + strconv.FormatInt(a.steps, 10) + " statements"
	}
	s.history.push(entry{Entry: Entry{Cause: CausePython, What: what}, action: a, at: s.now()})
	return s.history.top()
}

// Stop ends a Continue that runs before the next statement, from which the
// program can go on; a statement that takes long is ended, and the program with
// it. It is called while the program yields.
func (s *Session) Stop() {
	if p := s.doc.program; p != nil && p.running {
		p.stopped = true // the next statement does not begin
	}
}

// RunLonger runs the program again from its beginning, with ten times the time
// that programs have.
func (s *Session) RunLonger() {
	p := s.idle()
	if p == nil {
		return
	}
	p.longer = true
	s.Restart()
	s.history.entries = s.history.entries[:s.history.done]
	s.Continue(nil)
}

// stepChange tells what the entry, which is the latest, did.
func (s *Session) stepChange(e *entry, layout bool) Change {
	c := Change{Cause: e.Cause, What: e.What, Python: e.Python, Line: e.Line, Layout: layout}
	s.tellEvents(&c)
	return c
}

// tellEvents adds what the latest statements read and wrote.
func (s *Session) tellEvents(c *Change) {
	for _, e := range s.doc.program.last {
		s.tellEvent(c, e)
	}
	c.Reads, c.Ranges = normalize(c.Reads), normalize(c.Ranges)
}

func (s *Session) tellEvent(c *Change, e *python.Event) {
	p := s.doc.program
	for _, r := range e.Reads {
		if p.owners[r.Buffer] == s.doc.shown {
			c.Reads = append(c.Reads, expand(r)...)
		}
	}
	for _, w := range e.Writes {
		o := p.owners[w.Buffer]
		if o == nil {
			continue
		}
		ranges := clip(expand(w.Range), len(o.memory))
		if o != s.doc.shown {
			c.elsewhere(o, ranges)
			continue
		}
		c.Ranges = append(c.Ranges, ranges...)
		c.patches = append(c.patches, patch{offset: w.Off, old: pieces(w, w.Old), new: nil})
	}
	c.Error = e.Error
}

// maxPieces bounds into how many runs a strided range is told.
const maxPieces = 4096

// expand returns the runs of a strided range.
func expand(r python.Range) []Range {
	if r.Count <= 1 || r.Stride == r.Len || r.Count > maxPieces {
		lo, hi := r.Off, r.Off+r.Len
		if n := r.Off + (r.Count-1)*r.Stride; r.Count > 1 {
			lo, hi = min(lo, n), max(hi, n+r.Len)
		}
		return []Range{{Offset: lo, Length: hi - lo}}
	}
	out := make([]Range, 0, r.Count)
	for i := range r.Count {
		out = append(out, Range{Offset: r.Off + i*r.Stride, Length: r.Len})
	}
	return out
}

// clip cuts ranges to the first n bytes.
func clip(ranges []Range, n int) []Range {
	out := ranges[:0]
	for _, r := range ranges {
		if r.Offset < n {
			r.Length = min(r.Length, n-r.Offset)
			out = append(out, r)
		}
	}
	return out
}

// pieces returns the old bytes of a write that is one run; nil of a strided
// one.
func pieces(w python.Write, old []byte) []byte {
	if w.Count > 1 && w.Stride != w.Len {
		return nil
	}
	return old
}

// Output returns what the program printed up to this place of the history, and
// what a person typed.
func (s *Session) Output() []Output {
	p := s.doc.program
	if p == nil {
		return nil
	}
	var out []Output
	base := max(p.base-s.history.dropped, 0)
	for i := base; i < s.history.done; i++ {
		if a, ok := s.history.entries[i].action.(printing); ok {
			for _, o := range a.printed() {
				o.Step = i + 1
				out = append(out, o)
			}
		}
	}
	if s.history.done == base {
		out = append(out, p.printed...) // of a program that cannot begin
	}
	return out
}

// printing is an action that may have printed.
type printing interface{ printed() []Output }

// Touch is what the statements of one line of the source did to the shown
// owner so far.
type Touch struct {
	Line          int
	Reads, Writes []Range
}

// Touched returns what each line of the source read and wrote of the shown
// owner up to this place of the history, in order of lines.
func (s *Session) Touched() []Touch {
	p := s.doc.program
	if p == nil {
		return nil
	}
	byLine := make([]Touch, len(p.lines)+1)
	for i := max(p.base-s.history.dropped, 0); i < s.history.done; i++ {
		a, ok := s.history.entries[i].action.(*stepAction)
		if !ok {
			continue
		}
		for _, e := range a.events {
			if e.Line >= 1 && e.Line <= len(p.lines) {
				s.touch(&byLine[e.Line], e)
			}
		}
	}
	var out []Touch
	for n, t := range byLine {
		if len(t.Reads)+len(t.Writes) > 0 {
			out = append(out, Touch{Line: n, Reads: normalize(t.Reads), Writes: normalize(t.Writes)})
		}
	}
	return out
}

// touch adds what one statement did to the shown owner.
func (s *Session) touch(t *Touch, e *python.Event) {
	p := s.doc.program
	for _, r := range e.Reads {
		if p.owners[r.Buffer] == s.doc.shown && len(t.Reads) < maxPieces {
			t.Reads = append(t.Reads, expand(r)...)
		}
	}
	for _, w := range e.Writes {
		if p.owners[w.Buffer] == s.doc.shown && len(t.Writes) < maxPieces {
			t.Writes = append(t.Writes, expand(w.Range)...)
		}
	}
}
