package python

// This file defines the functions over iterables: iter, next, sum, min, max, any, all, sorted.

import (
	"math"
	"sort"

	"memview/app/python/syntax"
)

func iterFunctions(m *module) {
	m.fn("iter", 1, 2, func(vm *VM, a args) (Value, error) {
		if len(a.v) == 2 {
			fn, end := a.v[0], a.v[1]
			return Value{o: &goIter{t: iteratorType("callable_iterator"), held: []Value{fn, end}, f: func(vm *VM) (Value, error) {
				v, err := vm.call(fn)
				if err != nil {
					return v, err
				}
				eq, err := vm.equal(v, end)
				if eq || err != nil {
					return Value{}, err
				}
				return v, nil
			}}}, nil
		}
		it, err := vm.iter(a.v[0])
		if err != nil {
			return Value{}, err
		}
		if o, ok := it.(*objectIter); ok {
			return o.o, nil
		}
		return Value{o: it}, nil
	})
	m.fn("next", 1, 2, func(vm *VM, a args) (Value, error) {
		var v Value
		var err error
		it, ok := a.v[0].o.(iterator)
		if g, isGen := a.v[0].o.(*generator); isGen {
			if v, err = g.next(vm); err == nil && !v.bound() && len(a.v) == 1 {
				return Value{}, stopIteration(g.ret)
			}
		} else if ok {
			v, err = it.next(vm)
		} else {
			var found bool
			if v, found, err = vm.special(a.v[0], "__next__"); !found {
				return Value{}, typeErr("'%s' object is not an iterator", argName(a.v[0]))
			}
			if err != nil && len(a.v) == 2 && isA(err, "StopIteration") {
				return a.v[1], nil
			}
		}
		if err == nil && !v.bound() {
			if len(a.v) == 2 {
				return a.v[1], nil
			}
			return Value{}, stopIteration(none)
		}
		return v, err
	})
	quantify := func(name string, stopAt bool) {
		m.fn(name, 1, 1, func(vm *VM, a args) (Value, error) {
			it, err := vm.iter(a.v[0])
			if err != nil {
				return Value{}, err
			}
			defer vm.hold(Value{o: it})()
			for {
				if vm.left--; vm.left < 0 {
					if err := vm.check(); err != nil {
						return Value{}, err
					}
				}
				x, err := it.next(vm)
				if err != nil || !x.bound() {
					return boolv(!stopAt), err
				}
				if t, err := vm.truth(x); err != nil || t == stopAt {
					return boolv(stopAt), err
				}
			}
		})
	}
	quantify("any", true)
	quantify("all", false)
	m.fn("sum", 1, 2, func(vm *VM, a args) (Value, error) {
		total := a.opt(1, intv(0))
		if _, ok := total.str(); ok {
			return Value{}, typeErr("sum() can't sum strings [use ''.join(seq) instead]")
		}
		carry := 0.0 // of floats, as CPython from 3.12 on
		floats := false
		err := vm.each(a.v[0], func(x Value) (err error) {
			if f, ok := total.float(); ok {
				if y, ok := x.float(); ok && !math.IsInf(f+y, 0) {
					floats = true
					t := f + y
					if math.Abs(f) >= math.Abs(y) {
						carry += (f - t) + y
					} else {
						carry += (y - t) + f
					}
					total = floatv(t)
					return nil
				}
			}
			total, err = vm.binary(opAdd, total, x)
			return err
		})
		if f, ok := total.float(); ok && floats && carry != 0 {
			total = floatv(f + carry)
		}
		return total, err
	}, "", "start")
	extreme := func(name string, op syntax.CompareOp) {
		b := m.fn(name, 1, -1, func(vm *VM, a args) (Value, error) { return vm.extreme(name, op, a) })
		b.vararg = true
	}
	extreme("min", syntax.Lt)
	extreme("max", syntax.Gt)
	s := m.fn("sorted", 1, -1, func(vm *VM, a args) (Value, error) {
		if len(a.v)-len(a.names) != 1 {
			return Value{}, typeErr("sorted expected 1 argument, got %d", len(a.v)-len(a.names))
		}
		items, err := vm.newItems(a.v[0])
		if err != nil {
			return Value{}, err
		}
		l := &list{items: items}
		defer vm.hold(Value{o: l})()
		return Value{o: l}, vm.sortList(l, args{a.v[1:], a.names}, "sort")
	})
	s.vararg = true
}

func (vm *VM) extreme(name string, op syntax.CompareOp, a args) (Value, error) {
	n := len(a.v) - len(a.names)
	key, def := none, Value{}
	for i, k := range a.names {
		switch k {
		case "key":
			key = a.v[n+i]
		case "default":
			def = a.v[n+i]
		default:
			return Value{}, typeErr("%s() got an unexpected keyword argument '%s'", name, k)
		}
	}
	if n == 0 {
		return Value{}, typeErr("%s expected at least 1 argument, got 0", name)
	}
	src := a.v[0]
	if n > 1 {
		src = tuplev(append([]Value(nil), a.v[:n]...)...)
	}
	var best, bestKey Value
	err := vm.each(src, func(x Value) error {
		k := x
		var err error
		if !key.isNone() {
			if k, err = vm.call(key, x); err != nil {
				return err
			}
		}
		if best.bound() {
			r, err := vm.compare(op, k, bestKey)
			if err != nil {
				return err
			}
			if t, err := vm.truth(r); err != nil || !t {
				return err
			}
		}
		best, bestKey = x, k
		return nil
	})
	if err == nil && !best.bound() {
		if def.bound() {
			return def, nil
		}
		return Value{}, valueErr("%s() iterable argument is empty", name)
	}
	return best, err
}

// sortList is l.sort(key=None, reverse=False).
func (vm *VM) sortList(l *list, a args, name string) error {
	if len(a.v) > len(a.names) {
		return typeErr("%s() takes no positional arguments", name)
	}
	key, reverse := none, false
	for i, k := range a.names {
		switch k {
		case "key":
			key = a.v[i]
		case "reverse":
			t, err := vm.truth(a.v[i])
			if err != nil {
				return err
			}
			reverse = t
		default:
			return typeErr("%s() got an unexpected keyword argument '%s'", name, k)
		}
	}
	type pair struct{ k, v Value }
	items := make([]pair, len(l.items))
	for i, v := range l.items {
		k := v
		var err error
		if !key.isNone() {
			if k, err = vm.call(key, v); err != nil {
				return err
			}
		}
		items[i] = pair{k, v}
	}
	var failed error
	less := func(a, b Value) bool {
		if failed != nil {
			return false
		}
		if vm.left--; vm.left < 0 {
			if failed = vm.check(); failed != nil {
				return false
			}
		}
		r, err := vm.compare(syntax.Lt, a, b)
		if err == nil {
			var t bool
			if t, err = vm.truth(r); err == nil {
				return t
			}
		}
		failed = err
		return false
	}
	sort.SliceStable(items, func(i, j int) bool {
		if reverse {
			return less(items[j].k, items[i].k)
		}
		return less(items[i].k, items[j].k)
	})
	if failed != nil {
		return failed
	}
	for i, p := range items {
		l.items[i] = p.v
	}
	return nil
}
