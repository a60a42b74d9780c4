package python

// This file defines Session: what a page talks to.

import (
	"time"

	"memview/app/python/syntax"
	"memview/view"
)

// Options say how a session runs.
type Options struct {
	Limits Limits
	// Write is given what programs print: to stream 1, standard output, or 2, standard error.
	Write func(stream int, text string)
	// Yield is called every 4096 steps: a page lets the browser work. Nil does nothing.
	Yield func()
	// Event is given one event per executed statement. Nil: nobody watches, and programs run faster.
	Event func(*Event)
}

// A Session keeps the names that programs define. It is not safe for use by several goroutines at once but for Stop.
type Session struct{ vm *VM }

// A Result says how a program ended.
type Result struct {
	Exit   int     // as a process of Python's would: 0, or 1 after an uncaught exception, or what SystemExit says
	Notice *Notice // a budget, a stop, or what is not supported here; nil else
	// More is set when an interactive source is not complete: nothing was run.
	More bool
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
	if o.Write == nil {
		o.Write = func(int, string) {}
	}
	start := time.Now()
	vm := &VM{limits: l, write: o.Write, yield: o.Yield, modules: map[string]*module{}, owners: map[any]Value{}, files: map[string]string{},
		sweepAt: 1024, clock: func() time.Duration { return time.Since(start) }}
	vm.main = newModule("__main__")
	vm.modules["__main__"] = vm.main
	vm.modules["builtins"] = newBuiltins(vm)
	vm.main.set("__name__", strv("__main__"))
	if o.Event != nil {
		vm.watch = newWatch(vm, o.Event)
	}
	return &Session{vm}
}

// Run runs a script, whose name stands in tracebacks. Uncaught exceptions are printed to standard error.
func (s *Session) Run(name, source string) Result { return s.run(name, source, syntax.FileMode) }

// Line runs one interactive statement: the value of an expression is printed, and remembered as _.
func (s *Session) Line(source string) Result { return s.run("<stdin>", source, syntax.SingleMode) }

// Stop ends what runs, at its next check. It may be called from anywhere.
func (s *Session) Stop() { s.vm.stopped.Store(true) }

// Close ends the generators that programs left suspended. The session is not used after that.
func (s *Session) Close() { s.vm.abandon() }

func (s *Session) run(name, source string, mode syntax.Mode) (r Result) {
	vm := s.vm
	vm.stopped.Store(false)
	vm.started, vm.printed, vm.steps, vm.left = time.Now(), 0, 0, stepsBetweenChecks
	tree, err := syntax.Parse(name, source, mode)
	if err != nil {
		if mode == syntax.SingleMode && syntax.IsIncomplete(err) {
			return Result{More: true}
		}
		return s.end(err)
	}
	vm.files[name] = tree.Source
	defer func() {
		if p := recover(); p != nil {
			vm.frame, vm.depth, vm.temps, vm.handled = nil, 0, nil, nil
			r = s.end(internalError(p))
		}
	}()
	c := &compiler{vm: vm, mod: vm.main, file: name, scope: tree.Scope, echo: mode == syntax.SingleMode}
	k := c.newCode(tree.Scope, "<module>")
	k.slots = len(tree.Scope.Locals)
	if mode == syntax.FileMode {
		d, _ := docstring(tree.Body)
		vm.main.set("__doc__", d)
	}
	k.body = c.block(tree.Body)
	f := vm.newFrame(k, vm.main)
	_, err = f.run()
	if err == nil && vm.sweepLater {
		vm.collect()
	}
	vm.temps, vm.handled = nil, nil
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
		return Result{Exit: 1, Notice: n}
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
	return Result{Exit: 1}
}

// observerOf returns an observer that tells a watch.
func observerOf(w *watch) view.Observer {
	return view.Observer{
		Read:     func(v *view.View, a view.Access) { w.access(&w.reads, v.Obj(), a) },
		Write:    func(v *view.View, a view.Access) { w.access(&w.writes, v.Obj(), a) },
		Created:  func(v *view.View) { w.created++ },
		Released: func(v *view.View) { w.released++ },
	}
}
