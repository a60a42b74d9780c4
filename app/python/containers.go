package python

// This file defines the methods of list, tuple, dict and int.

import "math/big"

func init() {
	t := typeList
	self := func(a args) *list { return a.v[0].o.(*list) }
	t.meth("append", 1, 1, func(vm *VM, a args) (Value, error) {
		if err := vm.charge(16); err != nil {
			return Value{}, err
		}
		l := self(a)
		vm.stores(l, a.v[1])
		l.items = append(l.items, a.v[1])
		return none, nil
	})
	t.meth("extend", 1, 1, func(vm *VM, a args) (Value, error) { return none, vm.extend(self(a), a.v[1]) })
	t.meth("insert", 2, 2, func(vm *VM, a args) (Value, error) {
		l := self(a)
		i, err := vm.ssize(a.v[1])
		if err != nil {
			return Value{}, err
		}
		n := int64(len(l.items))
		if i < 0 {
			i = max(i+n, 0)
		}
		i = min(i, n)
		l.items = append(l.items, none)
		copy(l.items[i+1:], l.items[i:])
		vm.stores(l, a.v[2])
		l.items[i] = a.v[2]
		return none, vm.charge(16)
	})
	t.meth("pop", 0, 1, func(vm *VM, a args) (Value, error) {
		l := self(a)
		k, err := vm.ssize(a.opt(1, intv(-1)))
		if err != nil {
			return Value{}, err
		}
		if len(l.items) == 0 {
			return Value{}, indexErr("pop from empty list")
		}
		i, err := vm.at("list", intv(k), len(l.items), "pop index")
		if err != nil {
			return Value{}, err
		}
		v := l.items[i]
		copy(l.items[i:], l.items[i+1:])
		l.items[len(l.items)-1] = Value{}
		l.items = l.items[:len(l.items)-1]
		return v, nil
	})
	t.meth("remove", 1, 1, func(vm *VM, a args) (Value, error) {
		l := self(a)
		i, err := vm.position(l.items, a.v[1], 0, len(l.items))
		if err != nil {
			return Value{}, err
		}
		if i < 0 {
			return Value{}, valueErr("list.remove(x): x not in list")
		}
		l.items = append(l.items[:i], l.items[i+1:]...)
		return none, nil
	})
	t.meth("clear", 0, 0, func(vm *VM, a args) (Value, error) { self(a).items = nil; return none, nil })
	t.meth("copy", 0, 0, func(vm *VM, a args) (Value, error) {
		items, err := vm.newItems(a.v[0])
		return listv(items), err
	})
	t.meth("reverse", 0, 0, func(vm *VM, a args) (Value, error) {
		x := self(a).items
		for i, j := 0, len(x)-1; i < j; i, j = i+1, j-1 {
			x[i], x[j] = x[j], x[i]
		}
		return none, nil
	})
	t.meth("sort", 0, -1, func(vm *VM, a args) (Value, error) {
		return none, vm.sortList(self(a), args{a.v[1:], a.names}, "sort")
	}, "key", "reverse")
	t.ns.get("sort").o.(*builtin).vararg = true
	for _, t := range []*Type{typeList, typeTuple} {
		items := func(a args) []Value { x, _ := (*VM)(nil).items(a.v[0]); return x }
		t.meth("index", 1, 3, func(vm *VM, a args) (Value, error) {
			xs := items(a)
			for _, bound := range a.v[2:] {
				if !canIndex(bound) {
					return Value{}, typeErr("slice indices must be integers or have an __index__ method")
				}
			}
			lo, hi, _, _, err := vm.cut(&sliceObj{a.opt(2, none), a.opt(3, none), none}, len(xs))
			if err != nil {
				return Value{}, err
			}
			i, err := vm.position(xs, a.v[1], lo, hi)
			if err == nil && i < 0 {
				if t == typeList {
					return Value{}, valueErr("list.index(x): x not in list")
				}
				return Value{}, valueErr("tuple.index(x): x not in tuple")
			}
			return intv(int64(i)), err
		})
		t.meth("count", 1, 1, func(vm *VM, a args) (Value, error) {
			n := 0
			for _, x := range items(a) {
				eq, err := vm.sameOrEqual(x, a.v[1])
				if err != nil {
					return Value{}, err
				}
				if eq {
					n++
				}
			}
			return intv(int64(n)), nil
		})
	}
	dictMethods(typeDict)
	for _, name := range []string{"get", "keys", "values", "items", "copy"} {
		b := *typeDict.ns.get(name).o.(*builtin)
		b.owner = typeMappingProxy
		typeMappingProxy.ns.set(name, Value{o: &b})
	}
	intMethods(typeInt)
}

func (vm *VM) position(xs []Value, v Value, lo, hi int) (int, error) {
	for i := lo; i < hi && i < len(xs); i++ {
		if eq, err := vm.sameOrEqual(xs[i], v); err != nil || eq {
			return i, err
		}
	}
	return -1, nil
}

func dictMethods(t *Type) {
	self := func(a args) *dict { return a.v[0].o.(*dict) }
	for name, vt := range map[string]*Type{"keys": typeDictKeys, "values": typeDictValues, "items": typeDictItems} {
		t.meth(name, 0, 0, func(vm *VM, a args) (Value, error) { return Value{o: &dictView{self(a), vt}}, nil })
	}
	t.meth("get", 1, 2, func(vm *VM, a args) (Value, error) {
		v, ok, err := self(a).get(vm, a.v[1])
		if !ok {
			v = a.opt(2, none)
		}
		return v, err
	})
	t.meth("setdefault", 1, 2, func(vm *VM, a args) (Value, error) {
		v, ok, err := self(a).get(vm, a.v[1])
		if err == nil && !ok {
			v = a.opt(2, none)
			err = self(a).set(vm, a.v[1], v)
		}
		return v, err
	})
	t.meth("pop", 1, 2, func(vm *VM, a args) (Value, error) {
		var v Value
		var ok bool
		var err error
		if self(a).n > 0 { // the key of an empty dict is not even hashed
			v, ok, err = self(a).del(vm, a.v[1])
		}
		if err == nil && !ok {
			if d := a.opt(2, Value{}); d.bound() {
				return d, nil
			}
			e := raisef("KeyError", "")
			e.args = []Value{a.v[1]}
			err = e
		}
		return v, err
	})
	t.meth("popitem", 0, 0, func(vm *VM, a args) (Value, error) {
		d := self(a)
		for i := len(d.entries) - 1; i >= 0; i-- {
			if e := d.entries[i]; e.k.bound() {
				_, _, err := d.del(vm, e.k)
				return tuplev(e.k, e.v), err
			}
		}
		e := raisef("KeyError", "popitem(): dictionary is empty")
		return Value{}, e
	})
	t.meth("clear", 0, 0, func(vm *VM, a args) (Value, error) { self(a).clear(); return none, nil })
	t.meth("copy", 0, 0, func(vm *VM, a args) (Value, error) {
		d := newDict()
		d.copyFrom(&self(a).table)
		return Value{o: d}, nil
	})
	t.meth("update", 0, -1, func(vm *VM, a args) (Value, error) {
		n := len(a.v) - len(a.names)
		if n > 2 {
			return Value{}, typeErr("update expected at most 1 argument, got %d", n-1)
		}
		if n == 2 {
			if err := vm.update(self(a), a.v[1]); err != nil {
				return Value{}, err
			}
		}
		for i, name := range a.names {
			if err := self(a).set(vm, strv(name), a.v[n+i]); err != nil {
				return Value{}, err
			}
		}
		return none, nil
	})
	t.ns.get("update").o.(*builtin).vararg = true
}

func intMethods(t *Type) {
	t.meth("bit_length", 0, 0, func(vm *VM, a args) (Value, error) {
		b, _ := a.v[0].big()
		return intv(int64(b.BitLen())), nil
	})
	order := func(v Value) (bool, error) {
		switch s, _ := v.str(); s {
		case "little":
			return true, nil
		case "big":
			return false, nil
		}
		return false, valueErr("byteorder must be either 'little' or 'big'")
	}
	t.meth("to_bytes", 0, 3, func(vm *VM, a args) (Value, error) {
		n, err := vm.index(a.opt(1, intv(1)))
		if err != nil {
			return Value{}, err
		}
		little, err := order(a.opt(2, strv("big")))
		if err != nil {
			return Value{}, err
		}
		signed, err := vm.truth(a.opt(3, pyFalse))
		if err != nil {
			return Value{}, err
		}
		if n < 0 {
			return Value{}, valueErr("length argument must be non-negative")
		}
		if err := vm.charge(n); err != nil {
			return Value{}, err
		}
		b, _ := a.v[0].big()
		if b.Sign() < 0 && !signed {
			return Value{}, overflowErr("can't convert negative int to unsigned")
		}
		x := b
		bits := b.BitLen()
		if signed {
			bits++
			if b.Sign() < 0 {
				x = new(big.Int).Add(b, new(big.Int).Lsh(big.NewInt(1), uint(8*n)))
				bits = new(big.Int).Not(b).BitLen() + 1
			} else if b.Sign() == 0 {
				bits = 0
			}
		}
		if int64(bits) > 8*n {
			return Value{}, overflowErr("int too big to convert")
		}
		out := x.FillBytes(make([]byte, n))
		if little {
			for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
				out[i], out[j] = out[j], out[i]
			}
		}
		return bytesv(out), nil
	}, "length", "byteorder", "signed")
	t.ns.set("from_bytes", Value{o: &classMethod{Value{o: &builtin{name: "from_bytes", min: 2, max: 4, owner: typeType, kw: []string{"bytes", "byteorder", "signed"}, fn: func(vm *VM, a args) (Value, error) {
		little, err := order(a.opt(2, strv("big")))
		if err != nil {
			return Value{}, err
		}
		b, ok, err := vm.bufferOf(a.v[1], true)
		if err != nil {
			return Value{}, err
		}
		if !ok { // PyObject_Bytes: anything that bytes() takes, but a count
			if canIndex(a.v[1]) {
				return Value{}, typeErr("cannot convert '%s' object to bytes", argName(a.v[1]))
			}
			if _, isStr := a.v[1].str(); isStr {
				return Value{}, typeErr("cannot convert 'str' object to bytes")
			}
			if b, err = vm.makeBytes(typeBytes, args{v: a.v[1:2]}); err != nil {
				return Value{}, err
			}
		}
		signed, err := vm.truth(a.opt(3, pyFalse))
		return bigv(bigFromBytes(b, little, signed)), err
	}}}}})
}
