package python

// This file defines generators: functions that run on a coroutine of their own.

import "iter"

type generator struct {
	f       *frame
	pull    func() (Value, bool)
	stop    func()
	yield   func(Value) bool
	sent    Value
	sentErr error
	err     error
	ret     Value
	handled *excObj
	started bool
	running bool
	done    bool
	unrun   bool // closed before it ran: its frame lives as long as it does
}

func (*generator) class() *Type { return typeGenerator }

func (vm *VM) newGenerator(f *frame) *generator {
	g := &generator{f: f}
	f.gen = g
	return g
}

// errAbandoned unwinds generators that a session leaves behind: nothing of the program runs any more.
var errAbandoned = &Notice{Kind: "stopped", Text: "Stopped."}

func (g *generator) start(vm *VM) {
	g.started = true
	g.pull, g.stop = iter.Pull(func(yield func(Value) bool) {
		g.yield = yield
		if g.sentErr != nil {
			g.err, g.sentErr = g.sentErr, nil
			return
		}
		g.ret, g.err = g.f.exec()
	})
	vm.gens = append(vm.gens, g)
	if g.f.code.cleans {
		vm.watchEnd(g)
	}
}

func (g *generator) next(vm *VM) (Value, error) { return g.resume(vm, none, nil) }

// resume runs the generator to its next yield, whose value it returns; none when it has ended: then ret is what it
// returned. It sends a value, or raises an error where the generator waits.
func (g *generator) resume(vm *VM, v Value, raise error) (Value, error) {
	if g.running {
		return Value{}, valueErr("generator already executing")
	}
	if g.done {
		g.ret = none
		return Value{}, raise
	}
	if !g.started {
		if raise == nil && !v.isNone() {
			return Value{}, typeErr("can't send non-None value to a just-started generator")
		}
		if raise != nil {
			g.done, g.unrun = true, isA(raise, "GeneratorExit")
			g.ret = none
			return Value{}, raise
		}
	}
	if vm.depth >= vm.limits.Depth {
		return Value{}, raisef("RecursionError", "maximum recursion depth exceeded")
	}
	g.sent, g.sentErr = v, raise
	if !g.started {
		g.start(vm)
	}
	g.running = true
	vm.depth++
	g.f.back, vm.frame = vm.frame, g.f
	outer := vm.handled
	if g.handled != nil {
		vm.handled = g.handled
	}
	y, ok := g.pull()
	if vm.handled != outer {
		g.handled = vm.handled
	}
	vm.handled = outer
	vm.frame, g.f.back = g.f.back, nil
	vm.depth--
	g.running = false
	if ok {
		return y, nil
	}
	g.done = true
	vm.forget(g)
	err := g.err
	g.err = nil
	if err != nil && isA(err, "StopIteration") {
		e := raisef("RuntimeError", "generator raised StopIteration")
		e.cause, e.context, e.causeSet = raised(err), raised(err), true
		err = e
	}
	return Value{}, err
}

func (vm *VM) forget(g *generator) {
	for i, x := range vm.gens {
		if x == g {
			vm.gens = append(vm.gens[:i], vm.gens[i+1:]...)
			return
		}
	}
}

// yieldValue is the yield expression.
func (f *frame) yieldValue(v Value) (Value, error) {
	g := f.gen
	if !g.yield(v) {
		return Value{}, errAbandoned
	}
	if err := g.sentErr; err != nil {
		g.sentErr = nil
		return Value{}, err
	}
	return g.sent, nil
}

// yieldFrom is yield from v.
func (f *frame) yieldFrom(v Value) (Value, error) {
	vm := f.vm
	it, err := vm.iter(v)
	if err != nil {
		return Value{}, err
	}
	f.push(Value{o: it})
	defer func() { f.stack = f.stack[:len(f.stack)-1] }()
	inner, isGen := it.(*generator)
	send, raise := none, error(nil)
	for {
		var y Value
		if isGen {
			y, err = inner.resume(vm, send, raise)
		} else if raise != nil {
			return Value{}, raise
		} else {
			y, err = it.next(vm)
		}
		if err != nil {
			return Value{}, err
		}
		if !y.bound() {
			if isGen {
				return inner.ret, nil
			}
			return none, nil
		}
		send, raise = f.yieldValue(y)
		if raise != nil {
			if _, ok := raise.(*Notice); ok {
				return Value{}, raise
			}
			if isA(raise, "GeneratorExit") && isGen {
				if err := inner.close(vm); err != nil {
					return Value{}, err
				}
				return Value{}, raise
			}
		}
	}
}

// close raises GeneratorExit where the generator waits.
func (g *generator) close(vm *VM) error {
	if g.done {
		return nil
	}
	y, err := g.resume(vm, none, raisef("GeneratorExit", ""))
	switch {
	case err == nil && y.bound():
		return raisef("RuntimeError", "generator ignored GeneratorExit")
	case err == nil || isA(err, "GeneratorExit") || isA(err, "StopIteration"):
		return nil
	}
	return err
}

// abandon ends all generators without running any more of them.
func (vm *VM) abandon() {
	for len(vm.gens) > 0 {
		g := vm.gens[len(vm.gens)-1]
		vm.gens = vm.gens[:len(vm.gens)-1]
		g.done = true
		g.stop()
	}
}

func stopIteration(v Value) error {
	e := raisef("StopIteration", "")
	if v.bound() && !v.isNone() {
		e.args = []Value{v}
	}
	return e
}

func init() {
	t := typeGenerator
	end := func(g *generator, y Value, err error) (Value, error) {
		if err == nil && !y.bound() {
			return Value{}, stopIteration(g.ret)
		}
		return y, err
	}
	t.meth("__next__", 0, 0, func(vm *VM, a args) (Value, error) {
		g := a.v[0].o.(*generator)
		y, err := g.resume(vm, none, nil)
		return end(g, y, err)
	})
	t.meth("__iter__", 0, 0, func(vm *VM, a args) (Value, error) { return a.v[0], nil })
	t.meth("send", 1, 1, func(vm *VM, a args) (Value, error) {
		g := a.v[0].o.(*generator)
		y, err := g.resume(vm, a.v[1], nil)
		return end(g, y, err)
	})
	t.meth("throw", 1, 3, func(vm *VM, a args) (Value, error) {
		g := a.v[0].o.(*generator)
		e, err := vm.toException(a.v[1])
		if err != nil {
			return Value{}, err
		}
		y, err := g.resume(vm, none, e)
		return end(g, y, err)
	})
	t.meth("close", 0, 0, func(vm *VM, a args) (Value, error) { return none, a.v[0].o.(*generator).close(vm) })
}
