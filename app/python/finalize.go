package python

// This file runs what CPython runs when the last reference to an object goes: the finally blocks and with statements of a
// suspended generator, __del__, __release_buffer__. That is found out by marking what is alive after each call and each
// statement, while there are such objects.

import (
	"strconv"
	"strings"

	"memview/app/python/syntax"
)

// finalizes reports whether a source may make objects whose end shows. Then statements and calls are compiled so that they
// look for them.
func finalizes(source string) bool {
	if strings.Contains(source, "__del__") || strings.Contains(source, "__release_buffer__") {
		return true
	}
	return strings.Contains(source, "yield") &&
		(strings.Contains(source, "finally") || strings.Contains(source, "except") || strings.Contains(source, "with"))
}

const (
	// Looking for what is gone takes as long as there is much alive: a program may spend so much on it, in objects looked
	// at, and what each statement adds. After that, finalizers run late.
	finalizeCredit   = 8 << 20
	finalizePerVisit = 64
)

// settled runs a statement, n, and then the finalizers of what it left behind.
func settled(x execFn, n syntax.Node) execFn {
	return func(f *frame) (control, error) {
		ctl, err := x(f)
		if len(f.vm.finals) > 0 {
			f.vm.settling = tbEntry{f, n}
			err = f.vm.finalizeAfter(Value{}, err)
		}
		return ctl, err
	}
}

// settledCall is settled for a call, whose value is alive.
func settledCall(x evalFn, n syntax.Node) evalFn {
	return func(f *frame) (Value, error) {
		v, err := x(f)
		if len(f.vm.finals) > 0 {
			f.vm.settling = tbEntry{f, n}
			err = f.vm.finalizeAfter(v, err)
		}
		return v, err
	}
}

// finalizeAfter runs finalizers while a value and an error are on their way.
func (vm *VM) finalizeAfter(v Value, err error) error {
	n := len(vm.temps)
	vm.temps = append(vm.temps, v)
	if e, ok := err.(*excObj); ok {
		vm.temps = append(vm.temps, Value{o: e})
	}
	err2 := vm.finalize()
	vm.temps = vm.temps[:n]
	if err2 != nil {
		return err2
	}
	return err
}

// clearSlots ends a frame's names one after the other, as _PyFrame_ClearLocals does.
func (f *frame) clearSlots(v Value, err error) error {
	for i := range f.slots {
		if _, isView := f.slots[i].o.(*memView); isView || mayHold(f.slots[i]) {
			f.slots[i] = Value{}
			if err2 := f.vm.finalizeAfter(v, err); err2 != nil && err2 != err {
				return err2
			}
		}
	}
	return err
}

// watchEnd remembers an object whose end is to be seen.
func (vm *VM) watchEnd(o object) { vm.finals = append(vm.finals, o) }

// finalize runs the finalizers of all objects that nothing reaches. Only a Notice is returned: what else goes wrong in
// them is printed.
func (vm *VM) finalize() error {
	vm.credit += finalizePerVisit
	for len(vm.finals) > 0 && vm.credit > 0 {
		m := vm.mark(false)
		if m.partial {
			return nil
		}
		vm.keepCycles(m)
		vm.credit -= int64(len(m.seen)) + 16
		var gone []object
		live := vm.finals[:0]
		for _, o := range vm.finals {
			switch {
			case ended(o):
			case m.seen[o]:
				live = append(live, o)
			default:
				gone = append(gone, o)
				live = append(live, o)
			}
		}
		clear(vm.finals[len(live):])
		vm.finals = live
		if len(gone) == 0 {
			return nil
		}
		o := vm.firstToGo(gone, m.seen)
		for i, x := range vm.finals {
			if x == o {
				vm.finals = append(vm.finals[:i], vm.finals[i+1:]...)
				break
			}
		}
		n := len(vm.temps)
		for _, x := range gone { // the others go after it, not within
			vm.temps = append(vm.temps, Value{o: x})
		}
		err := vm.finalizeObject(o)
		vm.temps = vm.temps[:n]
		if err != nil {
			return err
		}
	}
	return nil
}

func ended(o object) bool {
	switch o := o.(type) {
	case *generator:
		return o.done
	case *memView:
		return o.v.Released()
	}
	return false
}

// firstToGo returns which of several objects ends first: one that no other of them holds; of those the last made, as
// lists and tuples let go of their elements from the end.
func (vm *VM) firstToGo(gone []object, alive map[object]bool) object {
	last := gone[len(gone)-1]
	if len(gone) == 1 || len(gone) > 256 {
		return last
	}
	held := map[object]bool{}
	for _, o := range gone {
		seen := map[object]bool{o: true}
		for todo := vm.edges(o); len(todo) > 0; {
			x := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if seen[x] || alive[x] {
				continue
			}
			seen[x], held[x] = true, true
			todo = append(todo, vm.edges(x)...)
		}
	}
	for i := len(gone) - 1; i >= 0; i-- {
		if !held[gone[i]] {
			return gone[i]
		}
	}
	return last
}

func (vm *VM) finalizeObject(o object) error {
	defer vm.hold(Value{o: o})()
	at := vm.settling
	var err error
	what, of := "", Value{o: o}
	switch o := o.(type) {
	case *generator:
		what = "Exception ignored while closing generator "
		err = o.close(vm)
	case *instance:
		fn := o.t.lookup("__del__")
		if !fn.bound() {
			return nil
		}
		what, of = "Exception ignored while calling deallocator ", fn
		_, err = vm.call(fn, Value{o: o})
	case *memView:
		if o.v.Release() != nil {
			vm.finals = append([]object{o}, vm.finals...) // lends its memory: later
			vm.credit -= 1 << 10
		}
		return nil
	}
	if err == nil {
		return nil
	}
	e := raised(err)
	if e == nil {
		return err
	}
	if len(e.tb) == 0 && at.f != nil {
		e.tb = []tbEntry{at}
	}
	name, _ := vm.repr(of)
	var b strings.Builder
	b.WriteString(what + name + ":\n")
	if len(e.tb) > 0 {
		b.WriteString("Traceback (most recent call last):\n")
	}
	for i := len(e.tb) - 1; i >= 0; i-- { // without markers and without what went before: errors.c, write_unraisable_exc_file
		t := e.tb[i]
		line := int(placeOf(t.node).Start.Line)
		b.WriteString("  File \"" + shownFile(t.f.code.file) + "\", line " + strconv.Itoa(line) + ", in " + t.f.code.name + "\n")
		if lines := strings.Split(vm.files[t.f.code.file], "\n"); line <= len(lines) {
			b.WriteString("    " + strings.TrimSpace(lines[line-1]) + "\n")
		}
	}
	e.hint = nil
	return vm.print(2, b.String()+vm.lastLine(e))
}

// Finish ends the session as a process of Python's ends: the names of the program go, one after the other, and what is to
// be run at the end of their objects runs. Nothing happens after a program that was stopped. The session is not used after
// that.
func (s *Session) Finish() {
	vm := s.vm
	defer s.Close()
	if vm.exec != nil || vm.broken {
		return
	}
	defer func() {
		if r := recover(); r != nil {
			vm.write(2, vm.render(raised(internalError(r))))
		}
	}()
	if len(vm.finals) == 0 {
		return
	}
	vm.credit = finalizeCredit
	if vm.finalize() != nil {
		return
	}
	// _PyModule_ClearDict: first names that begin with one underscore.
	for _, private := range []bool{true, false} {
		for _, g := range vm.main.order {
			if len(vm.finals) == 0 {
				return
			}
			if strings.HasPrefix(g.name, "__") || strings.HasPrefix(g.name, "_") != private || !g.v.bound() {
				continue
			}
			g.v = none
			if vm.finalize() != nil {
				return
			}
		}
	}
	for len(vm.finals) > 0 { // what cycles keep
		o := vm.finals[0]
		vm.finals = vm.finals[1:]
		if !ended(o) && vm.finalizeObject(o) != nil {
			return
		}
	}
}
