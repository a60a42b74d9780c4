package python

// This file shows what a program has: its buffers, its views, and their names.

import (
	"slices"
	"sort"
	"strconv"

	"memview/view"
	"memview/view/buffer"
)

// A BufferInfo is an object with memory that the program can reach.
type BufferInfo struct {
	ID       uint64
	Names    []string        // "data", "parts[0]", "frame.payload": those of globals first, then of locals, innermost first
	Type     string          // "bytearray", "bytes", "array.array", …
	Exporter buffer.Exporter // live, as is Bytes
	Bytes    []byte
	ReadOnly bool
	Exports  int    // buffers that are lent
	Format   string // of arrays; "" else
}

// A ViewInfo is a memoryview that the program can reach.
type ViewInfo struct {
	ID, Buffer, Parent uint64 // Parent is the view it was made of, 0 for one made of the buffer itself
	Names              []string
	View               *view.View // live
	Released           bool
	Temporary          bool   // of an expression that is being evaluated
	How                string // the expression that made it, as written; "" if not known
}

// Buffers returns the objects with memory that the program can reach, in order of their ids. It may be called while an
// execution waits, and after the end.
func (s *Session) Buffers() []BufferInfo {
	vm := s.vm
	names := vm.names()
	var out []BufferInfo
	for _, o := range vm.markAll().memories {
		b := BufferInfo{ID: vm.bufferID(o), Names: names[o], Type: o.class().fullName(), Exporter: o.lender(vm), Bytes: o.memory(), ReadOnly: o.readOnly()}
		if x, ok := b.Exporter.(interface{ Exports() int }); ok {
			b.Exports = x.Exports()
		}
		if x, ok := b.Exporter.(interface{ Format() string }); ok {
			b.Format = x.Format()
		}
		out = append(out, b)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

// Views returns the memoryviews that the program can reach, released ones too, in the order in which they were made.
func (s *Session) Views() []ViewInfo {
	vm := s.vm
	names := vm.names()
	reached := vm.markNamed()
	var out []ViewInfo
	for _, m := range vm.markAll().views {
		r := vm.viewRecord(m)
		out = append(out, ViewInfo{ID: m.serial, Buffer: r.Buffer, Parent: m.parent, Names: names[m], View: m.v, Released: m.v.Released(),
			Temporary: !reached.seen[m], How: m.how})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

// Bind gives a view that was made outside a name in the module.
func (s *Session) Bind(name string, v *view.View) error {
	if err := v.Err(); err != nil {
		return err
	}
	vm := s.vm
	if vm.rootOf(v) == nil {
		switch ex := v.Obj().(type) {
		case *buffer.ByteArray:
			vm.owners[ex] = Value{o: &byteArray{a: ex}}
		case *buffer.Bytes:
			vm.owners[ex] = Value{o: &bytesObj{b: ex.Bytes(), ex: ex}}
		case *buffer.Array:
			vm.owners[ex] = Value{o: &arrayObj{a: ex}}
		}
	}
	if vm.watch != nil {
		v.Observe(&vm.watch.observer)
	}
	for _, m := range vm.views {
		if m.v == v {
			vm.main.set(name, Value{o: m})
			return nil
		}
	}
	vm.main.set(name, vm.newView(v))
	return nil
}

// BindBuffer gives memory that was made outside a name in the module: a *buffer.ByteArray is a bytearray there, a
// *buffer.Bytes bytes, a *buffer.Array an array.array. It returns TypeError for anything else.
func (s *Session) BindBuffer(name string, ex buffer.Exporter) error {
	vm := s.vm
	v, ok := vm.owners[ex]
	if !ok {
		switch ex := ex.(type) {
		case *buffer.ByteArray:
			v = Value{o: &byteArray{a: ex}}
		case *buffer.Bytes:
			v = Value{o: &bytesObj{b: ex.Bytes(), ex: ex}}
		case *buffer.Array:
			v = Value{o: &arrayObj{a: ex}}
		default:
			return raisef("TypeError", "cannot bind a '%s'", ex.TypeName())
		}
		vm.owners[ex] = v
	}
	vm.main.set(name, v)
	return nil
}

// rootOf returns the object whose bytes a view shows, through views and objects with __buffer__; nil if there is none.
func (vm *VM) rootOf(v *view.View) object {
	for range 100 {
		obj := v.Obj()
		if o, ok := vm.owners[obj]; ok {
			switch o := o.o.(type) {
			case *instance:
			case *ndarray:
				m, borrowed := o.root().base.o.(*memView)
				if !borrowed {
					return o.root()
				}
				v = m.v
				continue
			default:
				return o
			}
		}
		next, ok := obj.(*view.View)
		if !ok {
			next, ok = view.Lent(obj)
		}
		if !ok {
			return nil
		}
		v = next
	}
	return nil
}

// bufferID returns the number of an object with memory; numbers are given in the order in which objects are first seen.
func (vm *VM) bufferID(o object) uint64 {
	id := vm.buffers[o]
	if id == 0 {
		vm.lastBuffer++
		id = vm.lastBuffer
		vm.buffers[o] = id
		if r := vm.rec; r != nil {
			r.buffers = append(r.buffers, seen{o, id})
		} else if vm.watch != nil {
			vm.watch.late = append(vm.watch.late, seen{o, id})
		}
	}
	return id
}

// idsOf returns the numbers of a view and its buffer, or of a buffer; 0 for what is neither.
func (vm *VM) idsOf(v Value) (viewID, bufferID uint64) {
	switch o := v.o.(type) {
	case *memView:
		if root := vm.rootOf(o.v); root != nil {
			bufferID = vm.bufferID(root)
		}
		return o.serial, bufferID
	case holder:
		return 0, vm.bufferID(o)
	}
	return 0, 0
}

func (vm *VM) viewRecord(m *memView) ViewRecord {
	v := m.v
	r := ViewRecord{ID: m.serial, Parent: m.parent, Off: v.Offset(), Format: v.Format(), ItemSize: v.ItemSize(), Shape: slices.Clone(v.Shape()),
		Strides: slices.Clone(v.Strides()), ReadOnly: v.ReadOnly(), How: m.how}
	if r.Buffer = m.buffer; r.Buffer == 0 {
		if root := vm.rootOf(v); root != nil {
			r.Buffer = vm.bufferID(root)
			m.buffer = r.Buffer
		}
	}
	return r
}

// names returns what the program's variables call their values: "x", and one step further "x[0]", "x['k']", "x.a".
func (vm *VM) names() map[object][]string {
	out := map[object][]string{}
	add := func(name string, v Value) {
		switch v.o.(type) {
		case *memView, holder:
		default:
			return
		}
		if !slices.Contains(out[v.o], name) {
			out[v.o] = append(out[v.o], name)
		}
	}
	const most = 64 // of a container
	vm.variables(func(name string, v Value) { add(name, v) })
	vm.variables(func(name string, v Value) {
		switch o := v.o.(type) {
		case *list:
			for i, x := range o.items[:min(len(o.items), most)] {
				add(name+"["+strconv.Itoa(i)+"]", x)
			}
		case *tuple:
			for i, x := range o.items[:min(len(o.items), most)] {
				add(name+"["+strconv.Itoa(i)+"]", x)
			}
		case *dict:
			for _, e := range o.entries[:min(len(o.entries), most)] {
				if key, ok := e.k.str(); ok && len(key) < 40 {
					if s, err := vm.repr(strv(key)); err == nil {
						add(name+"["+s+"]", e.v)
					}
				} else if i, ok := e.k.int64(); ok {
					add(name+"["+strconv.FormatInt(i, 10)+"]", e.v)
				}
			}
		case *instance:
			for i, n := range o.ns.names {
				add(name+"."+n, o.ns.vals[i])
			}
		}
	})
	return out
}

// variables calls do for each variable of the module, and then of the functions that run, innermost first.
func (vm *VM) variables(do func(name string, v Value)) {
	vm.main.all(func(name string, v Value) {
		if len(name) < 2 || name[:2] != "__" {
			do(name, v)
		}
	})
	for f := vm.frame; f != nil; f = f.back {
		if f.ns != nil && !f.code.comp {
			for i, n := range f.ns.names {
				if len(n) < 2 || n[:2] != "__" {
					do(n, f.ns.vals[i])
				}
			}
		}
		for i, n := range f.code.scope.Locals {
			if i >= len(f.slots) {
				break
			}
			v := f.slots[i]
			if c, ok := v.o.(*cell); ok {
				v = c.v
			}
			if v.bound() && n != "" && n[0] != '.' {
				do(n, v)
			}
		}
	}
}

// markNamed marks what the program's variables reach, without the expressions that are being evaluated.
func (vm *VM) markNamed() *marker {
	m := newMarker()
	m.sure = true
	m.value(Value{o: vm.main})
	for f := vm.frame; f != nil; f = f.back {
		m.values(f.slots)
		for _, c := range f.cells {
			m.value(Value{o: c})
		}
		if f.ns != nil {
			m.values(f.ns.vals)
		}
	}
	m.run(vm)
	return m
}
