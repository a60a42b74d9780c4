package python

// This file defines Execution: a program that runs statement by statement.

import (
	"iter"
	"time"

	"memview/app/python/syntax"
)

// A Position is a statement that is about to run.
type Position struct {
	Line, EndLine, Col, EndCol int // lines from 1, columns in code points from 0
	Func                       string
	Depth                      int   // calls around
	Step                       int64 // statements that have ended so far
}

// An Execution is a program that stops before each statement. It is a coroutine: it runs only within Next, RunUntil and
// Close. While it waits, the session may run lines: they see the program's variables.
type Execution struct {
	s      *Session
	pull   func() (struct{}, bool)
	end    func()
	yield  func(struct{}) bool
	at     Position
	stop   func(Position) bool // nil: at each statement
	done   bool
	closed bool
	result Result
	spent  time.Duration
	own    bool // the watch is only there for this execution
}

// Begin prepares a script, whose name stands in tracebacks. Nothing runs before Next. A script that does not parse is done
// at once, and its error printed. An execution that was begun before and is not done is closed.
func (s *Session) Begin(name, source string) *Execution {
	vm := s.vm
	if vm.exec != nil {
		vm.exec.Close()
	}
	s.reset()
	x := &Execution{s: s}
	if vm.watch == nil {
		vm.watch, x.own = newWatch(vm, nil, 0), true
	}
	vm.exec = x
	f, r := s.compile(name, source, syntax.FileMode)
	if f == nil {
		x.finish(r)
		return x
	}
	x.pull, x.end = iter.Pull(func(yield func(struct{}) bool) {
		x.yield = yield
		x.result = s.execute(f)
	})
	x.resume()
	return x
}

// resume runs the coroutine to its next stop.
func (x *Execution) resume() bool {
	if x.done {
		return false
	}
	vm := x.s.vm
	vm.started = time.Now().Add(-x.spent)
	vm.stopped.Store(false)
	_, more := x.pull()
	x.spent = time.Since(vm.started)
	if !more {
		x.finish(x.result)
	}
	return more
}

func (x *Execution) finish(r Result) {
	vm := x.s.vm
	x.done, x.result = true, r
	if vm.exec == x {
		vm.exec = nil
		if x.own {
			vm.watch = nil
		}
	}
}

// pause is called before each statement. It reports whether the program goes on.
func (x *Execution) pause(f *frame, p *point) bool {
	if x.closed {
		return false
	}
	w := x.s.vm.watch
	x.at = Position{p.line, p.endLine, p.col, p.endCol, f.code.name, x.s.vm.depth - 1, w.step}
	if x.stop != nil && !x.stop(x.at) {
		return true
	}
	return x.yield(struct{}{})
}

// Position returns the statement that runs next.
func (x *Execution) Position() Position { return x.at }

// Next runs one statement: up to the first statement of a function that it calls, else up to the next one. It reports
// whether there is a next one.
func (x *Execution) Next() bool {
	x.stop = nil
	return x.resume()
}

// RunUntil runs at least one statement, and stops before the first for whose position stop returns true. It reports
// false when the program has ended instead.
func (x *Execution) RunUntil(stop func(Position) bool) bool {
	x.stop = stop
	return x.resume()
}

// Done reports whether the program has ended.
func (x *Execution) Done() bool { return x.done }

// Result says how the program ended, once it is done.
func (x *Execution) Result() Result { return x.result }

// Close abandons the program where it is: nothing of it runs any more, not even finally, and nothing is printed.
func (x *Execution) Close() {
	if x.done {
		return
	}
	x.closed = true
	x.end()
	x.finish(Result{Exit: 1, Notice: errAbandoned})
}
