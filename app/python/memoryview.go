package python

// This file defines memoryview.

import (
	"slices"

	"memview/view"
	"memview/view/buffer"
)

// newView makes the object of a view.
func (vm *VM) newView(v *view.View) Value {
	vm.lastView++
	m := &memView{v: v, id: vm.newID(), serial: vm.lastView}
	vm.views = append(vm.views, m)
	if r := vm.rec; r != nil {
		r.created = append(r.created, m)
	}
	if len(vm.views) > vm.sweepAt {
		vm.sweepLater = true
		vm.checkSoon()
	}
	return Value{o: m}
}

// derived makes the object of a view that was made of another.
func (vm *VM) derived(v *view.View, of *memView) Value {
	x := vm.newView(v)
	m := x.o.(*memView)
	m.parent = of.serial
	vm.lent(m, of.lender)
	return x
}

// lent notes which object with __buffer__ a view is of.
func (vm *VM) lent(m *memView, o *instance) {
	if m.lender = o; o == nil {
		return
	}
	vm.hubs = append(vm.hubs, o) // its attributes may hold the view
	if o.t.lookup("__release_buffer__").bound() {
		vm.watchEnd(m)
	}
}

func (vm *VM) options() view.Options {
	o := view.Options{}
	if vm.watch != nil && vm.watch.tell != nil && !vm.watch.fast {
		o.Observer = &vm.watch.observer
	}
	return o
}

func (vm *VM) viewGet(m *memView, k Value) (Value, error) {
	if asksProgram(k) {
		defer vm.hold(Value{o: m})()
	}
	if isBig(k) && m.v.Err() == nil && m.v.NDim() == 1 {
		return Value{}, indexErr("cannot fit 'int' into an index-sized integer")
	}
	x, err := m.v.Get(toElement(vm, k))
	if err != nil {
		return Value{}, vm.hookError(err)
	}
	if o, ok := x.Object(); ok && o == any(m.v) {
		return Value{o: m}, nil
	}
	if o, ok := x.Object(); ok {
		if part, ok := o.(*view.View); ok {
			return vm.derived(part, m), nil
		}
	}
	return vm.fromElement(x), nil
}

func (vm *VM) viewSet(m *memView, k, x Value) error {
	if asksProgram(k) || asksProgram(x) {
		defer vm.hold(Value{o: m})()
	}
	if _, isSlice := k.o.(*sliceObj); isSlice {
		vm.readAll(x)
	}
	return vm.hookError(m.v.Set(toElement(vm, k), toElement(vm, x)))
}

// asksProgram reports whether taking a value as an index, or as an element, may run __index__ or __float__ of a program.
func asksProgram(k Value) bool {
	switch o := k.o.(type) {
	case *instance:
		return true
	case *sliceObj:
		return asksProgram(o.start) || asksProgram(o.stop) || asksProgram(o.step)
	case *tuple:
		return slices.ContainsFunc(o.items, func(x Value) bool { _, ok := x.o.(*instance); return ok })
	}
	return false
}

// sliceIndex is an argument that bounds a search: _PyEval_SliceIndexNotNone.
func (vm *VM) sliceIndex(v Value) (int64, error) {
	if !canIndex(v) {
		return 0, typeErr("slice indices must be integers or have an __index__ method")
	}
	return vm.index(v)
}

// owner returns the object whose memory a view shows.
func (vm *VM) owner(v *view.View) Value {
	obj := v.Obj()
	if obj == nil {
		return none
	}
	if o, ok := vm.owners[obj]; ok {
		return o
	}
	return Value{o: &bufferWrapper{obj}}
}

// A bufferWrapper stands for an object whose __buffer__ answered.
type bufferWrapper struct{ ex buffer.Exporter }

var typeBufferWrapper = newBuiltinType("_buffer_wrapper", typeObject)

func (*bufferWrapper) class() *Type { return typeBufferWrapper }

func ints(xs []int) Value {
	out := make([]Value, len(xs))
	for i, x := range xs {
		out[i] = intv(int64(x))
	}
	return tuplev(out...)
}

func init() {
	t := typeMemoryView
	t.make = func(vm *VM, _ *Type, a args) (Value, error) {
		b := &builtin{name: "memoryview", min: 1, max: 1, kw: []string{"object"}, fn: func(vm *VM, a args) (Value, error) {
			ex, ok := vm.exporter(a.v[0])
			if !ok {
				return Value{}, typeErr("memoryview: a bytes-like object is required, not '%s'", argName(a.v[0]))
			}
			v, err := vm.options().New(ex)
			if err != nil {
				return Value{}, vm.hookError(err)
			}
			if of, ok := a.v[0].o.(*memView); ok {
				return vm.derived(v, of), nil
			}
			x := vm.newView(v)
			o, _ := a.v[0].o.(*instance)
			vm.lent(x.o.(*memView), o)
			return x, nil
		}}
		return b.call(vm, a)
	}
	attr := func(name string, get func(vm *VM, v *view.View) Value) {
		t.attr(name, func(vm *VM, self Value) (Value, error) {
			m := self.o.(*memView)
			if err := m.v.Err(); err != nil {
				return Value{}, err
			}
			return get(vm, m.v), nil
		})
	}
	attr("obj", func(vm *VM, v *view.View) Value { return vm.owner(v) })
	attr("format", func(_ *VM, v *view.View) Value { return strv(v.Format()) })
	attr("itemsize", func(_ *VM, v *view.View) Value { return intv(int64(v.ItemSize())) })
	attr("nbytes", func(_ *VM, v *view.View) Value { return intv(int64(v.NBytes())) })
	attr("ndim", func(_ *VM, v *view.View) Value { return intv(int64(v.NDim())) })
	attr("shape", func(_ *VM, v *view.View) Value { return ints(v.Shape()) })
	attr("strides", func(_ *VM, v *view.View) Value { return ints(v.Strides()) })
	attr("suboffsets", func(_ *VM, v *view.View) Value { return ints(v.SubOffsets()) })
	attr("readonly", func(_ *VM, v *view.View) Value { return boolv(v.ReadOnly()) })
	attr("c_contiguous", func(_ *VM, v *view.View) Value { return boolv(v.CContiguous()) })
	attr("f_contiguous", func(_ *VM, v *view.View) Value { return boolv(v.FContiguous()) })
	attr("contiguous", func(_ *VM, v *view.View) Value { return boolv(v.Contiguous()) })

	self := func(a args) *view.View { return a.v[0].o.(*memView).v }
	t.meth("tobytes", 0, 1, func(vm *VM, a args) (Value, error) {
		order := ""
		if o := a.opt(1, none); !o.isNone() {
			s, ok := o.str()
			if !ok {
				return Value{}, typeErr("tobytes() argument 'order' must be str or None, not %s", argKind(o))
			}
			order = s
			if s == "" {
				order = "?"
			}
		}
		if err := vm.charge(int64(self(a).NBytes())); err != nil {
			return Value{}, err
		}
		b, err := self(a).ToBytesOrder(order)
		return bytesv(b), err
	}, "order")
	t.meth("tolist", 0, 0, func(vm *VM, a args) (Value, error) {
		v := self(a)
		if err := vm.charge(int64(v.NBytes()) * 16); err != nil {
			return Value{}, err
		}
		xs, err := v.ToList()
		if err != nil {
			return Value{}, err
		}
		if v.NDim() == 0 {
			return vm.fromElement(xs[0]), nil
		}
		return listv(vm.fromElements(xs)), nil
	})
	t.meth("release", 0, 0, func(vm *VM, a args) (Value, error) {
		err := self(a).Release()
		if err != nil {
			vm.collect()
			err = self(a).Release()
		}
		return none, vm.hookError(err)
	})
	t.meth("toreadonly", 0, 0, func(vm *VM, a args) (Value, error) {
		v, err := self(a).ToReadOnly()
		if err != nil {
			return Value{}, err
		}
		return vm.derived(v, a.v[0].o.(*memView)), nil
	})
	t.meth("cast", 1, 2, func(vm *VM, a args) (Value, error) {
		f, ok := a.v[1].str()
		if !ok {
			return Value{}, typeErr("cast() argument 'format' must be str, not %s", argKind(a.v[1]))
		}
		var v *view.View
		var err error
		if shape := a.opt(2, Value{}); shape.bound() {
			v, err = self(a).CastValue(f, toElement(vm, shape))
		} else {
			v, err = self(a).Cast(f)
		}
		if err != nil {
			return Value{}, vm.hookError(err)
		}
		return vm.derived(v, a.v[0].o.(*memView)), nil
	}, "format", "shape")
	t.meth("hex", 0, 2, func(vm *VM, a args) (Value, error) {
		b, err := self(a).ToBytes()
		if err != nil {
			return Value{}, err
		}
		return vm.hexOf(b, a.opt(1, Value{}), a.opt(2, intv(1)))
	}, "sep", "bytes_per_sep")
	t.meth("count", 1, 1, func(vm *VM, a args) (Value, error) {
		n, err := self(a).Count(toElement(vm, a.v[1]))
		return intv(int64(n)), err
	})
	t.meth("index", 1, 3, func(vm *VM, a args) (Value, error) {
		lo, err := vm.sliceIndex(a.opt(2, intv(0)))
		if err != nil {
			return Value{}, err
		}
		hi, err := vm.sliceIndex(a.opt(3, intv(1<<62)))
		if err != nil {
			return Value{}, err
		}
		i, err := self(a).Index(toElement(vm, a.v[1]), int(lo), int(hi))
		return intv(int64(i)), err
	})
	t.meth("__enter__", 0, 0, func(_ *VM, a args) (Value, error) { return a.v[0], self(a).Err() })
	t.meth("__exit__", 0, -1, func(vm *VM, a args) (Value, error) {
		err := self(a).Release()
		if err != nil {
			vm.collect()
			err = self(a).Release()
		}
		return none, vm.hookError(err)
	})
	t.meth("__buffer__", 1, 1, func(vm *VM, a args) (Value, error) {
		n, err := vm.index(a.v[1])
		if err != nil {
			return Value{}, err
		}
		v, err := vm.options().Request(self(a), buffer.Flags(n))
		if err != nil {
			return Value{}, err
		}
		return vm.derived(v, a.v[0].o.(*memView)), nil
	})
}
