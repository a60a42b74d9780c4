package python

// This file defines len, indexing and slicing.

import (
	"errors"
	"math"

	"memview/view"
	"memview/view/format"
)

// length is len(v).
func (vm *VM) length(v Value) (int, error) {
	switch o := v.o.(type) {
	case *str:
		return o.len(), nil
	case *list:
		return len(o.items), nil
	case *tuple:
		return len(o.items), nil
	case *bytesObj:
		return len(o.b), nil
	case *byteArray:
		return o.a.Len(), nil
	case *arrayObj:
		return o.a.Len(), nil
	case *memView:
		return o.v.Len()
	case *dict:
		return o.n, nil
	case *set:
		return o.n, nil
	case *dictView:
		return o.d.n, nil
	case *rangeObj:
		return int(o.n), nil
	case *instance, *ndarray:
		r, ok, err := vm.special(v, "__len__")
		if err != nil {
			return 0, err
		}
		if ok {
			n, isInt := r.small()
			if !isInt {
				return 0, typeErr("'%s' object cannot be interpreted as an integer", argName(r))
			}
			if n < 0 {
				return 0, valueErr("__len__() should return >= 0")
			}
			return int(n), nil
		}
	}
	return 0, typeErr("object of type '%s' has no len()", argName(v))
}

// index is operator.index(v), cut to 64 bits when clamp is set: else an error of that type for what does not fit.
func (vm *VM) index(v Value) (int64, error) {
	if i, ok := v.small(); ok {
		return i, nil
	}
	if b, ok := v.o.(*bigInt); ok {
		if b.i.Sign() < 0 {
			return math.MinInt64, nil
		}
		return math.MaxInt64, nil
	}
	if r, ok, err := vm.special(v, "__index__"); ok {
		if err != nil {
			return 0, err
		}
		if !r.isInt() {
			return 0, typeErr("__index__ returned non-int (type %s)", argName(r))
		}
		return vm.index(r)
	}
	return 0, typeErr("'%s' object cannot be interpreted as an integer", argName(v))
}

func canIndex(v Value) bool {
	if v.isInt() {
		return true
	}
	o, ok := v.o.(*instance)
	return ok && o.t.lookup("__index__").bound()
}

// at returns the position that an index means in a sequence.
func (vm *VM) at(kind string, k Value, n int, what string) (int, error) {
	if !canIndex(k) {
		if kind == "bytes" {
			return 0, typeErr("byte indices must be integers or slices, not %s", argName(k))
		}
		if kind == "string" {
			return 0, typeErr("string indices must be integers, not '%s'", argName(k))
		}
		if kind == "array" {
			return 0, typeErr("array indices must be integers")
		}
		if kind == "bytearray" {
			return 0, typeErr("bytearray indices must be integers or slices, not %s", argName(k))
		}
		return 0, typeErr("%s indices must be integers or slices, not %s", kind, argName(k))
	}
	if _, ok := k.o.(*bigInt); ok && kind == "range" {
		return 0, indexErr("%s out of range", what)
	} else if ok {
		return 0, indexErr("cannot fit 'int' into an index-sized integer")
	}
	i, err := vm.index(k)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += int64(n)
	}
	if i < 0 || i >= int64(n) {
		return 0, indexErr("%s out of range", what)
	}
	return int(i), nil
}

// cut returns what a slice means for a length.
func (vm *VM) cut(s *sliceObj, n int) (start, stop, step, count int, err error) {
	part := func(v Value) (*int, error) {
		if v.isNone() {
			return nil, nil
		}
		if !canIndex(v) {
			return nil, typeErr("slice indices must be integers or None or have an __index__ method")
		}
		i, err := vm.index(v)
		x := int(max(min(i, math.MaxInt), -math.MaxInt))
		return &x, err
	}
	var sl view.Slice
	if sl.Step, err = part(s.step); err != nil {
		return
	}
	if sl.Start, err = part(s.start); err != nil {
		return
	}
	if sl.Stop, err = part(s.stop); err != nil {
		return
	}
	return sl.Indices(n)
}

func pick[T any](x []T, start, step, n int) []T {
	out := make([]T, n)
	if step == 1 {
		copy(out, x[start:])
		return out
	}
	for i := range out {
		out[i] = x[start+i*step]
	}
	return out
}

// getItem is v[k].
func (vm *VM) getItem(v, k Value) (Value, error) {
	if mayCall(k) {
		defer vm.holdAll(v, k)()
	}
	s, isSlice := k.o.(*sliceObj)
	switch o := v.o.(type) {
	case *memView:
		return vm.viewGet(o, k)
	case *dict:
		x, ok, err := o.get(vm, k)
		if err != nil {
			return x, err
		}
		if !ok && o.t != nil {
			if x, found, err := vm.absent(o, k); found || err != nil {
				return x, err
			}
		}
		if !ok {
			e := raisef("KeyError", "")
			e.args = []Value{k}
			return x, e
		}
		return x, nil
	case *instance, *ndarray:
		if r, ok, err := vm.special(v, "__getitem__", k); ok {
			return r, err
		}
		return Value{}, typeErr("'%s' object is not subscriptable", argName(v))
	case *Type:
		return Value{}, typeErr("type '%s' is not subscriptable", o.name)
	}
	n := 0
	switch v.o.(type) {
	case *list, *tuple, *str, *bytesObj, *byteArray, *arrayObj, *rangeObj:
		n, _ = vm.length(v)
	default:
		return Value{}, typeErr("'%s' object is not subscriptable", argName(v))
	}
	var start, step, count, i int
	var err error
	if isSlice {
		start, _, step, count, err = vm.cut(s, n)
		if err == nil {
			err = vm.charge(int64(count)*8 + 56)
		}
	} else {
		kind, what := sequenceNames(v)
		i, err = vm.at(kind, k, n, what)
	}
	if err != nil {
		return Value{}, err
	}
	switch o := v.o.(type) {
	case *list:
		if isSlice {
			return listv(pick(o.items, start, step, count)), nil
		}
		return o.items[i], nil
	case *tuple:
		if isSlice {
			return tuplev(pick(o.items, start, step, count)...), nil
		}
		return o.items[i], nil
	case *str:
		if !isSlice {
			return o.at(i), nil
		}
		if step == 1 {
			return o.slice(start, start+count), nil
		}
		return strv(string(pick([]rune(o.s), start, step, count))), nil
	case *bytesObj:
		if isSlice {
			vm.readingItems(o, start, step, count, 1)
			return bytesv(pick(o.b, start, step, count)), nil
		}
		vm.readBytes(o, i, 1)
		return intv(int64(o.b[i])), nil
	case *byteArray:
		if isSlice {
			vm.readingItems(o, start, step, count, 1)
			return newByteArray(pick(o.a.Bytes(), start, step, count)), nil
		}
		vm.readBytes(o, i, 1)
		return intv(int64(o.a.Bytes()[i])), nil
	case *arrayObj:
		if isSlice {
			vm.readingItems(o, start, step, count, o.a.ItemSize())
			return arraySlice(o, start, step, count)
		}
		vm.readingItems(o, i, 1, 1, o.a.ItemSize())
		x, err := o.a.At(i)
		return vm.fromElement(x), err
	}
	o := v.o.(*rangeObj)
	if isSlice {
		return Value{o: &rangeObj{o.start + int64(start)*o.step, o.start + int64(start+count*step)*o.step, o.step * int64(step), int64(count)}}, nil
	}
	return intv(o.start + int64(i)*o.step), nil
}

func sequenceNames(v Value) (kind, what string) {
	switch v.o.(type) {
	case *str:
		return "string", "string index"
	case *bytesObj:
		return "byte", "index"
	case *byteArray:
		return "bytearray", "bytearray index"
	case *arrayObj:
		return "array", "array index"
	case *rangeObj:
		return "range", "range object index"
	case *tuple:
		return "tuple", "tuple index"
	}
	return "list", "list index"
}

// setItem is v[k] = x.
func (vm *VM) setItem(v, k, x Value) error {
	if mayCall(k) || mayCall(x) {
		defer vm.holdAll(v, k, x)()
	}
	s, isSlice := k.o.(*sliceObj)
	switch o := v.o.(type) {
	case *memView:
		return vm.viewSet(o, k, x)
	case *dict:
		if o.proxy {
			break
		}
		return o.set(vm, k, x)
	case *byteArray:
		return vm.bytearraySet(o, k, x)
	case *arrayObj:
		return vm.arraySet(o, k, x)
	case *list:
		if !isSlice {
			i, err := vm.at("list", k, len(o.items), "list assignment index")
			if err == nil {
				vm.stores(o, x)
				o.items[i] = x
			}
			return err
		}
		return vm.listSetSlice(o, s, x)
	case *instance, *ndarray:
		if _, ok, err := vm.special(v, "__setitem__", k, x); ok {
			return err
		}
	}
	return typeErr("'%s' object does not support item assignment", argName(v))
}

func (vm *VM) listSetSlice(o *list, s *sliceObj, x Value) error {
	if _, err := vm.iter(x); err != nil {
		return typeErr("must assign iterable to extended slice")
	}
	items, err := vm.newItems(x)
	if err != nil {
		return err
	}
	for _, y := range items {
		vm.stores(o, y)
	}
	start, stop, step, n, err := vm.cut(s, len(o.items))
	if err != nil {
		return err
	}
	if step == 1 {
		stop = max(start, stop)
		if err := vm.charge(int64(len(items)) * 16); err != nil {
			return err
		}
		o.items = append(o.items[:start:start], append(items, o.items[stop:]...)...)
		return nil
	}
	if n != len(items) {
		return valueErr("attempt to assign sequence of size %d to extended slice of size %d", len(items), n)
	}
	for i, y := range items {
		o.items[start+i*step] = y
	}
	return nil
}

// delItem is del v[k].
func (vm *VM) delItem(v, k Value) error {
	if mayCall(k) {
		defer vm.holdAll(v, k)()
	}
	s, isSlice := k.o.(*sliceObj)
	switch o := v.o.(type) {
	case *list:
		if !isSlice {
			i, err := vm.at("list", k, len(o.items), "list assignment index")
			if err == nil {
				o.items = append(o.items[:i], o.items[i+1:]...)
			}
			return err
		}
		start, _, step, n, err := vm.cut(s, len(o.items))
		if err != nil {
			return err
		}
		gone := make(map[int]bool, n)
		for i := 0; i < n; i++ {
			gone[start+i*step] = true
		}
		var rest []Value
		for i, x := range o.items {
			if !gone[i] {
				rest = append(rest, x)
			}
		}
		o.items = rest
		return nil
	case *dict:
		if o.proxy {
			break
		}
		_, ok, err := o.del(vm, k)
		if err == nil && !ok {
			e := raisef("KeyError", "")
			e.args = []Value{k}
			return e
		}
		return err
	case *byteArray:
		if isSlice {
			start, stop, step, n, err := vm.cut(s, o.a.Len())
			if err != nil {
				return err
			}
			return vm.replacingItems(o, start, stop, step, n, 0, 1, func() error {
				return vm.resizing(o, func() error { return o.a.DeleteSlice(start, stop, step, n) })
			})
		}
		i, err := vm.at("bytearray", k, o.a.Len(), "bytearray index")
		if err != nil {
			return err
		}
		return vm.splicing(o, i, 1, func() error { return o.a.Delete(i) })
	case *arrayObj:
		size := o.a.ItemSize()
		if isSlice {
			start, stop, step, n, err := vm.cut(s, o.a.Len())
			if err != nil {
				return err
			}
			return vm.replacingItems(o, start, stop, step, n, 0, size, func() error {
				return vm.resizing(o, func() error { return o.a.DeleteSlice(start, stop, step, n) })
			})
		}
		i, err := vm.at("array", k, o.a.Len(), "array assignment index")
		if err != nil {
			return err
		}
		return vm.splicing(o, i*size, size, func() error { return o.a.Delete(i) })
	case *memView:
		return o.v.Delete(format.Value{})
	case *instance, *ndarray:
		if _, ok, err := vm.special(v, "__delitem__", k); ok {
			return err
		}
	}
	return typeErr("'%s' object doesn't support item deletion", argName(v))
}

// hookError returns what a method of a program raised within an operation of the views, instead of what they made of it.
//
//go:noinline
func (vm *VM) hookError(err error) error {
	var h *hookFailure
	if errors.As(err, &h) {
		return h.err
	}
	return err
}
