package viewtest

// This file defines the Python objects of a program: what a register holds.
//
//	nil                  None
//	format.Value         bool, int, float, complex
//	string               str
//	*buffer.Bytes        bytes
//	*buffer.ByteArray    bytearray, and the other exporters of package buffer
//	*view.View           memoryview
//	*view.Iterator       memory_iterator
//
// and the types below.

import (
	"bytes"
	"strings"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

type (
	tuple    struct{ items []any }
	list     struct{ items []any }
	slice    struct{ start, stop, step any }
	ellipsis struct{ _ byte }                // not of size 0: each must have its address
	keywords map[string]any                  // keyword arguments
	object   struct{ class string }          // a plain object
	request  struct{ fields map[string]any } // what an exporter answered
	special  struct{ name string }           // NotImplemented
)

// dots is Ellipsis, notImplemented NotImplemented, nothing (), of which there is one
// each.
var (
	nothing        = &tuple{}
	dots           = &ellipsis{}
	notImplemented = &special{"NotImplementedType"}
)

// TypeName returns the name of the recorder's class.
func (*request) TypeName() string { return "Raw" }

// TypeName returns the name of its class.
func (o *object) TypeName() string { return o.class }

// valueOf returns an object as package view takes it: as a key or as what is stored.
func valueOf(x any) format.Value {
	switch x := x.(type) {
	case nil:
		return format.Value{}
	case format.Value:
		return x
	case *buffer.Bytes:
		return format.Bytes(x.Bytes())
	case *buffer.ByteArray:
		return format.Object(bytesLike{x})
	case *tuple:
		return format.Tuple(valuesOf(x.items)...)
	case *list:
		return format.List(valuesOf(x.items))
	case *slice:
		return format.Object(view.SliceKey{Start: valueOf(x.start), Stop: valueOf(x.stop), Step: valueOf(x.step)})
	case *ellipsis:
		return format.Object(view.EllipsisKey{})
	case *agent:
		return format.Object(x.methods())
	case *lender:
		return format.Object(x.agent.methods())
	}
	return format.Object(x)
}

func valuesOf(xs []any) []format.Value {
	out := make([]format.Value, len(xs))
	for i, x := range xs {
		out[i] = valueOf(x)
	}
	return out
}

// bytesLike is a bytearray among values: it has a length and equals bytes.
type bytesLike struct{ *buffer.ByteArray }

func (b bytesLike) Truth() (bool, error) { return b.Len() > 0, nil }

func (b bytesLike) Equal(x format.Value) bool {
	other, ok := x.Bytes()
	return ok && bytes.Equal(other, b.Bytes())
}

// comparable returns an object to be looked for among elements: a view among them
// compares as ==, so that b'a' is in what memoryview(b'a') equals.
func comparable(x any) format.Value {
	if v, ok := x.(*view.View); ok {
		return format.Object(comparableView{v})
	}
	return valueOf(x)
}

type comparableView struct{ v *view.View }

func (c comparableView) Equal(x format.Value) bool {
	b, ok := x.Bytes()
	if !ok {
		return false
	}
	equal, err := c.v.Equal(buffer.NewBytes(b))
	return equal && err == nil
}

// objectOf is valueOf the other way round.
func objectOf(v format.Value) any {
	if b, ok := v.Bytes(); ok {
		return buffer.NewBytes(b)
	}
	if vs, ok := v.List(); ok {
		return &list{objectsOf(vs)}
	}
	if vs, ok := v.Tuple(); ok && len(vs) == 0 {
		return nothing
	} else if ok {
		return &tuple{objectsOf(vs)}
	}
	if o, ok := v.Object(); ok {
		return o
	}
	if v.Kind() == format.KindNone {
		return nil
	}
	return v
}

func objectsOf(vs []format.Value) []any {
	out := make([]any, len(vs))
	for i, v := range vs {
		out[i] = objectOf(v)
	}
	return out
}

// typeName is the name that messages give x's type.
func typeName(x any) string {
	switch x := x.(type) {
	case nil:
		return "NoneType"
	case string:
		return "str"
	case *tuple:
		return "tuple"
	case *list:
		return "list"
	case *slice:
		return "slice"
	case *ellipsis:
		return "ellipsis"
	case *special:
		return x.name
	case keywords:
		return "dict"
	case format.TypeNamer:
		return x.TypeName()
	}
	return format.TypeName(valueOf(x))
}

// className is type(x).__name__, where typeName has the module before it.
func className(x any) string {
	name := typeName(x)
	return name[strings.LastIndexByte(name, '.')+1:]
}

func raise(t exception.Type, text string, args ...any) error {
	return exception.New(t, text, args...)
}

// index is operator.index: an int of any size.
func (m *Machine) index(x any) (format.Value, error) { return m.Profile.Index(valueOf(x)) }

// hasIndex reports whether x has __index__.
func hasIndex(x any) bool {
	v := valueOf(x)
	o, _ := v.Object()
	_, ok := o.(format.Indexer)
	return ok || v.IsInt()
}
