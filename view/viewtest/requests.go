package viewtest

// This file defines the verbs that make views and ask exporters.

import (
	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

func (m *Machine) memoryview(x any) (any, error) {
	obj, ok := x.(buffer.Exporter)
	if !ok {
		return nil, notBytesLike(x)
	}
	return sub(m.options().New(obj))
}

func notBytesLike(x any) error {
	name := []rune(typeName(x))
	return raise(exception.TypeError, "memoryview: a bytes-like object is required, not '%s'", string(name[:min(len(name), 200)]))
}

// memoryviewCall is memoryview(*args, **kw).
func memoryviewCall(m *Machine, a []any) (any, error) {
	args, kw := arguments(a)
	p, err := m.parameters("memoryview", 1, args, kw, "object")
	if err != nil {
		return nil, err
	}
	return m.memoryview(p[0])
}

// cInt converts an argument to a C int.
func (m *Machine) cInt(x any) (int, error) {
	v, err := m.index(x)
	if err != nil {
		return 0, err
	}
	i, ok := v.Int64()
	if !ok || int64(int32(i)) != i {
		return 0, raise(exception.OverflowError, "Python int too large to convert to C int")
	}
	return int(i), nil
}

func fromFlags(m *Machine, a []any) (any, error) {
	if !m.Profile.AtLeast(format.Python312) {
		return nil, raise(exception.AttributeError, "type object 'memoryview' has no attribute '_from_flags'")
	}
	flags, err := m.cInt(a[1])
	if err != nil {
		return nil, err
	}
	obj, ok := a[0].(buffer.Exporter)
	if !ok {
		return nil, notBytesLike(a[0])
	}
	return sub(m.options().FromFlags(obj, buffer.Flags(flags)))
}

// getBuffer is a raw request, seen through the ndarray of CPython's _testbuffer.
func getBuffer(m *Machine, a []any) (any, error) {
	nd, err := m.reExport(a[0], a[1], false)
	if err != nil {
		return nil, err
	}
	defer nd.Close()
	b := nd.Buffer()
	return &request{map[string]any{
		"format": b.Format, "len": b.Len, "itemsize": b.ItemSize, "ndim": b.NDim, "readonly": b.ReadOnly,
		"shape": wide(b.Shape), "strides": wide(b.Strides), "suboffsets": wide(b.SubOffsets),
	}}, nil
}

func (m *Machine) reExport(x, flags any, redirect bool) (*buffer.NDArray, error) {
	f, err := m.cInt(flags)
	if err != nil {
		return nil, err
	}
	obj, ok := x.(buffer.Exporter)
	if !ok {
		return nil, raise(exception.TypeError, "getbuf argument only valid for construction from exporter object")
	}
	return buffer.ReExport(obj, buffer.Flags(f), redirect)
}

// hold is a raw request whose answer is kept.
func hold(m *Machine, a []any) (any, error) {
	redirect := false
	if len(a) > 2 {
		redirect, _ = valueOf(a[2]).Truth()
	}
	nd, err := m.reExport(a[0], a[1], redirect)
	if err != nil {
		return nil, err
	}
	return nd, nil
}

// order is the argument of that name, one of C, F and A.
func order(x any) byte {
	if s, ok := x.(string); ok && (s == "C" || s == "F" || s == "A") {
		return s[0]
	}
	panic(unsupported{"order " + repr(x)})
}

func contiguous(m *Machine, a []any) (any, error) {
	obj, ok := a[0].(buffer.Exporter)
	if !ok {
		return nil, notBytesLike(a[0])
	}
	write, _ := valueOf(a[1]).Truth()
	return sub(m.options().GetContiguous(obj, write, order(a[2])))
}

func toContiguous(m *Machine, a []any) (any, error) {
	flags, err := m.cInt(a[2])
	if err != nil {
		return nil, err
	}
	obj, ok := a[0].(buffer.Exporter)
	if !ok {
		return nil, raise(exception.TypeError, "a bytes-like object is required, not '%s'", typeName(a[0]))
	}
	b, err := obj.GetBuffer(buffer.Flags(flags))
	if err != nil {
		return nil, err
	}
	defer b.Release()
	out, err := b.ToContiguous(order(a[1]))
	return buffer.NewBytes(out), err
}

func isContiguous(m *Machine, a []any) (any, error) {
	o := order(a[1])
	var b *buffer.Buffer
	if nd, ok := a[0].(*buffer.NDArray); ok {
		b = nd.Buffer() // as it is, not as it would answer
	} else {
		obj, ok := a[0].(buffer.Exporter)
		if ok {
			var err error
			if b, err = obj.GetBuffer(buffer.FullRO); err != nil {
				ok = false
			} else {
				defer b.Release()
			}
		}
		if !ok {
			return nil, raise(exception.TypeError, "is_contiguous: object does not implement the buffer protocol")
		}
	}
	return format.Bool(b.IsContiguous(o)), nil
}

// pointer is the element that PyBuffer_GetPointer leads to.
func pointer(m *Machine, a []any) (any, error) {
	obj, ok := a[0].(buffer.Exporter)
	if !ok {
		return nil, raise(exception.TypeError, "a bytes-like object is required, not '%s'", typeName(a[0]))
	}
	v, err := m.options().New(obj)
	if err != nil {
		return nil, err
	}
	defer v.Release()
	indices, err := m.positions(a[1], v.Shape())
	if err != nil {
		return nil, err
	}
	off, err := v.Locate(indices...)
	if err != nil {
		return nil, err
	}
	s, err := m.Profile.Compile(v.Format())
	if err != nil {
		return nil, err
	}
	values, err := s.UnpackFrom(v.Base()[off:off+v.ItemSize()], 0)
	if err != nil {
		return nil, err
	}
	if len(values) == 1 {
		return objectOf(values[0]), nil
	}
	return objectOf(format.Tuple(values...)), nil
}

// positions converts the indices that get_pointer of _testbuffer is given, for a shape.
func (m *Machine) positions(x any, shape []int) ([]int, error) {
	var items []any
	switch x := x.(type) {
	case *list:
		items = x.items
	case *tuple:
		items = x.items
	default:
		return nil, raise(exception.TypeError, "seq must be a list or a tuple")
	}
	if len(items) != len(shape) {
		return nil, raise(exception.ValueError, "get_pointer(): len(indices) != ndim")
	}
	var out []int
	for _, x := range items {
		v := valueOf(x)
		if !v.IsInt() {
			return nil, raise(exception.TypeError, "an integer is required")
		}
		i, ok := v.Int64()
		if most := int64(m.Profile.SSizeMax()); !ok || i > most || i < -most-1 {
			return nil, raise(exception.OverflowError, "Python int too large to convert to C ssize_t")
		}
		out = append(out, int(i))
	}
	for d, i := range out {
		if i < 0 || i >= shape[d] {
			return nil, raise(exception.ValueError, "get_pointer(): invalid index %d at position %d", i, d)
		}
	}
	return out, nil
}

// attribute is getattr(x, name).
func (m *Machine) attribute(x any, name string) (any, error) {
	switch x := x.(type) {
	case *view.View:
		return attributeOfView(x, name)
	case *exporter:
		if name == "held" {
			return integer(x.held, nil)
		}
	case *buffer.NDArray:
		if name == "obj" {
			return m.objOf(x)
		}
	}
	panic(unsupported{"attribute " + name + " of " + typeName(x)})
}

func attributeOfView(v *view.View, name string) (any, error) {
	integers := func(is []int) (any, error) {
		if len(is) == 0 {
			return nothing, nil
		}
		t := &tuple{}
		for _, i := range is {
			t.items = append(t.items, format.Int(int64(i)))
		}
		return t, nil
	}
	ask, ok := map[string]func() (any, error){
		"obj": func() (any, error) {
			if v.Obj() == nil {
				return nil, nil
			}
			return v.Obj(), nil
		},
		"nbytes":       func() (any, error) { return integer(v.NBytes(), nil) },
		"readonly":     func() (any, error) { return format.Bool(v.ReadOnly()), nil },
		"itemsize":     func() (any, error) { return integer(v.ItemSize(), nil) },
		"format":       func() (any, error) { return v.Format(), nil },
		"ndim":         func() (any, error) { return integer(v.NDim(), nil) },
		"shape":        func() (any, error) { return integers(v.Shape()) },
		"strides":      func() (any, error) { return integers(v.Strides()) },
		"suboffsets":   func() (any, error) { return integers(v.SubOffsets()) },
		"c_contiguous": func() (any, error) { return format.Bool(v.CContiguous()), nil },
		"f_contiguous": func() (any, error) { return format.Bool(v.FContiguous()), nil },
		"contiguous":   func() (any, error) { return format.Bool(v.Contiguous()), nil },
	}[name]
	if !ok {
		return nil, noAttribute(v, name)
	}
	if err := v.Err(); err != nil {
		return nil, err
	}
	return ask()
}

func noAttribute(x any, name string) error {
	return raise(exception.AttributeError, "'%s' object has no attribute '%s'", typeName(x), name)
}

// setAttribute is setattr(x, name, value), which views refuse.
func setAttribute(m *Machine, a []any) (any, error) {
	v, name := aView(a[0]), text(a[1])
	if name == "count" || name == "index" {
		if m.Profile.AtLeast(format.Python314) {
			return nil, raise(exception.AttributeError, "'memoryview' object attribute '%s' is read-only", name)
		}
	}
	if _, err := attributeOfView(v, name); err == nil || v.Released() && name != "nope" {
		return nil, raise(exception.AttributeError, "attribute '%s' of 'memoryview' objects is not writable", name)
	}
	if methods[name] {
		return nil, raise(exception.AttributeError, "'memoryview' object attribute '%s' is read-only", name)
	}
	if m.Profile.AtLeast(format.Python313) {
		return nil, raise(exception.AttributeError, "'memoryview' object has no attribute '%s' and no __dict__ for setting new attributes", name)
	}
	return nil, noAttribute(v, name)
}
