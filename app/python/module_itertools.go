package python

// This file defines the module itertools: the iterators over one iterable. Those over several are in
// module_itertools_many.go.

// A nextFn gives the next value of an iterator written in Go.
type nextFn = func(vm *VM) (Value, error)

// tick counts a turn of a loop within a function written in Go.
func (vm *VM) tick() error {
	if vm.left--; vm.left < 0 {
		return vm.check()
	}
	return nil
}

// itertool adds a class of iterators to a module. make returns what an iterator does, and what it keeps alive.
func (m *module) itertool(name string, min, max int, make func(vm *VM, a args) (nextFn, []Value, error), kw ...string) *Type {
	t := itertoolTypes[name]
	if t == nil {
		t = newBuiltinType(name, typeObject)
		t.module = m.name
		itertoolTypes[name] = t
	}
	maker(t, min, max, func(vm *VM, a args) (Value, error) {
		f, held, err := make(vm, a)
		if err != nil {
			return Value{}, err
		}
		return Value{o: &goIter{t: t, f: f, held: held}}, nil
	}, kw...)
	m.set(name, Value{o: t})
	return t
}

var itertoolTypes = map[string]*Type{}

func init() {
	builtinModules["itertools"] = func(vm *VM, m *module) {
		endless(m)
		selecting(m)
		grouping(m)
		combining(m)
		choosing(m)
	}
}

// source is the iterator of a value, and what keeps it alive.
func (vm *VM) source(v Value) (iterator, []Value, error) {
	it, err := vm.iter(v)
	return it, []Value{{o: it}}, err
}

func endless(m *module) {
	count := m.itertool("count", 0, 2, nil, "start", "step")
	maker(count, 0, 2, func(vm *VM, a args) (Value, error) {
		n, step := a.opt(0, intv(0)), a.opt(1, intv(1))
		for _, v := range []Value{n, step} {
			if _, isNumber, _ := toFloat(v); !isNumber && !hasOperators(v) {
				return Value{}, typeErr("a number is required")
			}
		}
		it := &goIter{t: count, held: []Value{n, step}}
		it.f = func(vm *VM) (Value, error) {
			v := n
			var err error
			n, err = vm.binary(opAdd, n, step)
			it.held[0] = n
			return v, err
		}
		it.repr = func(vm *VM) (string, error) {
			if step == intv(1) {
				return vm.reprItems(it, "count(", []Value{n}, ")")
			}
			return vm.reprItems(it, "count(", []Value{n, step}, ")")
		}
		return Value{o: it}, nil
	}, "start", "step")
	repeat := m.itertool("repeat", 1, 2, nil, "object", "times")
	maker(repeat, 1, 2, func(vm *VM, a args) (Value, error) {
		v, n := a.v[0], int64(-1)
		if times := a.opt(1, Value{}); times.bound() {
			var err error
			if n, err = vm.index(times); err != nil {
				return Value{}, err
			}
			n = max(n, 0)
		}
		it := &goIter{t: repeat, held: []Value{v}}
		it.f = func(vm *VM) (Value, error) {
			if n == 0 {
				return Value{}, nil
			}
			if n > 0 {
				n--
			}
			return v, nil
		}
		it.repr = func(vm *VM) (string, error) {
			if n < 0 {
				return vm.reprItems(it, "repeat(", []Value{v}, ")")
			}
			return vm.reprItems(it, "repeat(", []Value{v, intv(n)}, ")")
		}
		return Value{o: it}, nil
	}, "object", "times")
	m.itertool("cycle", 1, 1, func(vm *VM, a args) (nextFn, []Value, error) {
		it, held, err := vm.source(a.v[0])
		saved, i := &list{}, 0
		return func(vm *VM) (Value, error) {
			if it != nil {
				x, err := it.next(vm)
				if err != nil || x.bound() {
					saved.items = append(saved.items, x)
					if err == nil {
						err = vm.charge(16)
					}
					return x, err
				}
				it = nil
			}
			if len(saved.items) == 0 {
				return Value{}, nil
			}
			i++
			return saved.items[(i-1)%len(saved.items)], nil
		}, append(held, Value{o: saved}), err
	})
}

// selecting are the iterators that leave values out, or make others of them.
func selecting(m *module) {
	// by calls a function of each value: what it says decides what to do.
	by := func(name string, pick func(vm *VM, it iterator, holds func(x Value) (bool, error)) (Value, error)) {
		m.itertool(name, 2, 2, func(vm *VM, a args) (nextFn, []Value, error) {
			it, held, err := vm.source(a.v[1])
			fn := a.v[0]
			holds := func(x Value) (bool, error) {
				var err error
				if !fn.isNone() || name != "filterfalse" {
					if x, err = vm.call(fn, x); err != nil {
						return false, err
					}
				}
				return vm.truth(x)
			}
			return func(vm *VM) (Value, error) { return pick(vm, it, holds) }, append(held, fn), err
		})
	}
	by("takewhile", func(vm *VM, it iterator, holds func(x Value) (bool, error)) (Value, error) {
		x, err := it.next(vm)
		if err == nil && x.bound() {
			if ok, err := holds(x); !ok || err != nil {
				return Value{}, err
			}
		}
		return x, err
	})
	by("filterfalse", func(vm *VM, it iterator, holds func(x Value) (bool, error)) (Value, error) {
		for {
			x, err := it.next(vm)
			if err != nil || !x.bound() {
				return x, err
			}
			if ok, err := holds(x); !ok || err != nil {
				return x, err
			}
			if err := vm.tick(); err != nil {
				return x, err
			}
		}
	})
	m.itertool("dropwhile", 2, 2, func(vm *VM, a args) (nextFn, []Value, error) {
		it, held, err := vm.source(a.v[1])
		fn, dropping := a.v[0], true
		return func(vm *VM) (Value, error) {
			for {
				x, err := it.next(vm)
				if err != nil || !x.bound() || !dropping {
					return x, err
				}
				r, err := vm.call(fn, x)
				if err != nil {
					return r, err
				}
				if dropping, err = vm.truth(r); !dropping || err != nil {
					return x, err
				}
				if err := vm.tick(); err != nil {
					return x, err
				}
			}
		}, append(held, fn), err
	})
	m.itertool("starmap", 2, 2, func(vm *VM, a args) (nextFn, []Value, error) {
		it, held, err := vm.source(a.v[1])
		fn := a.v[0]
		return func(vm *VM) (Value, error) {
			x, err := it.next(vm)
			if err != nil || !x.bound() {
				return x, err
			}
			items, err := vm.items(x)
			if err != nil {
				return x, err
			}
			return vm.call(fn, items...)
		}, append(held, fn), err
	})
	m.itertool("accumulate", 1, 3, func(vm *VM, a args) (nextFn, []Value, error) {
		it, held, err := vm.source(a.v[0])
		fn := a.opt(1, none)
		total := &cell{}
		first := a.opt(2, none)
		return func(vm *VM) (Value, error) {
			if !first.isNone() {
				total.v, first = first, none
				return total.v, nil
			}
			x, err := it.next(vm)
			switch {
			case err != nil || !x.bound():
				return x, err
			case !total.v.bound():
				total.v = x
			case fn.isNone():
				total.v, err = vm.binary(opAdd, total.v, x)
			default:
				total.v, err = vm.call(fn, total.v, x)
			}
			return total.v, err
		}, append(held, fn, first, Value{o: total}), err
	}, "iterable", "func", "initial")
	m.itertool("compress", 2, 2, func(vm *VM, a args) (nextFn, []Value, error) {
		its, held, err := vm.iterators(a.v)
		return func(vm *VM) (Value, error) {
			for {
				x, err := its[0].next(vm)
				if err != nil || !x.bound() {
					return x, err
				}
				s, err := its[1].next(vm)
				if err != nil || !s.bound() {
					return s, err
				}
				if ok, err := vm.truth(s); ok || err != nil {
					return x, err
				}
				if err := vm.tick(); err != nil {
					return x, err
				}
			}
		}, held, err
	}, "data", "selectors")
	m.itertool("islice", 2, 4, islice)
}

func islice(vm *VM, a args) (nextFn, []Value, error) {
	bound := func(v Value, def int64, what string) (int64, error) {
		if v.isNone() {
			return def, nil
		}
		n, ok := int64(0), canIndex(v)
		if ok {
			var err error
			if n, err = vm.index(v); err != nil {
				return 0, err
			}
		}
		if !ok || n < 0 {
			return 0, valueErr("%s for islice() must be None or an integer: 0 <= x <= sys.maxsize.", what)
		}
		return n, nil
	}
	start, step := int64(0), int64(1)
	stop, err := bound(a.v[min(len(a.v)-1, 2)], -1, "Stop argument")
	if len(a.v) > 2 {
		if start, err = bound(a.v[1], 0, "Indices"); err == nil {
			stop, err = bound(a.v[2], -1, "Stop argument")
		}
		if s := a.opt(3, none); err == nil && !s.isNone() {
			if step, err = bound(s, 1, ""); err != nil || step < 1 {
				err = valueErr("Step for islice() must be a positive integer or None.")
			}
		}
	}
	if err != nil {
		return nil, nil, err
	}
	it, held, err := vm.source(a.v[0])
	at := int64(0)
	return func(vm *VM) (Value, error) {
		for stop < 0 || at < stop {
			if start < 0 || stop >= 0 && start >= stop && at >= stop {
				break
			}
			x, err := it.next(vm)
			if err != nil || !x.bound() {
				return x, err
			}
			if at++; at > start {
				if start += step; start < 0 {
					start = 1<<63 - 1
				}
				return x, nil
			}
			if err := vm.tick(); err != nil {
				return x, err
			}
		}
		return Value{}, nil
	}, held, err
}
