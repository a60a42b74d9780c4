package viewtest

// This file defines the Python objects of a program: what a register holds.
//
//	nil                  None
//	format.Value         bool, int, float
//	string               str
//	complex128           complex
//	*buffer.Bytes        bytes
//	*buffer.ByteArray    bytearray
//	*view.View           memoryview
//
// and the types below.

import (
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

	// iterator is memory_iterator.
	iterator struct {
		of     *view.View // nil when exhausted
		at, n  int
		values []any // of any other sequence
	}
)

// A hook is an object with __index__, __float__ or __bool__, or with all three,
// that raise.
type hook struct {
	kind    string // "index", "float", "bool", "raises"
	value   any
	release *view.View // released first, if not nil
}

// give is what every method of a hook does.
func (h *hook) give() (any, error) {
	if h.release != nil {
		if err := h.release.Release(); err != nil {
			return nil, err
		}
	}
	if h.kind == "raises" {
		name := h.value.(string)
		text := "boom"
		if name == "KeyError" { // whose str is the repr of the key
			text = "'boom'"
		}
		return nil, exception.New(exception.Type(name), "%s", text)
	}
	return h.value, nil
}

// The methods of a hook; which of them an object has depends on its kind.
type (
	indexHook  struct{ *hook }
	floatHook  struct{ *hook }
	boolHook   struct{ *hook }
	raisesHook struct{ *hook }
)

var (
	_ format.Indexer = indexHook{}
	_ format.Floater = floatHook{}
	_ format.Truther = boolHook{}
)

func (h indexHook) Index() (format.Value, error) {
	x, err := h.give()
	v, _ := x.(format.Value)
	return v, err
}

func (h floatHook) Float() (float64, error) {
	x, err := h.give()
	v, _ := x.(format.Value)
	f, _ := v.Float64()
	return f, err
}

func (h boolHook) Truth() (bool, error) {
	x, err := h.give()
	v, _ := x.(format.Value)
	b, _ := v.Bool()
	return b, err
}

func (h raisesHook) Index() (format.Value, error) { return indexHook{h.hook}.Index() }
func (h raisesHook) Float() (float64, error)      { return floatHook{h.hook}.Float() }
func (h raisesHook) Truth() (bool, error)         { return boolHook{h.hook}.Truth() }

// methods returns the object with the methods that its kind has.
func (h *hook) methods() any {
	switch h.kind {
	case "index":
		return indexHook{h}
	case "float":
		return floatHook{h}
	case "bool":
		return boolHook{h}
	}
	return raisesHook{h}
}

// sized is an object that is true unless it is empty.
type sized int

func (n sized) Truth() (bool, error) { return n != 0, nil }

// element returns x as the value of an element.
func element(x any) format.Value {
	switch x := x.(type) {
	case format.Value:
		return x
	case *buffer.Bytes:
		return format.Bytes(x.Bytes())
	case *hook:
		return format.Object(x.methods())
	case *tuple:
		return format.Object(sized(len(x.items)))
	case *list:
		return format.Object(sized(len(x.items)))
	case *buffer.ByteArray:
		return format.Object(sized(x.Len()))
	case complex128:
		if x == 0 {
			return format.Object(sized(0))
		}
	}
	return format.Object(x)
}

// fromElement is the other way round.
func fromElement(v format.Value) any {
	if b, ok := v.Bytes(); ok {
		return buffer.NewBytes(b)
	}
	if vs, ok := v.List(); ok {
		items := make([]any, len(vs))
		for i, x := range vs {
			items[i] = fromElement(x)
		}
		return &list{items}
	}
	if v.Kind() == format.KindNone {
		return nil
	}
	return v
}

// typeName is type(x).__name__.
func typeName(x any) string {
	switch x := x.(type) {
	case nil:
		return "NoneType"
	case format.Value:
		return x.Kind().String()
	case string:
		return "str"
	case complex128:
		return "complex"
	case buffer.Exporter:
		return x.TypeName()
	case *tuple:
		return "tuple"
	case *list:
		return "list"
	case *slice:
		return "slice"
	case *ellipsis:
		return "ellipsis"
	case *hook:
		return "Hook"
	case *object:
		return x.class
	case *iterator:
		if x.of == nil && x.values != nil {
			return "list_iterator"
		}
		return "memory_iterator"
	case keywords:
		return "dict"
	}
	return "object"
}

// isHook reports whether x has __index__: an int, a bool or a hook that does.
func hasIndex(x any) bool {
	switch x := x.(type) {
	case format.Value:
		return x.IsInt()
	case *hook:
		return x.kind == "index" || x.kind == "raises"
	}
	return false
}

// index is PyNumber_Index: an int of any size.
func index(x any) (format.Value, error) {
	switch x := x.(type) {
	case format.Value:
		if x.IsInt() {
			return x, nil
		}
	case *hook:
		if i, ok := x.methods().(format.Indexer); ok {
			return i.Index()
		}
	}
	return format.Value{}, exception.New(exception.TypeError, "'%s' object cannot be interpreted as an integer", typeName(x))
}
