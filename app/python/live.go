package python

// This file finds out which views are alive. CPython knows by counting references; here all that a program can still reach
// is marked, when a resize is refused because of views: those that are not reached are released, as they were in CPython.

import (
	"maps"
	"slices"
)

// resizing runs what changes the length of an exporter's memory; refused, it runs again without the views that are gone.
func (vm *VM) resizing(o object, f func() error) error {
	defer vm.hold(Value{o: o})()
	var before []byte
	tell := vm.rec != nil && !vm.rec.told && vm.rec.newborn != o
	if tell {
		before = append(before, memoryOf(o)...)
	}
	was := lengthOf(o)
	err := f()
	if err != nil && isA(err, "BufferError") && vm.collect() {
		err = f()
	}
	if n := lengthOf(o); n != was {
		switch o := o.(type) {
		case *byteArray:
			if o.room == 0 && was > 0 {
				o.room = was + 1
			}
			o.room = bytesRoom(o.room, n)
		case *arrayObj:
			o.room = arrayRoom(max(o.room, was), was, n)
		}
	}
	if err == nil && tell {
		vm.replaced(o, before)
	}
	return err
}

func lengthOf(o object) int {
	switch o := o.(type) {
	case *byteArray:
		return o.a.Len()
	case *arrayObj:
		return o.a.Len()
	}
	return 0
}

// looksBetweenBreaths is how much is looked at in a few milliseconds.
const looksBetweenBreaths = 1 << 15

// A marker goes through everything that is reachable.
type marker struct {
	seen     map[object]bool
	todo     []object
	looked   int      // how much there was to look at
	memories []holder // objects with memory, in the order in which they were reached
	named    map[*bytesObj]bool
	views    []*memView
	breath   int  // what looked was when others last could work
	partial  bool // the program was stopped meanwhile: not all is marked
	sure     bool // it is not to be stopped
	head     int  // of what is to do
	direct   bool // look at what an object refers to, and no further
	frames   map[*frame]bool
}

//
//go:noinline
//go:noinline
func (m *marker) value(v Value) {
	switch o := v.o.(type) {
	case nil, intTag, floatTag, boolTag, noneTag, ellipsisTag, notImplTag, *builtin, *str, *bigInt:
		return
	case *Type:
		if o.builtin {
			return
		}
	}
	if m.direct {
		m.todo = append(m.todo, v.o)
		return
	}
	if !m.seen[v.o] {
		m.seen[v.o] = true
		m.todo = append(m.todo, v.o)
	}
}

func newMarker() *marker { return &marker{seen: map[object]bool{}, named: map[*bytesObj]bool{}} }

// reuse makes a marker fresh, unless it has grown large.
func (m *marker) reuse() *marker {
	if len(m.seen) > 1000 {
		return nil
	}
	clear(m.seen)
	clear(m.named)
	clear(m.frames)
	clear(m.todo)
	clear(m.memories)
	clear(m.views)
	*m = marker{seen: m.seen, named: m.named, frames: m.frames, todo: m.todo[:0], memories: m.memories[:0], views: m.views[:0]}
	return m
}

// name marks what a name refers to: bytes that have one are worth showing.
func (m *marker) name(v Value) {
	if b, ok := v.o.(*bytesObj); ok && !m.named[b] {
		m.named[b] = true
		m.memories = append(m.memories, b)
	}
	m.value(v)
}

func (m *marker) values(vs []Value) {
	m.looked += len(vs)
	for _, v := range vs {
		m.value(v)
	}
}

func (m *marker) frame(f *frame) {
	if m.frames == nil {
		m.frames = map[*frame]bool{}
	}
	for f != nil && !m.frames[f] {
		m.frames[f] = true
		for _, v := range f.slots {
			m.name(v)
		}
		m.looked += len(f.slots)
		m.values(f.stack)
		m.value(f.ret)
		for _, c := range f.cells {
			m.value(Value{o: c})
		}
		if f.fn != nil {
			m.value(Value{o: f.fn})
		}
		if f.ns != nil {
			m.values(f.ns.vals)
		}
		if f.gen != nil && !m.direct {
			m.value(Value{o: f.gen})
			if f.gen.sent.bound() {
				m.value(f.gen.sent)
			}
		}
		f = f.back
	}
}

// run marks what is reachable from what is to do.
func (m *marker) run(vm *VM) {
	for ; m.head < len(m.todo); m.head++ { // first come, first served: what is found is in order of names
		if m.looked-m.breath > looksBetweenBreaths {
			if m.breath = m.looked; !m.sure {
				vm.breathe()
				if vm.expired() {
					m.partial = true
					return
				}
			}
		}
		m.looked += 2
		m.children(vm, m.todo[m.head])
	}
}

// children marks what an object refers to.
func (m *marker) children(vm *VM, o object) {
	switch o := o.(type) {
	case *bytesObj:
		if o.ex != nil && !m.named[o] {
			m.memories = append(m.memories, o)
		}
	case holder:
		if b, ok := o.(*ioBuffer); ok {
			if m.value(Value{o: b.file}); b.file.f.Closed() {
				break
			}
		}
		if a, ok := o.(*ndarray); ok && !a.base.isNone() {
			m.value(a.base)
			break
		}
		m.memories = append(m.memories, o)
	case *bytesIO:
		if o.lent != nil {
			m.value(Value{o: o.lent})
		}
	case *memView:
		m.views = append(m.views, o)
		m.value(vm.owner(o.v))
		if o.lender != nil {
			m.value(Value{o: o.lender})
		}
		if root := vm.rootOf(o.v); root != nil {
			m.value(Value{o: root})
		}
	case *list:
		m.values(o.items)
	case *tuple:
		m.values(o.items)
	case *dict:
		o.refresh()
		m.table(&o.table)
		m.value(o.factory)
	case *set:
		m.table(&o.table)
	case *dictView:
		m.value(Value{o: o.d})
	case *cell:
		m.value(o.v)
	case *method:
		m.value(o.fn)
		m.value(o.self)
	case *property:
		m.values([]Value{o.get, o.set, o.del})
	case *staticMethod:
		m.value(o.fn)
	case *classMethod:
		m.value(o.fn)
	case *superObj:
		m.value(o.self)
	case *sliceObj:
		m.values([]Value{o.start, o.stop, o.step})
	case *instance:
		m.value(Value{o: o.t})
		m.values(o.ns.vals)
	case *Type:
		m.values(o.ns.vals)
	case *module:
		for _, g := range o.order {
			m.name(g.v)
		}
	case *function:
		m.values(o.defaults)
		m.values(o.kwdef)
		m.values(o.ns.vals)
		for _, c := range o.cells {
			m.value(Value{o: c})
		}
	case *generator:
		if !o.done || o.unrun {
			m.frame(o.f)
		}
	case *goIter:
		m.values(o.held)
	case *listIter:
		if o.l != nil {
			m.value(Value{o: o.l})
		}
	case *viewIter:
		if v := o.it.View(); v != nil {
			for _, x := range vm.views {
				if x.v == v {
					m.value(Value{o: x})
				}
			}
		}
	case *objectIter:
		m.value(o.o)
	case *excObj:
		m.exception(o)
	}
}

func (m *marker) table(t *table) {
	for _, e := range t.entries {
		m.value(e.k)
		m.value(e.v)
	}
}

func (m *marker) exception(e *excObj) {
	m.values(e.args)
	m.values(e.ns.vals)
	for _, x := range []*excObj{e.cause, e.context} {
		if x != nil {
			m.value(Value{o: x})
		}
	}
	for _, t := range e.tb {
		m.frame(t.f) // and those that called it: frame.f_back
	}
}

// markAll marks from everything that a program is running or can name. It is for while nothing runs: it is not stopped.
func (vm *VM) markAll() *marker { return vm.mark(true) }

func (vm *VM) mark(sure bool) *marker {
	m := newMarker()
	m.sure = sure
	return vm.markWith(m)
}

// markWith marks with a marker that has marked nothing yet.
func (vm *VM) markWith(m *marker) *marker {
	m.value(Value{o: vm.main}) // first, and the others in order: what is found has the same order in each run
	if len(vm.moduleNames) != len(vm.modules) {
		vm.moduleNames = slices.Sorted(maps.Keys(vm.modules))
	}
	for _, name := range vm.moduleNames {
		m.value(Value{o: vm.modules[name]})
	}
	m.frame(vm.frame)
	m.values(vm.temps)
	if vm.handled != nil {
		m.value(Value{o: vm.handled})
	}
	m.run(vm)
	return m
}

// collect releases the views that nothing reaches any more, and reports whether there were any. Views that lend their
// memory to others go after those.
func (vm *VM) collect() bool {
	n := len(vm.views)
	vm.sweep()
	return len(vm.views) < n
}

func (vm *VM) sweep() *marker {
	m := vm.spare
	if vm.spare = nil; m == nil {
		m = newMarker()
	}
	vm.markWith(m)
	if m.partial {
		return m
	}
	vm.keepCycles(m)
	for again := true; again; {
		again = false
		live := vm.views[:0]
		for _, x := range vm.views {
			switch {
			case x.v.Released():
				vm.gone(x)
			case m.seen[x] || x.v.Release() != nil:
				live = append(live, x)
			default:
				again = true
				vm.gone(x)
			}
		}
		clear(vm.views[len(live):])
		vm.views = live
	}
	for ex, o := range vm.owners {
		if !m.seen[o.o] {
			delete(vm.owners, ex)
		}
	}
	vm.sweepAt = 2*len(vm.views) + 1024
	vm.sweepLater = false
	for o := range vm.buffers {
		if !m.seen[o] {
			delete(vm.buffers, o)
		}
	}
	return m
}
