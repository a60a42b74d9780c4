package viewtest

// This file defines the verbs of programs.

import (
	"fmt"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// A verb is what an operation does with its decoded arguments, of which there are at
// least so many.
type verb struct {
	least int
	do    func(m *Machine, a []any) (any, error)
}

var verbs map[string]verb

func init() {
	verbs = map[string]verb{
		"value":         {1, func(m *Machine, a []any) (any, error) { return a[0], nil }},
		"bytes":         {1, func(m *Machine, a []any) (any, error) { return buffer.NewBytes(unhex(a[0])), nil }},
		"bytearray":     {1, func(m *Machine, a []any) (any, error) { return buffer.NewByteArray(unhex(a[0])), nil }},
		"array":         {2, newArray},
		"ndarray":       {1, newNDArray},
		"ctypes":        {3, newCType},
		"ctypes_struct": {2, newCStruct},
		"bytesio":       {1, newBytesIO},
		"exporter":      {2, newExporter},
		"static":        {1, newStatic},
		"hold":          {2, hold},
		"push":          {2, push},
		"drop":          {1, func(m *Machine, a []any) (any, error) { m.drop(a[0]); return nil, nil }},

		"memoryview":      {1, func(m *Machine, a []any) (any, error) { return m.memoryview(a[0]) }},
		"memoryview_call": {1, memoryviewCall},
		"from_flags":      {2, fromFlags},
		"getbuffer":       {2, getBuffer},
		"contiguous":      {3, contiguous},
		"to_contiguous":   {3, toContiguous},
		"is_contiguous":   {2, isContiguous},
		"pointer":         {2, pointer},

		"attr":      {2, func(m *Machine, a []any) (any, error) { return m.attribute(a[0], text(a[1])) }},
		"setattr":   {3, setAttribute},
		"get":       {2, get},
		"set":       {3, set},
		"del":       {2, del},
		"len":       {1, func(m *Machine, a []any) (any, error) { return length(a[0]) }},
		"bool":      {1, truth},
		"iter":      {1, iterate},
		"next":      {1, next},
		"list":      {1, items},
		"reversed":  {1, reversed},
		"match_seq": {1, match},
		"in":        {2, contains},
		"index_of":  {2, indexOf},
		"cmp":       {3, compare},
		"is":        {2, func(m *Machine, a []any) (any, error) { return format.Bool(identical(a[0], a[1])), nil }},
		"hash":      {1, hash},
		"hasheq":    {2, hashEqual},

		"repr":         {1, func(m *Machine, a []any) (any, error) { return repr(a[0]), nil }},
		"str":          {1, func(m *Machine, a []any) (any, error) { return repr(a[0]), nil }},
		"bytes_of":     {1, bytesOf},
		"bytearray_of": {1, byteArrayOf},
		"join":         {1, join},
		"typename":     {1, func(m *Machine, a []any) (any, error) { return className(a[0]), nil }},
		"isseq":        {1, isSequence},
		"subclass": {0, func(m *Machine, a []any) (any, error) {
			return nil, raise(exception.TypeError, "type 'memoryview' is not an acceptable base type")
		}},
		"alias":    {1, alias},
		"pickle":   {2, pickle},
		"copy":     {1, copyOf},
		"deepcopy": {1, copyOf},
		"weakref":  {1, weakref},
		"call":     {2, call},
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

// sub turns what gives a view into an object: a nil *View must not become one.
func sub(v *view.View, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return v, nil
}

// integer returns an int as such.
func integer(n int, err error) (any, error) { return format.Int(int64(n)), err }

// get is x[key].
func get(m *Machine, a []any) (any, error) {
	switch x := a[0].(type) {
	case *view.View:
		y, err := x.Get(valueOf(a[1]))
		return objectOf(y), err
	case *list:
		return getItem(x.items, a[1])
	case *tuple:
		return getItem(x.items, a[1])
	}
	panic(unsupported{"getting from " + typeName(a[0])})
}

func getItem(items []any, key any) (any, error) {
	i, ok := valueOf(key).Int64()
	if !ok || i < 0 || i >= int64(len(items)) {
		panic(unsupported{"this index of a list"})
	}
	return items[i], nil
}

// set is x[key] = y.
func set(m *Machine, a []any) (any, error) {
	if v, ok := a[0].(*view.View); ok {
		// A view among objects is an exporter, so nothing is to be converted.
		if src, ok := a[2].(buffer.Exporter); ok {
			if _, isBytes := a[2].(*buffer.Bytes); !isBytes {
				return nil, v.Set(valueOf(a[1]), sourceOf(src))
			}
		}
		return nil, v.Set(valueOf(a[1]), valueOf(a[2]))
	}
	return nil, m.setItem(a[0], a[1], a[2])
}

// sourceOf is valueOf for what may be assigned to a slice.
func sourceOf(x buffer.Exporter) format.Value {
	if l, ok := x.(*lender); ok {
		return format.Object(l)
	}
	return valueOf(x)
}

// del is del x[key].
func del(m *Machine, a []any) (any, error) {
	if v, ok := a[0].(*view.View); ok {
		return nil, v.Delete(valueOf(a[1]))
	}
	return nil, m.deleteItem(a[0], a[1])
}

func length(x any) (any, error) {
	switch x := x.(type) {
	case *view.View:
		return integer(x.Len())
	case interface{ Len() int }:
		return integer(x.Len(), nil)
	case *list:
		return integer(len(x.items), nil)
	case *tuple:
		return integer(len(x.items), nil)
	case string:
		return integer(len([]rune(x)), nil)
	case *lender:
		return length(x.agent)
	case *agent:
		if x.has["__len__"] {
			return x.give("__len__")
		}
	}
	return nil, raise(exception.TypeError, "object of type '%s' has no len()", typeName(x))
}

func truth(m *Machine, a []any) (any, error) {
	switch a[0].(type) {
	case *view.View, *buffer.Bytes, *buffer.ByteArray, *list, *tuple:
		n, err := length(a[0])
		return format.Bool(n != any(format.Int(0))), err
	}
	b, err := valueOf(a[0]).Truth()
	return format.Bool(b), err
}

func iterate(m *Machine, a []any) (any, error) {
	v := aView(a[0])
	if err := v.Err(); err != nil { // which the recorder looks at first
		return nil, err
	}
	return exporterOr(v.Iter())
}

func next(m *Machine, a []any) (any, error) {
	it, ok := a[0].(*view.Iterator)
	if !ok {
		panic(unsupported{"next of " + typeName(a[0])})
	}
	x, err := it.Next()
	return objectOf(x), err
}

// items is list(x).
func items(m *Machine, a []any) (any, error) {
	switch x := a[0].(type) {
	case *list:
		return &list{x.items}, nil
	case *tuple:
		return &list{x.items}, nil
	}
	it, ok := a[0].(*view.Iterator)
	if !ok {
		var err error
		if it, err = aView(a[0]).Iter(); err != nil {
			return nil, err
		}
	}
	out := &list{}
	for {
		x, err := it.Next()
		if err == view.ErrStop {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		out.items = append(out.items, objectOf(x))
	}
}

// reversed is list(reversed(v)): by length and index.
func reversed(m *Machine, a []any) (any, error) {
	v := aView(a[0])
	n, err := v.Len()
	if err == nil && v.NDim() == 0 { // before 3.12 its length was 1
		err = v.CheckFormat()
	}
	if err != nil {
		return nil, err
	}
	out := &list{}
	for i := n - 1; i >= 0; i-- {
		x, err := v.At(i)
		if err != nil {
			return nil, err
		}
		out.items = append(out.items, objectOf(x))
	}
	return out, nil
}

// match is a match statement with the patterns [first, *rest] and [].
func match(m *Machine, a []any) (any, error) {
	var found []any
	switch x := a[0].(type) {
	case *view.View:
		n, err := x.Len()
		if err != nil {
			return nil, err
		}
		if n == 0 {
			return "empty", nil
		}
		all, err := items(m, a)
		if err != nil {
			return nil, err
		}
		found = all.(*list).items
	case *list:
		found = x.items
	case *tuple:
		found = x.items
	default:
		return "no", nil
	}
	if len(found) == 0 {
		return "empty", nil
	}
	return &list{[]any{found[0], format.Int(int64(len(found) - 1))}}, nil
}

// contains is v in x; the value comes first.
func contains(m *Machine, a []any) (any, error) {
	found, err := aView(a[1]).Contains(comparable(a[0]))
	return format.Bool(found), err
}

func indexOf(m *Machine, a []any) (any, error) {
	return m.callView(aView(a[0]), "index", a[1:], keywords{})
}

func hash(m *Machine, a []any) (any, error) {
	_, err := hashOf(a[0])
	return format.Bool(true), err
}

func hashEqual(m *Machine, a []any) (any, error) {
	x, err := hashOf(a[0])
	if err != nil {
		return nil, err
	}
	y, err := hashOf(a[1])
	return format.Bool(x == y), err
}

// hashOf is hash(x). That of an object which goes by identity is its address, so of
// bytes none has it.
func hashOf(x any) (int64, error) {
	switch x := x.(type) {
	case buffer.Hasher:
		return x.Hash()
	case *list, keywords:
		return 0, raise(exception.TypeError, "unhashable type: '%s'", typeName(x))
	case string:
		return buffer.HashBytes([]byte(x)), nil // as it is for ASCII
	case format.Value:
		if i, ok := x.Int64(); ok {
			if i == -1 {
				return -2, nil
			}
			return i % (1<<61 - 1), nil
		}
	}
	return buffer.HashBytes([]byte(fmt.Sprintf("%T %p", x, x))), nil
}

// isSequence is isinstance(x, collections.abc.Sequence).
func isSequence(m *Machine, a []any) (any, error) {
	switch a[0].(type) {
	case *view.View, *buffer.Bytes, *buffer.ByteArray, *list, *tuple, string:
		return format.Bool(true), nil
	}
	return format.Bool(false), nil
}
