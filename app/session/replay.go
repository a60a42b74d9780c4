package session

// This file defines the actions of programs. None of them can be undone by
// itself: going back over one runs the program again from its beginning, with
// all that was done since, which is the same each time.

import "memview/app/python"

// replayed is an action that only running again takes back.
type replayed interface{ replayed() *Program }

// programAction is what the actions of a program have in common.
type programAction struct {
	program *Program
	events  []*python.Event
	output  []Output
}

func (a *programAction) layout() bool          { return true }
func (a *programAction) size() int             { return 0 }
func (a *programAction) replayed() *Program    { return a.program }
func (a *programAction) printed() []Output     { return a.output }
func (a *programAction) undo(*Session) []Range { return nil }

// stepAction is one statement of a program.
type stepAction struct{ programAction }

func (a *stepAction) redo(*Session) []Range {
	a.take(a.program)
	return nil
}

// take runs the statement.
func (a *stepAction) take(p *Program) {
	p.run.Next()
	a.events, a.output = p.taken()
}

// runAction is all that a program did after the statements with entries of
// their own.
type runAction struct {
	programAction
	until func(python.Position) bool
	steps int64
}

func (a *runAction) redo(s *Session) []Range {
	a.take(s, a.program)
	return nil
}

func (a *runAction) take(s *Session, p *Program) {
	until := a.until
	if a.steps > 0 { // again: as far as it came
		from := p.run.Position().Step
		until = func(at python.Position) bool { return at.Step >= from+a.steps }
	}
	p.run.RunUntil(func(at python.Position) bool { return p.stopped || until != nil && until(at) })
	a.events, a.output = p.taken()
	for _, o := range s.doc.owners {
		o.shadow.Sync(0, min(len(o.memory), o.shadow.Len())) // not every write of these was told
	}
}

// lineAction is a line that a person typed, or that a gesture stands for.
type lineAction struct {
	programAction
	line  string
	typed bool
	error string
}

func (a *lineAction) redo(*Session) []Range {
	a.take(a.program)
	return nil
}

func (a *lineAction) printed() []Output {
	if !a.typed && len(a.output) == 0 {
		return nil
	}
	return append([]Output{{Text: a.line}}, a.output...)
}

func (a *lineAction) take(p *Program) python.Result {
	r := p.engine.Line(a.line)
	if r.More {
		r = p.engine.Run("<stdin>", a.line) // says what is missing
	}
	a.events, a.output = p.taken()
	if n := len(a.events); n > 0 {
		a.error = a.events[n-1].Error
	}
	return r
}

// taken returns what the engine told since the last time: the statements that
// ended, and what was printed.
func (p *Program) taken() ([]*python.Event, []Output) {
	p.last = p.events
	for _, e := range p.events {
		p.noteCopies(e)
		for _, w := range e.Writes {
			if o := p.owners[w.Buffer]; o != nil {
				for _, r := range clip(expand(w.Range), min(len(o.memory), o.shadow.Len())) {
					o.shadow.Sync(r.Offset, r.End()) // told here: no silent write of JavaScript's
				}
			}
		}
	}
	printed := p.printed
	p.settle()
	p.events, p.printed = nil, nil
	return p.last, printed
}

// noteCopies remembers which buffers were made from another's bytes.
func (p *Program) noteCopies(e *python.Event) {
	for _, made := range e.Buffers {
		for _, r := range e.Reads {
			if r.Buffer != made.ID {
				p.copies[made.ID] = r.Buffer
				break
			}
		}
	}
}

// replay sets the program to its beginning and does the first n entries of its
// part of the history again.
func (s *Session) replay(p *Program, n int) {
	p.start(s)
	s.doc.shown = nothing()
	lo, _ := s.part(p)
	for i := range n {
		s.again(p, s.history.entries[lo+i].action)
	}
	p.follow(s, s.doc)
	s.settleCurrent()
}

// goTo does or takes back entries of one program until position is reached,
// all at once, and tells it as one change.
func (s *Session) goTo(p *Program, position int) {
	before := s.history.done
	if position == before {
		return
	}
	s.history.done = position
	base, _ := s.part(p)
	if position < before {
		s.replay(p, position-base)
	} else {
		for i := before; i < position; i++ {
			s.again(p, s.history.entries[i].action)
		}
		p.follow(s, s.doc)
		s.settleCurrent()
	}
	c := Change{Cause: CauseUndo, What: "back at the beginning", Layout: true}
	if position > before {
		c.Cause = CauseRedo
	}
	if position > base {
		e := s.history.entries[position-1]
		c.What, c.Python, c.Line = e.What, e.Python, e.Line
		switch a := e.action.(type) {
		case *writeAction:
			c.Ranges = a.ranges()
		default:
			s.tellEvents(&c)
		}
	}
	s.finish(c)
}
