package viewtest

// This file defines the methods that programs call on views and bytearrays, with
// the checks of their arguments.

import (
	"bytes"
	"strings"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// call is getattr(x, name)(*args, **kw).
func call(m *Machine, a []any) (any, error) {
	name := a[1].(string)
	var args []any
	kw := keywords{}
	for _, x := range a[2:] {
		switch x := x.(type) {
		case *list:
			args = x.items
		case *tuple:
			args = x.items
		case keywords:
			kw = x
		}
	}
	switch x := a[0].(type) {
	case *view.View:
		return callView(x, name, args, kw)
	case *buffer.ByteArray:
		if len(kw) == 0 {
			return callByteArray(x, name, args)
		}
	}
	panic(unsupported{"call of " + typeName(a[0]) + "." + name})
}

// parameters puts positional and keyword arguments in order; what is not given
// is absent.
func parameters(method string, args []any, kw keywords, names ...string) (given []any, err error) {
	if n := len(args) + len(kw); n > len(names) {
		if len(names) == 0 {
			return nil, raise(exception.TypeError, "memoryview.%s() takes no arguments (%d given)", method, n)
		}
		plural := "s"
		if len(names) == 1 {
			plural = ""
		}
		return nil, raise(exception.TypeError, "%s() takes at most %d argument%s (%d given)", method, len(names), plural, n)
	}
	given = make([]any, len(names))
	for i, name := range names {
		given[i] = absent{}
		if i < len(args) {
			given[i] = args[i]
		} else if x, ok := kw[name]; ok {
			given[i] = x
			delete(kw, name)
		}
	}
	for name := range kw {
		return nil, raise(exception.TypeError, "%s() got an unexpected keyword argument '%s'", method, name)
	}
	return given, nil
}

// absent stands for an argument that was not given.
type absent struct{}

func isAbsent(x any) bool {
	_, ok := x.(absent)
	return ok
}

func callView(v *view.View, name string, args []any, kw keywords) (any, error) {
	switch name {
	case "cast":
		p, err := parameters(name, args, kw, "format", "shape")
		if err != nil {
			return nil, err
		}
		return callCast(v, p[0], p[1])
	case "tobytes":
		p, err := parameters(name, args, kw, "order")
		if err != nil {
			return nil, err
		}
		return callToBytes(v, p[0])
	case "hex":
		p, err := parameters(name, args, kw, "sep", "bytes_per_sep")
		if err != nil {
			return nil, err
		}
		return callHex(v, p[0], p[1])
	case "tolist":
		if _, err := parameters(name, args, kw); err != nil {
			return nil, err
		}
		return toList(v)
	case "toreadonly":
		if _, err := parameters(name, args, kw); err != nil {
			return nil, err
		}
		return sub(v.ToReadOnly())
	case "release":
		if _, err := parameters(name, args, kw); err != nil {
			return nil, err
		}
		return nil, v.Release()
	case "__enter__":
		return v, v.Err()
	case "__exit__":
		return nil, v.Release()
	case "count", "index": // CPython 3.14
		return nil, raise("AttributeError", "'memoryview' object has no attribute '%s'", name)
	}
	panic(unsupported{"call of memoryview." + name})
}

func callCast(v *view.View, to, shape any) (any, error) {
	if isAbsent(to) {
		return nil, raise(exception.TypeError, "cast() missing required argument 'format' (pos 1)")
	}
	f, ok := to.(string)
	if !ok {
		name := typeName(to)
		if to == nil {
			name = "None"
		}
		return nil, raise(exception.TypeError, "cast() argument 'format' must be str, not %s", name)
	}
	var given []any
	switch s := shape.(type) {
	case absent:
		return sub(v.Cast(f))
	case *list:
		given = s.items
	case *tuple:
		given = s.items
	default:
		given = []any{nil}
	}
	// Elements are looked at last, after all that Cast checks: cast with extents
	// that any element could stand for, to find what comes before.
	extents := []int{}
	var bad error
	for _, x := range given {
		n := 1
		if bad == nil {
			n, bad = extent(x, shape)
		}
		extents = append(extents, n)
	}
	if bad == nil {
		return sub(v.Cast(f, extents...))
	}
	if err := beforeElements(v, f, shape, len(extents)); err != nil {
		return nil, err
	}
	return nil, bad
}

// extent converts an element of a shape, or refuses the shape.
func extent(x, shape any) (int, error) {
	switch shape.(type) {
	case *list, *tuple:
	default:
		return 0, raise(exception.TypeError, "shape must be a list or a tuple")
	}
	v, ok := x.(format.Value)
	if !ok || !v.IsInt() {
		return 0, raise(exception.TypeError, "memoryview.cast(): elements of shape must be integers")
	}
	i, ok := v.Int64()
	if !ok {
		return 0, raise(exception.OverflowError, "Python int too large to convert to C ssize_t")
	}
	return int(i), nil
}

// beforeElements returns the error that a cast to a shape of n dimensions gives
// whatever their extents: that of a cast to n dimensions, of which the first is 0
// and thus refused last.
func beforeElements(v *view.View, f string, shape any, n int) error {
	extents := make([]int, n)
	_, err := v.Cast(f, extents...)
	e, _ := err.(*view.Error)
	switch {
	case e == nil, e.Message == "memoryview.cast(): elements of shape must be integers > 0":
		return nil
	}
	switch shape.(type) {
	case *list, *tuple:
		return err
	}
	// What is no sequence is refused before its length is looked at.
	switch e.Message {
	case "operation forbidden on released memoryview object",
		"memoryview: casts are restricted to C-contiguous views",
		"memoryview: cannot cast view with zeros in shape or strides":
		return err
	}
	return nil
}

func callToBytes(v *view.View, order any) (any, error) {
	o := ""
	switch x := order.(type) {
	case absent, nil:
	case string:
		if strings.Contains(x, "\x00") {
			return nil, raise(exception.ValueError, "embedded null character")
		}
		if o = x; o == "" {
			o = "empty" // no order, where None is one
		}
	default:
		return nil, raise(exception.TypeError, "tobytes() argument 'order' must be str or None, not %s", typeName(order))
	}
	b, err := v.ToBytesOrder(o)
	if err != nil {
		return nil, err
	}
	return buffer.NewBytes(b), nil
}

func callHex(v *view.View, sep, count any) (any, error) {
	n := 1
	if !isAbsent(count) {
		i, err := index(count)
		if err != nil {
			return nil, err
		}
		n = clamp(i)
		if int(int32(n)) != n {
			return nil, raise(exception.OverflowError, "Python int too large to convert to C int")
		}
	}
	if isAbsent(sep) {
		s, err := v.Hex()
		return s, err
	}
	if err := v.Err(); err != nil {
		return nil, err
	}
	text := ""
	switch x := sep.(type) {
	case string:
		text = x
	case *buffer.Bytes:
		if b := x.Bytes(); len(b) == 1 {
			text = string(rune(b[0])) // a byte past 127 is not ASCII either
		}
	case *list, *tuple, *buffer.ByteArray:
		panic(unsupported{"hex with " + typeName(sep)})
	default:
		return nil, raise(exception.TypeError, "object of type '%s' has no len()", typeName(sep))
	}
	return v.HexSep(text, n)
}

func callByteArray(a *buffer.ByteArray, name string, args []any) (any, error) {
	integer := func(i, otherwise int) int {
		if i >= len(args) {
			return otherwise
		}
		n, err := ssize(args[i])
		if err != nil {
			panic(unsupported{"argument of bytearray." + name})
		}
		return n
	}
	some := func(i int) []byte {
		b, err := read(args[i])
		if err != nil {
			panic(unsupported{"argument of bytearray." + name})
		}
		return b
	}
	switch name {
	case "append":
		return nil, a.Append(byte(integer(0, 0)))
	case "extend":
		return nil, a.Extend(some(0))
	case "__iadd__":
		return a, a.Extend(some(0))
	case "__imul__":
		n := integer(0, 0)
		once := bytes.Clone(a.Bytes())
		return a, a.Splice(0, a.Len(), bytes.Repeat(once, max(n, 0)))
	case "insert":
		return nil, a.Insert(integer(0, 0), byte(integer(1, 0)))
	case "pop":
		c, err := a.Pop(integer(0, -1))
		return format.Int(int64(c)), err
	case "remove":
		return nil, a.Remove(byte(integer(0, 0)))
	case "clear":
		return nil, a.Clear()
	case "reverse":
		a.Reverse()
		return nil, nil
	case "__init__":
		// Always lets go of the old bytes first.
		if a.Len() > 0 {
			if err := a.Clear(); err != nil {
				return nil, err
			}
		}
		if len(args) == 0 {
			return nil, nil
		}
		return nil, a.Extend(some(0))
	case "resize", "take_bytes": // CPython 3.14 and 3.15
		return nil, raise("AttributeError", "'bytearray' object has no attribute '%s'", name)
	}
	panic(unsupported{"call of bytearray." + name})
}
