package python

// This file defines + and * of sequences, and the arithmetic of range.

// concat is a + b of sequences; no value when they do not go together.
func (vm *VM) concat(a, b Value) (Value, error) {
	switch x := a.o.(type) {
	case *str:
		if y, ok := b.o.(*str); ok {
			if err := vm.charge(int64(len(x.s) + len(y.s))); err != nil {
				return Value{}, err
			}
			return strv(x.s + y.s), nil
		}
	case *list:
		if y, ok := b.o.(*list); ok {
			if err := vm.charge(int64(len(x.items)+len(y.items)) * 16); err != nil {
				return Value{}, err
			}
			return listv(append(append(make([]Value, 0, len(x.items)+len(y.items)), x.items...), y.items...)), nil
		}
	case *tuple:
		if y, ok := b.o.(*tuple); ok {
			if err := vm.charge(int64(len(x.items)+len(y.items)) * 16); err != nil {
				return Value{}, err
			}
			return tuplev(append(append([]Value(nil), x.items...), y.items...)...), nil
		}
	case *bytesObj, *byteArray:
		return vm.concatBytes(a, b)
	case *arrayObj:
		return vm.arrayConcat(x, b)
	}
	return Value{}, nil
}

// repeat is v * n of a sequence; no value when v is none.
func (vm *VM) repeat(v Value, n int64) (Value, error) {
	n = max(n, 0)
	if !isSequence(v) {
		return Value{}, nil
	}
	size, _ := vm.length(v)
	unit := int64(1)
	switch o := v.o.(type) {
	case *list, *tuple:
		unit = 8
	case *str:
		size = len(o.s)
	case *arrayObj:
		unit = int64(o.a.ItemSize())
	}
	if size > 0 && n > (1<<50)/int64(size) {
		return Value{}, raisef("MemoryError", "")
	}
	if err := vm.charge(n * int64(size) * unit * 2); err != nil {
		return Value{}, err
	}
	switch o := v.o.(type) {
	case *str:
		return strv(string(repeated([]byte(o.s), int(n)))), nil
	case *list:
		return listv(repeated(o.items, int(n))), nil
	case *tuple:
		return tuplev(repeated(o.items, int(n))...), nil
	case *bytesObj:
		return bytesv(repeated(o.b, int(n))), nil
	case *byteArray:
		return newByteArray(repeated(o.a.Bytes(), int(n))), nil
	case *arrayObj:
		return newArrayLike(o, repeated(o.a.Bytes(), int(n)))
	}
	return Value{}, nil
}

func repeated[T any](x []T, n int) []T {
	out := make([]T, 0, len(x)*n)
	for range n {
		out = append(out, x...)
	}
	return out
}

// extend is l += v.
func (vm *VM) extend(l *list, v Value) error {
	if _, ok := v.o.(*list); ok {
		items, err := vm.newItems(v)
		for _, x := range items {
			vm.stores(l, x)
		}
		l.items = append(l.items, items...)
		return err
	}
	return vm.each(v, func(x Value) error {
		vm.stores(l, x)
		l.items = append(l.items, x)
		return vm.charge(16)
	})
}

// index returns where a number is in a range.
func (r *rangeObj) index(i int64) (int64, bool) {
	d := i - r.start
	if d%r.step != 0 {
		return 0, false
	}
	q := d / r.step
	return q, 0 <= q && q < r.n
}

func newRange(start, stop, step int64) *rangeObj {
	n := int64(0)
	if step > 0 && start < stop {
		n = int64((uint64(stop)-uint64(start)-1)/uint64(step) + 1)
	} else if step < 0 && start > stop {
		n = int64((uint64(start)-uint64(stop)-1)/uint64(-step) + 1)
	}
	return &rangeObj{start, stop, step, n}
}
