package viewtest

// This file defines the verbs of programs.

import (
	"bytes"
	"fmt"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// verbs maps a verb to what it does with its decoded arguments.
var verbs map[string]func(m *Machine, a []any) (any, error)

func init() {
	verbs = map[string]func(m *Machine, a []any) (any, error){
		"value":        func(m *Machine, a []any) (any, error) { return a[0], nil },
		"bytes":        func(m *Machine, a []any) (any, error) { return buffer.NewBytes(unhex(a[0])), nil },
		"bytearray":    func(m *Machine, a []any) (any, error) { return buffer.NewByteArray(unhex(a[0])), nil },
		"memoryview":   func(m *Machine, a []any) (any, error) { return memoryview(a[0]) },
		"getbuffer":    func(m *Machine, a []any) (any, error) { return getBuffer(a[0], a[1]) },
		"drop":         func(m *Machine, a []any) (any, error) { return nil, m.drop(a[0]) },
		"attr":         func(m *Machine, a []any) (any, error) { return attribute(a[0], a[1].(string)) },
		"iter":         func(m *Machine, a []any) (any, error) { return iterate(a[0]) },
		"next":         func(m *Machine, a []any) (any, error) { return next(a[0]) },
		"len":          func(m *Machine, a []any) (any, error) { return length(a[0]) },
		"get":          func(m *Machine, a []any) (any, error) { return get(aView(a[0]), a[1]) },
		"set":          func(m *Machine, a []any) (any, error) { return nil, set(aView(a[0]), a[1], a[2]) },
		"del":          func(m *Machine, a []any) (any, error) { return nil, del(aView(a[0])) },
		"list":         func(m *Machine, a []any) (any, error) { return items(a[0]) },
		"reversed":     func(m *Machine, a []any) (any, error) { return reversed(aView(a[0])) },
		"bool":         func(m *Machine, a []any) (any, error) { return truth(a[0]) },
		"repr":         func(m *Machine, a []any) (any, error) { return repr(a[0]), nil },
		"str":          func(m *Machine, a []any) (any, error) { return repr(aView(a[0])), nil },
		"bytes_of":     func(m *Machine, a []any) (any, error) { return bytesOf(a[0]) },
		"bytearray_of": func(m *Machine, a []any) (any, error) { return byteArrayOf(a[0]) },
		"join":         func(m *Machine, a []any) (any, error) { return join(a[0]) },
		"is":           func(m *Machine, a []any) (any, error) { return format.Bool(a[0] == a[1]), nil },
		"typename":     func(m *Machine, a []any) (any, error) { return typeName(a[0]), nil },
		"isseq":        func(m *Machine, a []any) (any, error) { return format.Bool(true), nil },
		"call":         call,
	}
}

// aView returns an operand that must be a view; other types are beyond this
// machine.
func aView(x any) *view.View {
	v, ok := x.(*view.View)
	if !ok {
		panic(unsupported{"operation on " + typeName(x)})
	}
	return v
}

func memoryview(x any) (any, error) {
	obj, ok := x.(buffer.Exporter)
	if !ok {
		return nil, raise(exception.TypeError, "memoryview: a bytes-like object is required, not '%s'", typeName(x))
	}
	return sub(view.New(obj))
}

// getBuffer is a raw request, seen through the ndarray of CPython's _testbuffer,
// which fills in what the answer leaves out.
func getBuffer(x, flags any) (any, error) {
	f, err := ssize(flags)
	if err != nil {
		return nil, err
	}
	obj, ok := x.(buffer.Exporter)
	if !ok {
		panic(unsupported{"request to " + typeName(x)})
	}
	b, err := obj.GetBuffer(buffer.Flags(f))
	if err != nil {
		return nil, err
	}
	defer b.Release()
	none := func(is []int) []any { return wide(is) }
	return &request{map[string]any{
		"format": b.Format, "len": b.Len, "itemsize": b.ItemSize, "ndim": b.NDim, "readonly": b.ReadOnly,
		"shape": none(b.Shape), "strides": none(b.Strides), "suboffsets": none(b.SubOffsets),
	}}, nil
}

func (m *Machine) drop(x any) error {
	if i, ok := m.register(x); ok {
		m.regs[i] = dead{}
	}
	return nil
}

func attribute(x any, name string) (any, error) {
	v := aView(x)
	if err := v.Err(); err != nil {
		return nil, err
	}
	integers := func(is []int) (any, error) {
		t := &tuple{}
		for _, i := range is {
			t.items = append(t.items, format.Int(int64(i)))
		}
		return t, nil
	}
	switch name {
	case "obj":
		if v.Obj() == nil {
			return nil, nil
		}
		return v.Obj(), nil
	case "nbytes":
		return format.Int(int64(v.NBytes())), nil
	case "readonly":
		return format.Bool(v.ReadOnly()), nil
	case "itemsize":
		return format.Int(int64(v.ItemSize())), nil
	case "format":
		return v.Format(), nil
	case "ndim":
		return format.Int(int64(v.NDim())), nil
	case "shape":
		return integers(v.Shape())
	case "strides":
		return integers(v.Strides())
	case "suboffsets":
		return integers(v.SubOffsets())
	case "c_contiguous":
		return format.Bool(v.CContiguous()), nil
	case "f_contiguous":
		return format.Bool(v.FContiguous()), nil
	case "contiguous":
		return format.Bool(v.Contiguous()), nil
	}
	return nil, raise("AttributeError", "'memoryview' object has no attribute '%s'", name)
}

func length(x any) (any, error) {
	n, err := aView(x).Len()
	return format.Int(int64(n)), err
}

func truth(x any) (any, error) {
	n, err := aView(x).Len()
	return format.Bool(n != 0), err
}

func iterate(x any) (any, error) {
	v := aView(x)
	if err := v.Err(); err != nil {
		return nil, err
	}
	if v.NDim() == 0 {
		return nil, raise(exception.TypeError, "invalid indexing of 0-dim memory")
	}
	if _, err := v.Code(); err != nil && len(v.Format()) > 1 {
		return nil, err
	}
	if v.NDim() > 1 {
		return nil, raise(exception.NotImplementedError, "multi-dimensional sub-views are not implemented")
	}
	n, err := v.Len()
	return &iterator{of: v, n: n}, err
}

func next(x any) (any, error) {
	it, ok := x.(*iterator)
	if !ok {
		panic(unsupported{"next of " + typeName(x)})
	}
	if it.of == nil || it.at == it.n {
		it.of = nil
		return nil, raise("StopIteration", "")
	}
	i := it.at
	it.at++
	if err := it.of.Err(); err != nil {
		return nil, err
	}
	return item(it.of.At(i))
}

func items(x any) (any, error) {
	it, err := iterate(x)
	if err != nil {
		return nil, err
	}
	out := &list{}
	for it.(*iterator).at < it.(*iterator).n {
		x, err := next(it)
		if err != nil {
			return nil, err
		}
		out.items = append(out.items, x)
	}
	return out, nil
}

func reversed(v *view.View) (any, error) {
	n, err := v.Len()
	if err != nil {
		return nil, err
	}
	out := &list{}
	for i := n - 1; i >= 0; i-- {
		x, err := item(v.At(i))
		if err != nil {
			return nil, err
		}
		out.items = append(out.items, x)
	}
	return out, nil
}

func repr(x any) string {
	switch x := x.(type) {
	case *view.View:
		return x.String()
	case *buffer.ByteArray, *tuple, *list, complex128:
		panic(unsupported{"repr of " + typeName(x)})
	}
	if s, ok := x.(fmt.Stringer); ok {
		return s.String()
	}
	return element(x).String()
}

func toBytes(v *view.View) (any, error) {
	b, err := v.ToBytes()
	if err != nil {
		return nil, err
	}
	return buffer.NewBytes(b), nil
}

func toList(v *view.View) (any, error) {
	values, err := v.ToList()
	if err != nil {
		return nil, err
	}
	if v.NDim() == 0 { // the bare item
		return fromElement(values[0]), nil
	}
	return fromElement(format.List(values)), nil
}

// read returns the bytes of a bytes-like operand.
func read(x any) ([]byte, error) {
	obj, ok := x.(buffer.Exporter)
	if !ok {
		panic(unsupported{"bytes of " + typeName(x)})
	}
	v, err := view.New(obj)
	if err != nil {
		return nil, err
	}
	defer v.Release()
	return v.ToBytes()
}

func bytesOf(x any) (any, error) {
	b, err := read(x)
	if err != nil {
		return nil, err
	}
	return buffer.NewBytes(b), nil
}

func byteArrayOf(x any) (any, error) {
	b, err := read(x)
	if err != nil {
		return nil, err
	}
	return buffer.NewByteArray(b), nil
}

// join is b"".join, which asks for contiguous memory.
func join(x any) (any, error) {
	var parts [][]byte
	for i, part := range x.(*list).items {
		obj, ok := part.(buffer.Exporter)
		if !ok {
			panic(unsupported{"join of " + typeName(part)})
		}
		b, err := obj.GetBuffer(buffer.Simple)
		if err != nil {
			return nil, raise(exception.TypeError, "sequence item %d: expected a bytes-like object, %s found", i, obj.TypeName())
		}
		defer b.Release()
		memory, err := read(part)
		if err != nil {
			return nil, err
		}
		parts = append(parts, memory)
	}
	return buffer.NewBytes(bytes.Join(parts, nil)), nil
}
