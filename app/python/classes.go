package python

// This file makes instances of the built-in classes that programs call: numbers, containers, iterators, descriptors.

import (
	"math/big"
	"strconv"

	"memview/app/python/text"
)

func (vm *VM) parseFloat(s string) (Value, error) {
	f, err := text.ParseFloat(s)
	return floatv(f), err
}

func (vm *VM) parseInt(s string, base int) (Value, error) { return intResultOf(text.ParseInt(s, base)) }

func intResultOf(small int64, large *big.Int, err error) (Value, error) {
	if large != nil {
		return bigv(large), err
	}
	return intv(small), err
}

func makeInt(vm *VM, a args) (Value, error) {
	if len(a.v) == 0 {
		return intv(0), nil
	}
	x := a.v[0]
	base := a.opt(1, Value{})
	b := int64(10)
	if base.bound() {
		var err error
		if b, err = vm.index(base); err != nil {
			return Value{}, err
		}
		if b != 0 && (b < 2 || b > 36) {
			return Value{}, valueErr("int() base must be >= 2 and <= 36, or 0")
		}
	}
	if s, ok := x.str(); ok {
		return vm.parseInt(s, int(b))
	}
	if raw, ok := plainBytes(x); ok && base.bound() {
		return intResultOf(text.ParseIntBytes(raw, int(b)))
	}
	if base.bound() {
		return Value{}, typeErr("int() can't convert non-string with explicit base")
	}
	if x.isInt() {
		return plainInt(x), nil
	}
	if f, ok := x.float(); ok {
		if f != f {
			return Value{}, valueErr("cannot convert float NaN to integer")
		}
		if f-f != 0 {
			return Value{}, overflowErr("cannot convert float infinity to integer")
		}
		b, _ := big.NewFloat(f).Int(nil)
		return bigv(b), nil
	}
	for _, name := range []string{"__int__", "__index__"} {
		if r, ok, err := vm.special(x, name); ok {
			return r, err
		}
	}
	if b, ok, err := vm.bytesLike(x); ok {
		if err == nil {
			return intResultOf(text.ParseIntBytes(b, 10))
		}
		if raised(err) == nil {
			return Value{}, err
		}
	}
	return Value{}, typeErr("int() argument must be a string, a bytes-like object or a real number, not '%s'", argName(x))
}

//
//go:noinline
//go:noinline
func maker(t *Type, min, max int, f func(vm *VM, a args) (Value, error), kw ...string) {
	b := &builtin{name: t.name, min: min, max: max, kw: kw, fn: f, makes: true}
	t.make = func(vm *VM, _ *Type, a args) (Value, error) { return b.call(vm, a) }
}

func init() {
	maker(typeInt, 0, 2, makeInt, "", "base")
	maker(typeBool, 0, 1, func(vm *VM, a args) (Value, error) { return boolResult(vm.truth(a.opt(0, none))) })
	maker(typeFloat, 0, 1, func(vm *VM, a args) (Value, error) {
		if len(a.v) == 0 {
			return floatv(0), nil
		}
		if s, ok := a.v[0].str(); ok {
			return vm.parseFloat(s)
		}
		if f, ok, err := toFloat(a.v[0]); ok {
			return floatv(f), err
		}
		for _, name := range []string{"__float__", "__index__"} {
			if r, ok, err := vm.special(a.v[0], name); ok {
				f, _, _ := toFloat(r)
				return floatv(f), err
			}
		}
		return Value{}, typeErr("float() argument must be a string or a real number, not '%s'", argName(a.v[0]))
	})
	maker(typeStr, 0, 3, func(vm *VM, a args) (Value, error) {
		if len(a.v) == 0 {
			return strv(""), nil
		}
		if len(a.v) > 1 {
			b, ok, err := vm.bytesLike(a.v[0])
			if err != nil {
				return Value{}, err
			}
			if !ok {
				return Value{}, typeErr("decoding to str: need a bytes-like object, %s found", argName(a.v[0]))
			}
			return vm.decode(b, a.opt(1, strv("utf-8")), a.opt(2, strv("strict")))
		}
		if _, ok := a.v[0].str(); ok {
			return a.v[0], nil
		}
		return strResult(vm.toStr(a.v[0]))
	}, "object", "encoding", "errors")
	maker(typeList, 0, 1, func(vm *VM, a args) (Value, error) {
		if len(a.v) == 0 {
			return listv(nil), nil
		}
		items, err := vm.newItems(a.v[0])
		return listv(items), err
	})
	maker(typeTuple, 0, 1, func(vm *VM, a args) (Value, error) {
		if len(a.v) == 0 {
			return tuplev(), nil
		}
		if t, ok := a.v[0].o.(*tuple); ok && t.t == nil {
			return a.v[0], nil
		}
		items, err := vm.newItems(a.v[0])
		return tuplev(items...), err
	})
	typeDict.make = func(vm *VM, _ *Type, a args) (Value, error) {
		d := newDict()
		n := len(a.v) - len(a.names)
		if n > 1 {
			return Value{}, typeErr("dict expected at most 1 argument, got %d", n)
		}
		if n == 1 {
			if err := vm.update(d, a.v[0]); err != nil {
				return Value{}, err
			}
		}
		for i, name := range a.names {
			if err := d.set(vm, strv(name), a.v[n+i]); err != nil {
				return Value{}, err
			}
		}
		return Value{o: d}, nil
	}
	maker(typeRange, 1, 3, func(vm *VM, a args) (Value, error) {
		var x [3]int64
		for i, v := range a.v {
			n, err := vm.index(v)
			if err != nil {
				return Value{}, err
			}
			if _, big := v.o.(*bigInt); big {
				return Value{}, notSupported("A range beyond 64 bits")
			}
			x[i] = n
		}
		switch len(a.v) {
		case 1:
			return Value{o: newRange(0, x[0], 1)}, nil
		case 2:
			return Value{o: newRange(x[0], x[1], 1)}, nil
		}
		if x[2] == 0 {
			return Value{}, valueErr("range() arg 3 must not be zero")
		}
		return Value{o: newRange(x[0], x[1], x[2])}, nil
	})
	maker(typeSlice, 1, 3, func(vm *VM, a args) (Value, error) {
		switch len(a.v) {
		case 1:
			return Value{o: &sliceObj{none, a.v[0], none}}, nil
		case 2:
			return Value{o: &sliceObj{a.v[0], a.v[1], none}}, nil
		}
		return Value{o: &sliceObj{a.v[0], a.v[1], a.v[2]}}, nil
	})
	maker(typeObject, 0, 0, func(vm *VM, a args) (Value, error) { return Value{o: &instance{t: typeObject}}, nil })
	maker(typeProperty, 0, 4, func(vm *VM, a args) (Value, error) {
		return Value{o: &property{a.opt(0, none), a.opt(1, none), a.opt(2, none)}}, nil
	}, "fget", "fset", "fdel", "doc")
	maker(typeStaticMethod, 1, 1, func(vm *VM, a args) (Value, error) { return Value{o: &staticMethod{a.v[0]}}, nil })
	maker(typeClassMethod, 1, 1, func(vm *VM, a args) (Value, error) { return Value{o: &classMethod{a.v[0]}}, nil })
	typeProperty.meth("setter", 1, 1, func(vm *VM, a args) (Value, error) {
		p := *a.v[0].o.(*property)
		p.set = a.v[1]
		return Value{o: &p}, nil
	})
	typeProperty.meth("deleter", 1, 1, func(vm *VM, a args) (Value, error) {
		p := *a.v[0].o.(*property)
		p.del = a.v[1]
		return Value{o: &p}, nil
	})
	typeProperty.meth("getter", 1, 1, func(vm *VM, a args) (Value, error) {
		p := *a.v[0].o.(*property)
		p.get = a.v[1]
		return Value{o: &p}, nil
	})
	maker(typeSuper, 0, 2, makeSuper)
	typeInt.attr("real", func(_ *VM, v Value) (Value, error) { return plainInt(v), nil })
	for _, name := range []string{"start", "stop", "step"} {
		typeSlice.attr(name, func(_ *VM, v Value) (Value, error) {
			s := v.o.(*sliceObj)
			return map[string]Value{"start": s.start, "stop": s.stop, "step": s.step}[name], nil
		})
		typeRange.attr(name, func(_ *VM, v Value) (Value, error) {
			r := v.o.(*rangeObj)
			return intv(map[string]int64{"start": r.start, "stop": r.stop, "step": r.step}[name]), nil
		})
	}
	typeSlice.meth("indices", 1, 1, func(vm *VM, a args) (Value, error) {
		n, err := vm.index(a.v[1])
		if err != nil {
			return Value{}, err
		}
		lo, hi, step, _, err := vm.cut(a.v[0].o.(*sliceObj), int(n))
		return ints([]int{lo, hi, step}), err
	})
	iteratorClasses()
	exceptionAttrs()
}

func makeSuper(vm *VM, a args) (Value, error) {
	if len(a.v) == 2 {
		t, _ := a.v[0].o.(*Type)
		if t == nil {
			return Value{}, typeErr("super() argument 1 must be a type, not %s", argName(a.v[0]))
		}
		if c, ok := a.v[1].o.(*Type); ok {
			return Value{o: &superObj{t, a.v[1], c}}, nil
		}
		return Value{o: &superObj{t, a.v[1], classOf(a.v[1])}}, nil
	}
	f := vm.frame
	if f == nil || f.fn == nil || len(a.v) == 1 {
		return Value{}, raisef("RuntimeError", "super(): no arguments")
	}
	for i, name := range f.code.scope.Free {
		if name != "__class__" {
			continue
		}
		t, ok := f.cells[i].v.o.(*Type)
		if !ok {
			return Value{}, raisef("RuntimeError", "super(): empty __class__ cell")
		}
		if f.code.npos == 0 {
			return Value{}, raisef("RuntimeError", "super(): no arguments")
		}
		self := f.slots[0]
		if c, isCell := self.o.(*cell); isCell {
			self = c.v
		}
		if c, ok := self.o.(*Type); ok {
			return Value{o: &superObj{t, self, c}}, nil
		}
		return Value{o: &superObj{t, self, classOf(self)}}, nil
	}
	return Value{}, raisef("RuntimeError", "super(): __class__ cell not found")
}

func iteratorClasses() {
	maker(typeEnumerate, 1, 2, func(vm *VM, a args) (Value, error) {
		it, err := vm.iter(a.v[0])
		if err != nil {
			return Value{}, err
		}
		n := a.opt(1, intv(0))
		return Value{o: &goIter{t: typeEnumerate, held: []Value{{o: it}}, f: func(vm *VM) (Value, error) {
			x, err := it.next(vm)
			if err != nil || !x.bound() {
				return x, err
			}
			i := n
			n, err = vm.binary(opAdd, n, intv(1))
			return tuplev(i, x), err
		}}}, nil
	}, "iterable", "start")
	typeZip.make = func(vm *VM, _ *Type, a args) (Value, error) {
		strict := false
		n := len(a.v) - len(a.names)
		for i, k := range a.names {
			if k != "strict" {
				return Value{}, typeErr("zip() got an unexpected keyword argument '%s'", k)
			}
			strict, _ = vm.truth(a.v[n+i])
		}
		its, held, err := vm.iterators(a.v[:n])
		return Value{o: &goIter{t: typeZip, held: held, f: func(vm *VM) (Value, error) {
			if len(its) == 0 {
				return Value{}, nil
			}
			out := make([]Value, len(its))
			for i, it := range its {
				x, err := it.next(vm)
				if err != nil {
					return Value{}, err
				}
				if !x.bound() {
					if strict {
						return Value{}, zipStrict(vm, its, i)
					}
					return Value{}, nil
				}
				out[i] = x
			}
			return tuplev(out...), nil
		}}}, err
	}
	maker(typeMap, 1, -1, func(vm *VM, a args) (Value, error) {
		if len(a.v) < 2 {
			return Value{}, typeErr("map() must have at least two arguments.")
		}
		fn := a.v[0]
		its, held, err := vm.iterators(a.v[1:])
		return Value{o: &goIter{t: typeMap, held: append(held, fn), f: func(vm *VM) (Value, error) {
			out := make([]Value, len(its))
			for i, it := range its {
				x, err := it.next(vm)
				if err != nil || !x.bound() {
					return Value{}, err
				}
				out[i] = x
			}
			return vm.call(fn, out...)
		}}}, err
	})
	maker(typeFilter, 2, 2, func(vm *VM, a args) (Value, error) {
		fn := a.v[0]
		it, err := vm.iter(a.v[1])
		if err != nil {
			return Value{}, err
		}
		return Value{o: &goIter{t: typeFilter, held: []Value{{o: it}, fn}, f: func(vm *VM) (Value, error) {
			for {
				x, err := it.next(vm)
				if err != nil || !x.bound() {
					return x, err
				}
				r := x
				if !fn.isNone() {
					if r, err = vm.call(fn, x); err != nil {
						return r, err
					}
				}
				if t, err := vm.truth(r); err != nil || t {
					return x, err
				}
			}
		}}}, nil
	})
	maker(typeReversed, 1, 1, func(vm *VM, a args) (Value, error) {
		v := a.v[0]
		if r, ok, err := vm.special(v, "__reversed__"); ok {
			return r, err
		}
		switch o := v.o.(type) {
		case *dict:
			v = listv(o.keys())
		case *dictView:
			items, err := vm.newItems(v)
			if err != nil {
				return Value{}, err
			}
			v = listv(items)
		case *set:
			return Value{}, typeErr("'%s' object is not reversible", argName(v))
		}
		n, err := vm.length(v)
		if err != nil {
			return Value{}, typeErr("'%s' object is not reversible", argName(v))
		}
		return Value{o: &goIter{t: typeReversed, held: []Value{v}, f: func(vm *VM) (Value, error) {
			if n--; n < 0 {
				return Value{}, nil
			}
			return vm.getItem(v, intv(int64(n)))
		}}}, nil
	})
}

func zipStrict(vm *VM, its []iterator, short int) error {
	who := func(n int) string {
		if n == 1 {
			return " 1"
		}
		return "s 1-" + strconv.Itoa(n)
	}
	if short > 0 {
		return valueErr("zip() argument %d is shorter than argument%s", short+1, who(short))
	}
	for i := 1; i < len(its); i++ {
		x, err := its[i].next(vm)
		if err != nil {
			return err
		}
		if x.bound() {
			return valueErr("zip() argument %d is longer than argument%s", i+1, who(i))
		}
	}
	return nil
}

func (vm *VM) iterators(vs []Value) (its []iterator, held []Value, err error) {
	for _, v := range vs {
		it, err := vm.iter(v)
		if err != nil {
			return nil, nil, err
		}
		its, held = append(its, it), append(held, Value{o: it})
	}
	return its, held, nil
}

// exceptionAttrs are the attributes of exceptions.
func exceptionAttrs() {
	t := excTypes["BaseException"]
	link := func(e *excObj) Value {
		if e == nil {
			return none
		}
		return Value{o: e}
	}
	t.attr("args", func(_ *VM, v Value) (Value, error) { return tuplev(v.o.(*excObj).args...), nil })
	t.attr("__cause__", func(_ *VM, v Value) (Value, error) { return link(v.o.(*excObj).cause), nil })
	t.attr("__context__", func(_ *VM, v Value) (Value, error) { return link(v.o.(*excObj).context), nil })
	t.attr("__suppress_context__", func(_ *VM, v Value) (Value, error) { return boolv(v.o.(*excObj).causeSet), nil })
	t.attr("__traceback__", func(_ *VM, v Value) (Value, error) { return tracebackOf(v.o.(*excObj)), nil })
	t.meth("with_traceback", 1, 1, func(vm *VM, a args) (Value, error) {
		return a.v[0], a.v[0].o.(*excObj).setAttr("__traceback__", a.v[1])
	})
	t.meth("add_note", 1, 1, func(vm *VM, a args) (Value, error) {
		e := a.v[0].o.(*excObj)
		if _, ok := a.v[1].str(); !ok {
			return Value{}, typeErr("add_note() argument must be str, not %s", argName(a.v[1]))
		}
		l, ok := e.ns.get("__notes__").o.(*list)
		if !ok {
			l = &list{}
			e.ns.set("__notes__", ref(l))
		}
		l.items = append(l.items, a.v[1])
		return none, nil
	})
	first := func(_ *VM, v Value) (Value, error) {
		if e := v.o.(*excObj); len(e.args) > 0 {
			return e.args[0], nil
		}
		return none, nil
	}
	for i, name := range []string{"errno", "strerror"} {
		excTypes["OSError"].attr(name, func(_ *VM, v Value) (Value, error) {
			if e := v.o.(*excObj); len(e.args) >= 2 {
				return e.args[i], nil
			}
			return none, nil
		})
	}
	for i, name := range []string{"errno", "strerror", "filename"} {
		excTypes["OSError"].attr(name, func(_ *VM, v Value) (Value, error) {
			if e := v.o.(*excObj); len(e.args) > max(i, 1) {
				return e.args[i], nil
			}
			return none, nil
		})
	}
	excTypes["StopIteration"].attr("value", first)
	excTypes["SystemExit"].attr("code", first)
}

func (e *excObj) setAttr(name string, x Value) error {
	if name == "args" {
		if l, ok := x.o.(*tuple); ok {
			e.args = l.items
			return nil
		}
	}
	x2, isExc := x.o.(*excObj)
	switch {
	case name == "__cause__" && (isExc || x.isNone()):
		e.cause, e.causeSet = x2, true
		return nil
	case name == "__context__" && (isExc || x.isNone()):
		e.context = x2
		return nil
	case name == "__cause__" || name == "__context__":
		return typeErr("exception %s must be None or derive from BaseException", name[2:len(name)-2])
	case name == "__suppress_context__":
		b, ok := x.o.(boolTag)
		if !ok || b != (boolTag{}) {
			return typeErr("attribute value type must be bool")
		}
		e.causeSet = x == pyTrue
		return nil
	case name == "__traceback__" && x.isNone():
		e.tb = nil
		return nil
	case name == "__traceback__":
		t, ok := x.o.(*traceback)
		if !ok {
			return typeErr("__traceback__ must be a traceback or None")
		}
		e.tb = append([]tbEntry(nil), t.tb...)
		return nil
	}
	return notSupported("Assigning " + name + " of an exception")
}

// traceback stands for e.__traceback__.
type traceback struct {
	e  *excObj
	tb []tbEntry // as it was then
}

func (*traceback) class() *Type { return typeTraceback }

func tracebackOf(e *excObj) Value {
	if len(e.tb) == 0 {
		return none
	}
	return Value{o: &traceback{e, append([]tbEntry(nil), e.tb...)}}
}
