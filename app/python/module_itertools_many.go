package python

// This file defines the iterators of the module itertools that take several iterables, or give tuples.

func combining(m *module) {
	chain := m.itertool("chain", 0, -1, func(vm *VM, a args) (nextFn, []Value, error) {
		sources := tuplev(append([]Value(nil), a.v...)...)
		it, err := vm.iter(sources)
		f, held := chained(it)
		return f, held, err
	})
	chain.ns.set("from_iterable", Value{o: &classMethod{Value{o: &builtin{name: "from_iterable", min: 2, max: 2, fn: func(vm *VM, a args) (Value, error) {
		it, err := vm.iter(a.v[1])
		f, held := chained(it)
		return Value{o: &goIter{t: chain, f: f, held: held}}, err
	}}}}})
	longest := m.itertool("zip_longest", 0, -1, nil)
	longest.make = func(vm *VM, _ *Type, a args) (Value, error) {
		n := len(a.v) - len(a.names)
		fill := none
		for i, name := range a.names {
			if name != "fillvalue" {
				return Value{}, typeErr("zip_longest() got an unexpected keyword argument")
			}
			fill = a.v[n+i]
		}
		its, held, err := vm.iterators(a.v[:n])
		left := n
		return Value{o: &goIter{t: longest, held: append(held, fill), f: func(vm *VM) (Value, error) {
			out := make([]Value, n)
			for i, it := range its {
				out[i] = fill
				if it == nil {
					continue
				}
				x, err := it.next(vm)
				if err != nil {
					return x, err
				}
				if x.bound() {
					out[i] = x
				} else {
					its[i] = nil
					left--
				}
			}
			if left == 0 {
				return Value{}, nil
			}
			return tuplev(out...), nil
		}}}, err
	}
}

// chained goes through the iterables that an iterator gives.
func chained(sources iterator) (nextFn, []Value) {
	now := &cell{}
	return func(vm *VM) (Value, error) {
		for {
			if it, ok := now.v.o.(iterator); ok {
				x, err := it.next(vm)
				if err != nil || x.bound() {
					return x, err
				}
			}
			v, err := sources.next(vm)
			if err != nil || !v.bound() {
				return v, err
			}
			it, err := vm.iter(v)
			if err == nil {
				err = vm.tick()
			}
			if err != nil {
				return Value{}, err
			}
			now.v = Value{o: it}
		}
	}, []Value{{o: sources}, {o: now}}
}

func grouping(m *module) {
	m.itertool("pairwise", 1, 1, func(vm *VM, a args) (nextFn, []Value, error) {
		it, held, err := vm.source(a.v[0])
		old := &cell{}
		return func(vm *VM) (Value, error) {
			if !old.v.bound() {
				x, err := it.next(vm)
				if err != nil || !x.bound() {
					return x, err
				}
				old.v = x
			}
			x, err := it.next(vm)
			if err != nil || !x.bound() {
				return x, err
			}
			pair := tuplev(old.v, x)
			old.v = x
			return pair, nil
		}, append(held, Value{o: old}), err
	})
	m.itertool("batched", 2, 3, func(vm *VM, a args) (nextFn, []Value, error) {
		n, err := vm.index(a.v[1])
		if err != nil {
			return nil, nil, err
		}
		if n < 1 {
			return nil, nil, valueErr("n must be at least one")
		}
		strict, err := vm.truth(a.opt(2, pyFalse))
		if err != nil {
			return nil, nil, err
		}
		it, held, err := vm.source(a.v[0])
		return func(vm *VM) (Value, error) {
			batch := &list{}
			defer vm.hold(Value{o: batch})()
			for int64(len(batch.items)) < n {
				x, err := it.next(vm)
				if err == nil {
					err = vm.charge(16)
				}
				if err != nil {
					return x, err
				}
				if !x.bound() {
					break
				}
				batch.items = append(batch.items, x)
			}
			switch {
			case len(batch.items) == 0:
				return Value{}, nil
			case strict && int64(len(batch.items)) < n:
				return Value{}, valueErr("batched(): incomplete batch")
			}
			return tuplev(batch.items...), nil
		}, held, err
	}, "iterable", "n", "strict")
	grouper := newBuiltinType("_grouper", typeObject)
	grouper.module = "itertools"
	m.itertool("groupby", 1, 2, func(vm *VM, a args) (nextFn, []Value, error) {
		it, held, err := vm.source(a.v[0])
		fn := a.opt(1, none)
		now, nowKey, target := &cell{}, &cell{}, &cell{} // the value read ahead, its key, and the key of the group
		group := 0
		read := func(vm *VM) error {
			x, err := it.next(vm)
			if now.v = x; err != nil || !x.bound() {
				return err
			}
			if nowKey.v = x; !fn.isNone() {
				nowKey.v, err = vm.call(fn, x)
			}
			return err
		}
		started := false
		return func(vm *VM) (Value, error) {
			group++
			for {
				if started && !now.v.bound() {
					return Value{}, nil
				}
				if started && target.v.bound() {
					same, err := vm.sameOrEqual(target.v, nowKey.v)
					if err != nil {
						return Value{}, err
					}
					if !same {
						break
					}
				} else if started {
					break
				}
				started = true
				if err := read(vm); err != nil {
					return Value{}, err
				}
				if err := vm.tick(); err != nil {
					return Value{}, err
				}
			}
			target.v = nowKey.v
			mine, own := target.v, group
			g := &goIter{t: grouper, held: append(held, Value{o: now}, mine), f: func(vm *VM) (Value, error) {
				if own != group || !now.v.bound() {
					return Value{}, nil
				}
				if same, err := vm.sameOrEqual(mine, nowKey.v); !same || err != nil {
					return Value{}, err
				}
				x := now.v
				return x, read(vm)
			}}
			return tuplev(mine, Value{o: g}), nil
		}, append(held, fn, Value{o: now}, Value{o: nowKey}, Value{o: target}), err
	}, "iterable", "key")
	tee := newBuiltinType("_tee", typeObject)
	tee.module = "itertools"
	m.fn("tee", 1, 2, func(vm *VM, a args) (Value, error) {
		n, err := vm.index(a.opt(1, intv(2)))
		if err != nil {
			return Value{}, err
		}
		if n < 0 {
			return Value{}, valueErr("n must be >= 0")
		}
		if err := vm.charge(n * 64); err != nil {
			return Value{}, err
		}
		it, held, err := vm.source(a.v[0])
		if err != nil {
			return Value{}, err
		}
		seen := &list{}
		held = append(held, Value{o: seen})
		out := make([]Value, n)
		for i := range out {
			at := 0
			out[i] = Value{o: &goIter{t: tee, held: held, f: func(vm *VM) (Value, error) {
				if at == len(seen.items) {
					x, err := it.next(vm)
					if err == nil {
						err = vm.charge(16)
					}
					if err != nil || !x.bound() {
						return x, err
					}
					seen.items = append(seen.items, x)
				}
				at++
				return seen.items[at-1], nil
			}}}
		}
		return tuplev(out...), nil
	})
}

// choosing are the iterators over choices from pools of values. Each counts with indices, as CPython's do.
func choosing(m *module) {
	product := m.itertool("product", 0, -1, nil)
	product.make = func(vm *VM, _ *Type, a args) (Value, error) {
		n, repeat := len(a.v)-len(a.names), int64(1)
		for i, name := range a.names {
			if name != "repeat" {
				return Value{}, typeErr("product() got an unexpected keyword argument '%s'", name)
			}
			var err error
			if repeat, err = vm.index(a.v[n+i]); err != nil {
				return Value{}, err
			}
		}
		if repeat < 0 {
			return Value{}, valueErr("repeat argument cannot be negative")
		}
		if err := vm.charge(repeat * int64(n) * 24); err != nil {
			return Value{}, err
		}
		var pools [][]Value
		var held []Value
		for _, v := range a.v[:n] {
			items, err := vm.newItems(v)
			if err != nil {
				return Value{}, err
			}
			pools, held = append(pools, items), append(held, tuplev(items...))
		}
		pools = repeated(pools, int(repeat))
		at := make([]int, len(pools))
		started := false
		return Value{o: &goIter{t: product, held: held, f: func(vm *VM) (Value, error) {
			i := len(at) - 1
			for ; started && i >= 0; i-- {
				if at[i]++; at[i] < len(pools[i]) {
					break
				}
				at[i] = 0
			}
			if started && i < 0 {
				return Value{}, nil
			}
			started = true
			out := make([]Value, len(at))
			for i, k := range at {
				if len(pools[i]) == 0 {
					return Value{}, nil
				}
				out[i] = pools[i][k]
			}
			return tuplev(out...), vm.charge(int64(len(out)) * 16)
		}}}, nil
	}
	// step moves the indices on; it reports false at the end.
	choose := func(name string, min int, step func(at []int, n int) bool, start func(i int) int) {
		m.itertool(name, min, 2, func(vm *VM, a args) (nextFn, []Value, error) {
			pool, err := vm.newItems(a.v[0])
			if err != nil {
				return nil, nil, err
			}
			n := int64(len(pool))
			r := n
			if v := a.opt(1, none); !v.isNone() || min == 2 {
				if !canIndex(v) && name == "permutations" {
					return nil, nil, typeErr("Expected int as r")
				}
				if r, err = vm.index(v); err != nil {
					return nil, nil, err
				}
			}
			if r < 0 {
				return nil, nil, valueErr("r must be non-negative")
			}
			done := r > n && (name != "combinations_with_replacement" || n == 0)
			if done {
				r = 0
			}
			if err := vm.charge(r * 8); err != nil {
				return nil, nil, err
			}
			at := make([]int, r)
			for i := range at {
				at[i] = start(i)
			}
			started := false
			return func(vm *VM) (Value, error) {
				if done || started && !step(at, int(n)) {
					return Value{}, nil
				}
				started = true
				out := make([]Value, len(at))
				for i, k := range at {
					out[i] = pool[k]
				}
				return tuplev(out...), vm.charge(r * 16)
			}, []Value{tuplev(pool...)}, nil
		}, "iterable", "r")
	}
	counting := func(i int) int { return i }
	choose("combinations", 2, func(at []int, n int) bool {
		for i := len(at) - 1; i >= 0; i-- {
			if at[i] < n-len(at)+i {
				at[i]++
				for j := i + 1; j < len(at); j++ {
					at[j] = at[j-1] + 1
				}
				return true
			}
		}
		return false
	}, counting)
	choose("combinations_with_replacement", 2, func(at []int, n int) bool {
		for i := len(at) - 1; i >= 0; i-- {
			if at[i] < n-1 {
				k := at[i] + 1
				for j := i; j < len(at); j++ {
					at[j] = k
				}
				return true
			}
		}
		return false
	}, func(int) int { return 0 })
	choose("permutations", 1, nextPermutation, counting)
}

// nextPermutation takes the next larger choice of indices from n, no two of them equal.
func nextPermutation(at []int, n int) bool {
	used := make([]bool, n)
	for _, k := range at {
		used[k] = true
	}
	for i := len(at) - 1; i >= 0; i-- {
		used[at[i]] = false
		for k := at[i] + 1; k < n; k++ {
			if used[k] {
				continue
			}
			at[i], used[k] = k, true
			next := 0
			for j := i + 1; j < len(at); j++ {
				for used[next] {
					next++
				}
				at[j], used[next] = next, true
			}
			return true
		}
	}
	return false
}
