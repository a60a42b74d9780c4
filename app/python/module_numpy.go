package python

// This file defines what numpy's arrays are made of: memory with a layout, which they lend. What they do is in
// lib/numpy.py. It is a shim, and says so: numpy itself is not here.

import (
	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// ndarray is numpy.ndarray.
type ndarray struct {
	mem            []byte // all of the memory that elements may be in
	off            int
	shape, strides []int
	format         string // 'l', 'B', 'd': native
	itemSize       int
	locked         bool  // cannot be written to
	base           Value // the array or memoryview that has the memory; None for an array of its own
	t              *Type // numpy.ndarray, which each session makes when it imports the module
}

var _ holder = (*ndarray)(nil)

func (a *ndarray) class() *Type               { return a.t }
func (*ndarray) TypeName() string             { return "numpy.ndarray" }
func (a *ndarray) memory() []byte             { return a.root().mem }
func (a *ndarray) readOnly() bool             { return a.locked }
func (*ndarray) ReleaseBuffer(*buffer.Buffer) {}
func (a *ndarray) lender(vm *VM) buffer.Exporter {
	vm.owners[a] = Value{o: a}
	return a
}

func (a *ndarray) splice(lo, hi int, b []byte) error {
	if hi-lo != len(b) {
		return exception.New(exception.ValueError, "cannot resize this array")
	}
	copy(a.mem[lo:hi], b)
	return nil
}

// root returns the array that owns the memory.
func (a *ndarray) root() *ndarray {
	for {
		b, ok := a.base.o.(*ndarray)
		if !ok {
			return a
		}
		a = b
	}
}

func (a *ndarray) contiguous(fortran bool) bool {
	n := a.itemSize
	for i := range a.shape {
		d := len(a.shape) - 1 - i
		if fortran {
			d = i
		}
		if a.shape[d] == 0 {
			return true
		}
		if a.shape[d] != 1 && a.strides[d] != n {
			for _, k := range a.shape {
				if k == 0 {
					return true
				}
			}
			return false
		}
		n *= a.shape[d]
	}
	return true
}

// GetBuffer lends the memory: array_getbuffer of numpy's buffer.c.
func (a *ndarray) GetBuffer(flags buffer.Flags) (*buffer.Buffer, error) {
	c, f := a.contiguous(false), a.contiguous(true)
	switch {
	case flags.Has(buffer.CContiguous) && !c:
		return nil, exception.New(exception.ValueError, "ndarray is not C-contiguous")
	case flags.Has(buffer.FContiguous) && !f:
		return nil, exception.New(exception.ValueError, "ndarray is not Fortran contiguous")
	case flags.Has(buffer.AnyContiguous) && !c && !f:
		return nil, exception.New(exception.ValueError, "ndarray is not contiguous")
	case !flags.Has(buffer.Strides) && !c:
		return nil, exception.New(exception.ValueError, "ndarray is not C-contiguous")
	case flags.Has(buffer.Writable) && a.locked:
		return nil, exception.New(exception.ValueError, "buffer source array is read-only")
	}
	n := a.itemSize
	for _, k := range a.shape {
		n *= k
	}
	b := &buffer.Buffer{Obj: a, Data: a.mem, Offset: a.off, Len: n, ReadOnly: a.locked, ItemSize: a.itemSize, NDim: len(a.shape)}
	if flags.Has(buffer.Format) {
		b.Format = a.format
	}
	if flags.Has(buffer.ND) {
		b.Shape = a.shape
	}
	if flags.Has(buffer.Strides) {
		b.Strides = a.strides
	}
	return b, nil
}

// intsArg is a tuple of ints.
func (vm *VM) intsArg(v Value) ([]int, error) {
	items, err := vm.items(v)
	out := make([]int, len(items))
	for i := range out {
		n, err := vm.index(items[i])
		if err != nil {
			return nil, err
		}
		out[i] = int(n)
	}
	return out, err
}

func newArrayType() *Type {
	t := newBuiltinType("ndarray", typeObject)
	t.module = "numpy"
	self := func(v Value) *ndarray { a, _ := v.o.(*ndarray); return a }
	t.attr("shape", func(_ *VM, v Value) (Value, error) { return ints(self(v).shape), nil })
	t.attr("strides", func(_ *VM, v Value) (Value, error) { return ints(self(v).strides), nil })
	t.attr("ndim", func(_ *VM, v Value) (Value, error) { return intv(int64(len(self(v).shape))), nil })
	t.attr("itemsize", func(_ *VM, v Value) (Value, error) { return intv(int64(self(v).itemSize)), nil })
	t.attr("base", func(vm *VM, v Value) (Value, error) {
		base := self(v).base
		if m, ok := base.o.(*memView); ok { // kept for the bytes of an object that need not be told of its end
			if b, ok := vm.rootOf(m.v).(*bytesObj); ok {
				return Value{o: b}, nil
			}
		}
		return base, nil
	})
	t.attr("_code", func(_ *VM, v Value) (Value, error) { return strv(self(v).format), nil })
	t.attr("_offset", func(_ *VM, v Value) (Value, error) { return intv(int64(self(v).off)), nil })
	t.attr("_locked", func(_ *VM, v Value) (Value, error) { return boolv(self(v).locked), nil })
	t.attr("_contiguous", func(_ *VM, v Value) (Value, error) {
		return tuplev(boolv(self(v).contiguous(false)), boolv(self(v).contiguous(true))), nil
	})
	return t
}

func init() { builtinModules["_numpy"] = numpyCore }

func numpyCore(vm *VM, m *module) {
	t := newArrayType()
	m.set("ndarray", Value{o: t})
	m.fn("define", 2, 2, func(vm *VM, a args) (Value, error) {
		name, _ := a.v[0].str()
		t.ns.set(name, a.v[1])
		typeVersion++
		return none, nil
	})
	// create(code, shape, fortran, values): an array of zeros, or filled as by fill
	m.fn("create", 3, 4, func(vm *VM, a args) (Value, error) {
		code, _ := a.v[0].str()
		shape, err := vm.intsArg(a.v[1])
		if err != nil {
			return Value{}, err
		}
		s, err := format.Compile(code)
		if err != nil {
			return Value{}, err
		}
		n := s.Size()
		for _, k := range shape {
			if k < 0 {
				return Value{}, valueErr("negative dimensions are not allowed")
			}
			if n *= k; n > 1<<40 {
				return Value{}, raisef("MemoryError", "Unable to allocate an array of this shape")
			}
		}
		if err := vm.charge(int64(n)); err != nil {
			return Value{}, err
		}
		fortran, err := vm.truth(a.v[2])
		made := &ndarray{t: t, mem: buffer.Make(n), shape: shape, strides: buffer.StridesOf(shape, s.Size(), fortran), format: code,
			itemSize: s.Size(), base: none}
		if len(a.v) == 4 && err == nil {
			var v *view.View
			if v, err = view.New(made); err == nil { // nobody is told of the first values
				err = vm.fillView(v, a.v[3])
				_ = v.Release()
			}
		}
		return Value{o: made}, err
	})
	// layout(array, code, offset, shape, strides): the same memory, laid out in another way
	m.fn("layout", 5, 5, func(vm *VM, a args) (Value, error) {
		old := a.v[0].o.(*ndarray)
		code, _ := a.v[1].str()
		s, err := format.Compile(code)
		if err != nil {
			return Value{}, err
		}
		off, err := vm.index(a.v[2])
		if err != nil {
			return Value{}, err
		}
		shape, err := vm.intsArg(a.v[3])
		if err != nil {
			return Value{}, err
		}
		strides, err := vm.intsArg(a.v[4])
		return Value{o: &ndarray{t: t, mem: old.mem, off: int(off), shape: shape, strides: strides, format: code, itemSize: s.Size(), locked: old.locked,
			base: Value{o: old.root()}}}, err
	})
	// wrap(object, code): one dimension over the memory of a contiguous exporter, which stays lent as long as the array lives
	m.fn("wrap", 2, 2, func(vm *VM, a args) (Value, error) {
		code, _ := a.v[1].str()
		s, err := format.Compile(code)
		if err != nil {
			return Value{}, err
		}
		ex, ok := vm.exporter(a.v[0])
		if !ok {
			return Value{}, typeErr("a bytes-like object is required, not '%s'", argName(a.v[0]))
		}
		v, err := vm.options().Request(ex, buffer.ContigRO|buffer.Format)
		if err != nil {
			return Value{}, vm.hookError(err)
		}
		return Value{o: &ndarray{t: t, mem: v.Base(), off: v.Offset(), shape: []int{v.NBytes() / s.Size()}, strides: []int{s.Size()}, format: code,
			itemSize: s.Size(), locked: v.ReadOnly(), base: vm.newView(v)}}, nil
	})
	m.fn("lock", 2, 2, func(vm *VM, a args) (Value, error) {
		locked, err := vm.truth(a.v[1])
		a.v[0].o.(*ndarray).locked = locked
		return none, err
	})
	// flat(array): the elements in C order
	m.fn("flat", 1, 1, func(vm *VM, a args) (Value, error) {
		v, err := vm.options().New(a.v[0].o.(*ndarray).lender(vm))
		if err != nil {
			return Value{}, err
		}
		defer v.Release()
		if err := vm.charge(int64(v.NBytes()) * 16); err != nil {
			return Value{}, err
		}
		xs, err := v.ToList()
		if err != nil {
			return Value{}, err
		}
		out := vm.fromElements(xs)
		for range len(v.Shape()) - 1 {
			var next []Value
			for _, x := range out {
				next = append(next, x.o.(*list).items...)
			}
			out = next
		}
		return listv(out), nil
	})
	// fill(array, values): sets the elements in C order; with fewer values than elements, over and over
	m.fn("fill", 2, 2, func(vm *VM, a args) (Value, error) {
		v, err := vm.options().New(a.v[0].o.(*ndarray).lender(vm))
		if err != nil {
			return Value{}, err
		}
		defer v.Release()
		return none, vm.fillView(v, a.v[1])
	})
}

func (vm *VM) fillView(v *view.View, from Value) error {
	values, err := vm.items(from)
	if err != nil || len(values) == 0 {
		return err
	}
	n, at := 1, make([]int, v.NDim())
	for _, k := range v.Shape() {
		n *= k
	}
	for i := range n {
		if err := vm.tick(); err != nil {
			return err
		}
		keys := make([]format.Value, len(at))
		for d, k := range at {
			keys[d] = format.Int(int64(k))
		}
		if err := v.Set(format.Tuple(keys...), toElement(vm, values[i%len(values)])); err != nil {
			return vm.hookError(err)
		}
		for d := len(at) - 1; d >= 0; d-- {
			if at[d]++; at[d] < v.Shape()[d] {
				break
			}
			at[d] = 0
		}
	}
	return nil
}
