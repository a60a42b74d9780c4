package python

// This file defines Session: what a page talks to.

import (
	"strconv"
	"strings"
	"time"

	"memview/app/python/syntax"
)

// Options say how a session runs.
type Options struct {
	Limits Limits
	// Write is given what programs print: to stream 1, standard output, or 2, standard error.
	Write func(stream int, text string)
	// Yield is called every few milliseconds: a page lets the browser work. The time it takes is not the program's. Nil
	// does nothing.
	Yield func()
	// RealTime lets programs see the time, and sleep. Without it the module time has a clock of its own that begins at a
	// fixed instant and goes on with what programs do, sleeping included: they do the same each time.
	RealTime bool
	// Event is given one event per executed statement. Nil: nobody watches, and programs run faster.
	Event func(*Event)
	// Events is how many events there are at most: then statements are only counted, programs run faster, and at the end
	// comes one more event, the Last. Zero is 10,000.
	Events int64
}

// A Session keeps the names that programs define. It is not safe for use by several goroutines at once but for Stop.
type Session struct{ vm *VM }

// A Result says how a program ended.
type Result struct {
	Exit   int     // as a process of Python's would: 0, or 1 after an uncaught exception, or what SystemExit says
	Notice *Notice // a budget, a stop, or what is not supported here; nil else
	// More is set when an interactive source is not complete: nothing was run.
	More bool
	// Hint is a sentence that may help, which is no part of what Python prints; "" for none.
	Hint string
}

// New returns a session without names.
func New(o Options) *Session {
	l := o.Limits
	d := DefaultLimits
	if l.Steps == 0 {
		l.Steps = d.Steps
	}
	if l.Time == 0 {
		l.Time = d.Time
	}
	if l.Output == 0 {
		l.Output = d.Output
	}
	if l.Depth == 0 {
		l.Depth = d.Depth
	}
	if l.Memory == 0 {
		l.Memory = d.Memory
	}
	if o.Events == 0 {
		o.Events = 10_000
	}
	if o.Write == nil {
		o.Write = func(int, string) {}
	}
	vm := &VM{limits: l, write: o.Write, yield: o.Yield, modules: map[string]*module{}, owners: map[any]Value{}, files: map[string]string{}, buffers: map[object]uint64{},
		sweepAt: 1024, hubsAt: 4096, credit: finalizeCredit, clock: clock{real: o.RealTime, start: time.Now()}}
	vm.main = newModule("__main__")
	vm.modules["__main__"] = vm.main
	vm.modules["builtins"] = newBuiltins(vm)
	vm.main.set("__name__", strv("__main__"))
	if o.Event != nil {
		vm.watch = newWatch(vm, o.Event, o.Events)
	}
	return &Session{vm}
}

// Run runs a script, whose name stands in tracebacks. Uncaught exceptions are printed to standard error.
func (s *Session) Run(name, source string) Result {
	if s.vm.exec != nil {
		s.vm.exec.Close()
	}
	s.reset()
	f, r := s.compile(name, source, syntax.FileMode)
	if f == nil {
		return r
	}
	return s.execute(f)
}

// Line runs one interactive statement: the value of an expression is printed, and remembered as _. As at CPython's prompt a
// statement with a block is complete when an empty line follows: the source then ends in a newline; else the result says
// More, and nothing was run. While an execution waits, the statement sees and changes the variables of its module.
func (s *Session) Line(source string) Result {
	vm := s.vm
	if x := vm.exec; x != nil {
		frame, depth, handled, rec, started := vm.frame, vm.depth, vm.handled, vm.rec, vm.started
		vm.exec, vm.depth, vm.handled, vm.rec = nil, 0, nil, nil
		defer func() {
			vm.exec, vm.frame, vm.depth, vm.handled, vm.rec, vm.started = x, frame, depth, handled, rec, started
		}()
		vm.stopped.Store(false)
		vm.started = time.Now()
	} else {
		s.reset()
	}
	f, r := s.compile("<stdin>", source, syntax.SingleMode)
	if f == nil {
		return r
	}
	return s.execute(f)
}

// Stop ends what runs, at its next check. It may be called from anywhere.
func (s *Session) Stop() { s.vm.stopped.Store(true) }

// Close ends the execution and the generators that programs left suspended. The session is not used after that.
func (s *Session) Close() {
	if s.vm.exec != nil {
		s.vm.exec.Close()
	}
	s.vm.abandon()
}

// reset gives what runs next a whole budget.
func (s *Session) reset() {
	vm := s.vm
	vm.stopped.Store(false)
	vm.clock.past += vm.steps + int64(vm.quota-vm.left)
	vm.collectAt = 0
	vm.heap, vm.started, vm.printed, vm.steps = heapSize(), time.Now(), 0, 0
	vm.left, vm.quota, vm.pace, vm.polled = stepsBetweenChecks, stepsBetweenChecks, stepsBetweenChecks, vm.started
}

// warn prints warnings about a source.
func (vm *VM) warn(ws []syntax.Warning, name, source string) {
	for _, w := range ws {
		vm.write(2, w.Render(name, source))
	}
}

// compile returns the frame of a source that is ready to run; nil when it does not come to that.
func (s *Session) compile(name, source string, mode syntax.Mode) (*frame, Result) {
	vm := s.vm
	tree, err := syntax.Parse(name, source, mode)
	if err != nil {
		if mode == syntax.SingleMode && syntax.IsIncomplete(err) {
			return nil, Result{More: true}
		}
		if e, ok := err.(*syntax.SyntaxError); ok {
			vm.warn(e.Warnings, name, source)
		}
		return nil, s.end(err)
	}
	if mode == syntax.SingleMode && opensBlock(tree.Body) && !strings.HasSuffix(source, "\n") {
		return nil, Result{More: true}
	}
	vm.warn(tree.Warnings, name, source)
	file := name
	if mode == syntax.SingleMode { // functions defined in a line keep its source: linecache._register_code
		vm.lines++
		file += "-" + strconv.Itoa(vm.lines)
	}
	vm.files[file] = tree.Source
	c := &compiler{vm: vm, mod: vm.main, file: file, scope: tree.Scope, echo: mode == syntax.SingleMode}
	vm.cleans = vm.cleans || finalizes(source)
	c.once = map[string]Value{} // inner compilers share it
	c.once = map[string]Value{} // inner compilers share it
	k := c.newCode(tree.Scope, "<module>")
	k.slots = len(tree.Scope.Locals)
	if mode == syntax.FileMode {
		d, _ := docstring(tree.Body)
		vm.main.set("__doc__", d)
		if vm.watch != nil {
			vm.watch.restart()
		}
	}
	k.body = c.block(tree.Body)
	return vm.newFrame(k, vm.main), Result{}
}

// opensBlock reports whether statements end in one with a block, which goes on until a line is empty.
func opensBlock(body []syntax.Stmt) bool {
	if len(body) == 0 {
		return false
	}
	switch body[len(body)-1].(type) {
	case *syntax.If, *syntax.For, *syntax.While, *syntax.With, *syntax.Try, *syntax.Match, *syntax.FunctionDef, *syntax.ClassDef:
		return true
	}
	return false
}

// execute runs a frame that compile returned.
func (s *Session) execute(f *frame) (r Result) {
	vm := s.vm
	outer, depth, held := vm.frame, vm.depth, len(vm.temps)
	restore := func() {
		vm.frame, vm.depth, vm.temps, vm.handled, vm.rec = outer, depth, vm.temps[:held], nil, nil
		if w := vm.watch; w != nil && outer == nil {
			w.open = nil
			w.finish()
		}
	}
	defer func() {
		if p := recover(); p != nil {
			restore()
			r = s.end(internalError(p))
		}
	}()
	_, err := f.run()
	if err == nil && vm.sweepLater {
		vm.collect()
	}
	restore()
	return s.end(err)
}

// end prints what a program ended with.
func (s *Session) end(err error) Result {
	if err == nil {
		return Result{}
	}
	vm := s.vm
	if refused, ok := err.(*syntax.Refused); ok {
		return Result{Exit: 1, Notice: &Notice{Kind: "unsupported", Text: refused.Message, Line: int(refused.Span.Start.Line)}}
	}
	if n, ok := err.(*Notice); ok {
		vm.broken = true
		return Result{Exit: 1, Notice: n, Hint: noticeHints[n.Text]}
	}
	e := raised(err)
	if e.t.isSubclass(excTypes["SystemExit"]) {
		if len(e.args) == 0 || e.args[0].isNone() {
			return Result{}
		}
		if i, ok := e.args[0].small(); ok {
			return Result{Exit: int(i & 255)}
		}
		text, _ := vm.toStr(e.args[0])
		vm.write(2, text+"\n")
		return Result{Exit: 1}
	}
	vm.write(2, vm.render(e))
	return Result{Exit: 1, Hint: hint(e)}
}
