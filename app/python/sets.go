package python

// This file defines set and frozenset, and what dict has besides.

import "memview/app/python/syntax"

func (vm *VM) newSet(v Value, frozen bool) (*set, error) {
	s := &set{frozen: frozen}
	if !v.bound() {
		return s, nil
	}
	defer vm.hold(Value{o: s})()
	return s, vm.each(v, func(x Value) error { return s.set(vm, x, none) })
}

// setOp is a op b of sets; no value when they are none.
func (vm *VM) setOp(op operator, a, b Value) (Value, error) {
	x, ok := setOf(vm, a)
	y, ok2 := setOf(vm, b)
	if !ok || !ok2 {
		return Value{}, nil
	}
	out := &set{frozen: x.frozen}
	add := func(from, other *set, want bool) error {
		for _, k := range from.elements() {
			_, in, err := other.get(vm, k)
			if err == nil && in == want {
				err = out.set(vm, k, none)
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	var err error
	switch op {
	case opAnd:
		err = add(x, y, true)
	case opSub:
		err = add(x, y, false)
	case opXor:
		if err = add(x, y, false); err == nil {
			err = add(y, x, false)
		}
	case opOr:
		out.copyFrom(&x.table)
		for _, k := range y.elements() {
			if err = out.set(vm, k, none); err != nil {
				break
			}
		}
	}
	return Value{o: out}, err
}

func setOf(vm *VM, v Value) (*set, bool) {
	switch o := v.o.(type) {
	case *set:
		return o, true
	case *dictView:
		if o.t != typeDictValues {
			s, err := vm.newSet(v, false)
			return s, err == nil
		}
	}
	return nil, false
}

func (vm *VM) compareSets(op syntax.CompareOp, x, y *set) (bool, bool, error) {
	within := func(x, y *set) (bool, error) {
		for _, k := range x.keys() {
			if _, in, err := y.get(vm, k); err != nil || !in {
				return false, err
			}
		}
		return true, nil
	}
	if op == syntax.Gt || op == syntax.GtE {
		x, y, op = y, x, mirrored[op]
	}
	in, err := within(x, y)
	switch op {
	case syntax.Eq:
		return in && x.n == y.n, true, err
	case syntax.NotEq:
		return !(in && x.n == y.n), true, err
	case syntax.Lt:
		return in && x.n < y.n, true, err
	}
	return in, true, err
}

// update is d.update(v).
func (vm *VM) update(d *dict, v Value) error {
	if o, ok := v.o.(*dict); ok {
		for _, e := range o.entries {
			if e.k.bound() {
				if err := d.set(vm, e.k, e.v); err != nil {
					return err
				}
			}
		}
		return nil
	}
	i := 0
	return vm.each(v, func(x Value) error {
		pair, err := vm.items(x)
		if err != nil {
			return typeErr("object is not iterable")
		}
		if len(pair) != 2 {
			return valueErr("dictionary update sequence element #%d has length %d; 2 is required", i, len(pair))
		}
		i++
		return d.set(vm, pair[0], pair[1])
	})
}

func init() {
	for _, t := range []*Type{typeSet, typeFrozenSet} {
		frozen := t == typeFrozenSet
		t.make = func(vm *VM, t *Type, a args) (Value, error) {
			if len(a.v) > 1 {
				return Value{}, typeErr("%s expected at most 1 argument, got %d", t.name, len(a.v))
			}
			s, err := vm.newSet(a.opt(0, Value{}), frozen)
			return Value{o: s}, err
		}
		t.meth("symmetric_difference", 1, 1, func(vm *VM, a args) (Value, error) {
			s, err := vm.newSet(a.v[1], false)
			if err != nil {
				return Value{}, err
			}
			return vm.setOp(opXor, a.v[0], Value{o: s})
		})
		for name, op := range map[string]syntax.CompareOp{"issubset": syntax.LtE, "issuperset": syntax.GtE} {
			t.meth(name, 1, 1, func(vm *VM, a args) (Value, error) {
				s, err := vm.newSet(a.v[1], false)
				if err != nil {
					return Value{}, err
				}
				r, _, err := vm.compareSets(op, a.v[0].o.(*set), s)
				return boolv(r), err
			})
		}
	}
	t := typeSet
	self := func(a args) *set { return a.v[0].o.(*set) }
	t.meth("add", 1, 1, func(vm *VM, a args) (Value, error) { return none, self(a).set(vm, a.v[1], none) })
	t.meth("discard", 1, 1, func(vm *VM, a args) (Value, error) {
		_, _, err := self(a).del(vm, a.v[1])
		return none, err
	})
	t.meth("remove", 1, 1, func(vm *VM, a args) (Value, error) {
		_, ok, err := self(a).del(vm, a.v[1])
		if err == nil && !ok {
			e := raisef("KeyError", "")
			e.args = []Value{a.v[1]}
			err = e
		}
		return none, err
	})
	t.meth("clear", 0, 0, func(vm *VM, a args) (Value, error) { self(a).clear(); return none, nil })
	t.meth("copy", 0, 0, func(vm *VM, a args) (Value, error) {
		s := &set{}
		s.copyFrom(&self(a).table)
		return Value{o: s}, nil
	})
}
