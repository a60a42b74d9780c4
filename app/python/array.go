package python

// This file defines the module array.

import (
	"memview/view/buffer"
	"memview/view/format"
)

func arrayItems(a *arrayObj) ([]Value, error) {
	xs, err := a.a.ToList()
	var vm *VM
	return vm.fromElements(xs), err
}

func newArrayLike(o *arrayObj, b []byte) (Value, error) {
	m := buffer.Make(len(b))
	copy(m, b)
	a, err := buffer.NewArrayBytes(format.Profile{}, o.a.TypeCode(), m)
	if err != nil {
		return Value{}, err
	}
	return Value{o: &arrayObj{a: a}}, nil
}

func arraySlice(o *arrayObj, start, step, n int) (Value, error) {
	size := o.a.ItemSize()
	out := make([]byte, 0, n*size)
	for i := range n {
		at := (start + i*step) * size
		out = append(out, o.a.Bytes()[at:at+size]...)
	}
	return newArrayLike(o, out)
}

func (vm *VM) arrayConcat(a *arrayObj, b Value) (Value, error) {
	y, ok := b.o.(*arrayObj)
	if !ok {
		return Value{}, nil
	}
	if err := vm.charge(int64(len(a.a.Bytes()) + len(y.a.Bytes()))); err != nil {
		return Value{}, err
	}
	v, err := newArrayLike(a, a.a.Bytes())
	if err != nil {
		return Value{}, err
	}
	return v, v.o.(*arrayObj).a.ExtendArray(y.a)
}

func (vm *VM) arrayInPlace(a *arrayObj, op operator, b Value) (Value, error) {
	switch op {
	case opAdd:
		y, ok := b.o.(*arrayObj)
		if !ok {
			return Value{}, typeErr("can only extend array with array (not \"%s\")", argName(b))
		}
		if err := vm.charge(int64(len(y.a.Bytes()))); err != nil {
			return Value{}, err
		}
		return Value{o: a}, vm.splicing(a, len(a.a.Bytes()), 0, func() error { return a.a.ExtendArray(y.a) })
	case opMul:
		if n, ok := indexCount(b); ok {
			if err := vm.charge(max(n, 0) * int64(len(a.a.Bytes()))); err != nil {
				return Value{}, err
			}
			at, size := 0, len(a.a.Bytes())
			if n > 0 {
				at = size
			}
			return Value{o: a}, vm.splicing(a, at, size-at, func() error { return a.a.Repeat(int(max(n, 0))) })
		}
	}
	return Value{}, nil
}

func (vm *VM) arraySet(o *arrayObj, k, x Value) error {
	if s, ok := k.o.(*sliceObj); ok {
		start, stop, step, n, err := vm.cut(s, o.a.Len())
		if err != nil {
			return err
		}
		from, ok := x.o.(*arrayObj)
		if !ok {
			return typeErr("can only assign array (not \"%s\") to array slice", argName(x))
		}
		return vm.replacingItems(o, start, stop, step, n, from.a.Len(), o.a.ItemSize(), func() error {
			return vm.resizing(o, func() error { return o.a.SetSlice(start, stop, step, n, from.a) })
		})
	}
	i, err := vm.at("array", k, o.a.Len(), "array assignment index")
	if err != nil {
		return err
	}
	e := toElement(vm, x)
	return vm.hookError(vm.overwriting(o, every(i, 1, 1, o.a.ItemSize()), func() error { return o.a.SetAt(i, e) }))
}

func (vm *VM) arrayRepr(o *arrayObj) (string, error) {
	if o.a.Len() == 0 {
		return "array('" + o.a.TypeCode() + "')", nil
	}
	if s, err := o.a.ToUnicode(); err == nil {
		r, err := vm.repr(strv(s))
		return "array('" + o.a.TypeCode() + "', " + r + ")", err
	}
	items, err := arrayItems(o)
	if err != nil {
		return "", err
	}
	s, err := vm.repr(listv(items))
	return "array('" + o.a.TypeCode() + "', " + s + ")", err
}

func makeArray(vm *VM, _ *Type, a args) (Value, error) {
	if len(a.names) > 0 {
		return Value{}, typeErr("array.array() takes no keyword arguments")
	}
	if len(a.v) < 1 || len(a.v) > 2 {
		if len(a.v) == 0 {
			return Value{}, typeErr("array() takes at least 1 argument (0 given)")
		}
		return Value{}, typeErr("array() takes at most 2 arguments (%d given)", len(a.v))
	}
	code, ok := a.v[0].str()
	if s, isStr := a.v[0].o.(*str); isStr && s.len() != 1 {
		return Value{}, typeErr("array() argument 1 must be a unicode character, not a string of length %d", s.len())
	}
	if !ok || len(code) != 1 {
		return Value{}, typeErr("array() argument 1 must be a unicode character, not %s", argName(a.v[0]))
	}
	arr, err := buffer.NewArray(format.Profile{}, code)
	if err != nil || len(a.v) == 1 {
		return Value{o: &arrayObj{a: arr}}, err
	}
	o := &arrayObj{a: arr}
	switch x := a.v[1].o.(type) {
	case *bytesObj, *byteArray:
		b, _ := plainBytes(a.v[1])
		if err := vm.charge(int64(len(b))); err != nil {
			return Value{}, err
		}
		return Value{o: o}, arr.FromBytes(b)
	case *str:
		if code != "u" && code != "w" {
			return Value{}, typeErr("cannot use a str to initialize an array with typecode '%s'", code)
		}
		return Value{o: o}, arr.FromUnicode(x.s)
	}
	if r := vm.rec; r != nil {
		r.newborn = o
		defer func() { r.newborn = nil }()
	}
	if y, ok := a.v[1].o.(*arrayObj); ok && y.a.TypeCode() != code { // made of the elements, where extend refuses
		items, err := arrayItems(y)
		if err != nil {
			return Value{}, err
		}
		return Value{o: o}, vm.arrayExtend(o, listv(items))
	}
	return Value{o: o}, vm.arrayExtend(o, a.v[1])
}

func (vm *VM) arrayExtend(o *arrayObj, v Value) error {
	if y, ok := v.o.(*arrayObj); ok {
		return vm.splicing(o, len(o.a.Bytes()), 0, func() error { return o.a.ExtendArray(y.a) })
	}
	return vm.each(v, func(x Value) error {
		if err := vm.charge(int64(o.a.ItemSize())); err != nil {
			return err
		}
		e := toElement(vm, x)
		return vm.hookError(vm.splicing(o, len(o.a.Bytes()), 0, func() error { return o.a.Append(e) }))
	})
}

func init() {
	t := typeArray
	t.make = makeArray
	self := func(a args) *arrayObj { return a.v[0].o.(*arrayObj) }
	t.attr("typecode", func(_ *VM, v Value) (Value, error) { return strv(v.o.(*arrayObj).a.TypeCode()), nil })
	t.attr("itemsize", func(_ *VM, v Value) (Value, error) { return intv(int64(v.o.(*arrayObj).a.ItemSize())), nil })
	t.meth("append", 1, 1, func(vm *VM, a args) (Value, error) {
		x := toElement(vm, a.v[1])
		if err := vm.charge(int64(self(a).a.ItemSize())); err != nil {
			return Value{}, err
		}
		return none, vm.hookError(vm.splicing(self(a), len(self(a).a.Bytes()), 0, func() error { return self(a).a.Append(x) }))
	})
	t.meth("extend", 1, 1, func(vm *VM, a args) (Value, error) { return none, vm.arrayExtend(self(a), a.v[1]) })
	t.meth("tolist", 0, 0, func(vm *VM, a args) (Value, error) {
		if err := vm.charge(int64(self(a).a.Len()) * 16); err != nil {
			return Value{}, err
		}
		xs, err := arrayItems(self(a))
		return listv(xs), err
	})
	t.meth("tobytes", 0, 0, func(vm *VM, a args) (Value, error) { return bytesv(self(a).a.ToBytes()), nil })
	t.meth("frombytes", 1, 1, func(vm *VM, a args) (Value, error) {
		b, ok, err := vm.bytesLike(a.v[1])
		if !ok {
			return Value{}, typeErr("a bytes-like object is required, not '%s'", argName(a.v[1]))
		}
		if err != nil {
			return Value{}, err
		}
		return none, vm.splicing(self(a), len(self(a).a.Bytes()), 0, func() error { return self(a).a.FromBytes(b) })
	})
	t.meth("insert", 2, 2, func(vm *VM, a args) (Value, error) {
		i, err := vm.ssize(a.v[1])
		if err != nil {
			return Value{}, err
		}
		x := toElement(vm, a.v[2])
		at := insertion(i, self(a).a.Len()) * self(a).a.ItemSize()
		return none, vm.hookError(vm.splicing(self(a), at, 0, func() error { return self(a).a.Insert(int(i), x) }))
	})
	t.meth("pop", 0, 1, func(vm *VM, a args) (Value, error) {
		i, err := vm.ssize(a.opt(1, intv(-1)))
		if err != nil {
			return Value{}, err
		}
		var x format.Value
		size := self(a).a.ItemSize()
		at := position(i, self(a).a.Len()) * size
		err = vm.splicing(self(a), at, size, func() (err error) { x, err = self(a).a.Pop(int(i)); return })
		return vm.fromElement(x), err
	})
	t.meth("remove", 1, 1, func(vm *VM, a args) (Value, error) {
		x := toElement(vm, a.v[1])
		at, _ := self(a).a.Index(x, 0, self(a).a.Len())
		size := self(a).a.ItemSize()
		return none, vm.splicing(self(a), max(at, 0)*size, size, func() error { return self(a).a.Remove(x) })
	})
	t.meth("index", 1, 1, func(vm *VM, a args) (Value, error) {
		return intResult(self(a).a.Index(toElement(vm, a.v[1]), 0, self(a).a.Len()))
	})
	t.meth("count", 1, 1, func(vm *VM, a args) (Value, error) {
		return intv(int64(self(a).a.Count(toElement(vm, a.v[1])))), nil
	})
	t.meth("reverse", 0, 0, func(vm *VM, a args) (Value, error) {
		vm.writeBytes(self(a), 0, len(self(a).a.Bytes()))
		self(a).a.Reverse()
		return none, nil
	})
	t.meth("byteswap", 0, 0, func(vm *VM, a args) (Value, error) {
		vm.writeBytes(self(a), 0, len(self(a).a.Bytes()))
		self(a).a.ByteSwap()
		return none, nil
	})
	t.meth("buffer_info", 0, 0, func(vm *VM, a args) (Value, error) {
		return tuplev(intv(int64(vm.idOf(a.v[0]))), intv(int64(self(a).a.Len()))), nil
	})
	builtinModules["array"] = func(vm *VM, m *module) {
		m.set("array", Value{o: typeArray})
		m.set("ArrayType", Value{o: typeArray})
		m.set("typecodes", strv("bBuwhHiIlLqQfd"))
	}
}
