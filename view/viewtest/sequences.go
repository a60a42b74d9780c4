package viewtest

// This file defines what programs do to bytearrays, arrays and files besides viewing
// them: their methods.

import (
	"strings"

	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// given are the arguments of a call.
type given struct {
	m      *Machine
	method string
	args   []any
}

// at returns an argument, None if it was not given.
func (g given) at(i int) any {
	if i < len(g.args) {
		return g.args[i]
	}
	return nil
}

// integer returns an argument as an index.
func (g given) integer(i, otherwise int) int {
	if i >= len(g.args) {
		return otherwise
	}
	v, err := g.m.index(g.args[i])
	n, ok := v.Int64()
	if err != nil || !ok {
		panic(unsupported{"argument of " + g.method})
	}
	return int(n)
}

// octet returns an argument as a byte.
func (g given) octet(i int) byte {
	n := g.integer(i, 0)
	if n < 0 || n > 255 || i >= len(g.args) {
		panic(unsupported{"argument of " + g.method})
	}
	return byte(n)
}

// bytes returns what a bytes-like argument holds.
func (g given) bytes(i int) []byte {
	b, err := g.m.read(g.at(i))
	if err != nil {
		panic(unsupported{"argument of " + g.method})
	}
	return b
}

func (m *Machine) callByteArray(a *buffer.ByteArray, name string, args []any) (any, error) {
	g := given{m, "bytearray." + name, args}
	switch name {
	case "append":
		return nil, a.Append(g.octet(0))
	case "extend":
		return nil, a.Extend(g.bytes(0))
	case "__iadd__":
		return a, a.Extend(g.bytes(0))
	case "__imul__":
		return a, a.Repeat(g.integer(0, 0))
	case "insert":
		return nil, a.Insert(g.integer(0, 0), g.octet(1))
	case "pop":
		c, err := a.Pop(g.integer(0, -1))
		return integer(int(c), err)
	case "remove":
		return nil, a.Remove(g.octet(0))
	case "clear":
		return nil, a.Clear()
	case "reverse":
		a.Reverse()
		return nil, nil
	case "__init__":
		var b []byte
		if len(args) > 0 {
			b = g.bytes(0)
		}
		return nil, a.Init(b)
	case "resize":
		if m.Profile.AtLeast(format.Python314) {
			return nil, a.Resize(g.integer(0, 0))
		}
		return nil, noAttribute(a, name)
	case "take_bytes":
		if m.Profile.AtLeast(format.Python315) {
			b, err := a.TakeBytes(g.integer(0, a.Len()))
			return buffer.NewBytes(b), err
		}
		return nil, noAttribute(a, name)
	}
	panic(unsupported{"call of bytearray." + name})
}

// callExporter calls a method of any other exporter.
func (m *Machine) callExporter(x buffer.Exporter, name string, args []any, kw keywords) (any, error) {
	if a, ok := x.(*buffer.Array); ok && len(kw) == 0 {
		return m.callArray(a, name, args)
	}
	panic(unsupported{"call of " + typeName(x) + "." + name})
}

func (m *Machine) callArray(a *buffer.Array, name string, args []any) (any, error) {
	g := given{m, "array." + name, args}
	items := func() []format.Value {
		l, ok := g.at(0).(*list)
		if !ok {
			panic(unsupported{"argument of array." + name})
		}
		return valuesOf(l.items)
	}
	switch name {
	case "append":
		return nil, a.Append(valueOf(g.at(0)))
	case "extend", "__iadd__":
		var result any
		if name == "__iadd__" {
			result = a
		}
		if b, ok := g.at(0).(*buffer.Array); ok {
			return result, a.ExtendArray(b)
		}
		return result, a.Extend(items()...)
	case "fromlist":
		return nil, a.FromList(items())
	case "frombytes":
		return nil, a.FromBytes(g.bytes(0))
	case "__imul__":
		return a, a.Repeat(g.integer(0, 0))
	case "insert":
		return nil, a.Insert(g.integer(0, 0), valueOf(g.at(1)))
	case "pop":
		x, err := a.Pop(g.integer(0, -1))
		return objectOf(x), err
	case "remove":
		return nil, a.Remove(valueOf(g.at(0)))
	case "clear":
		if !m.Profile.AtLeast(format.Python313) {
			return nil, noAttribute(a, name)
		}
		return nil, a.Clear()
	case "byteswap":
		a.ByteSwap()
		return nil, nil
	case "reverse":
		a.Reverse()
		return nil, nil
	case "tobytes":
		return buffer.NewBytes(a.ToBytes()), nil
	case "tolist":
		items, err := a.ToList()
		return objectOf(format.List(items)), err
	}
	panic(unsupported{"call of array." + name})
}

// newArray is array.array(code, items).
func newArray(m *Machine, a []any) (any, error) {
	code, ok := a[0].(string)
	if !ok {
		panic(unsupported{"typecode " + repr(a[0])})
	}
	var items []format.Value
	switch x := a[1].(type) {
	case *list:
		items = valuesOf(x.items)
	case string:
		if code != "u" && (code != "w" || !m.Profile.AtLeast(format.Python313)) {
			return nil, raise(exception.TypeError, "cannot use a str to initialize an array with typecode '%s'", code)
		}
		for _, r := range x {
			items = append(items, format.Object(string(r)))
		}
	case *buffer.Bytes:
		return exporterOr(buffer.NewArrayBytes(m.Profile, code, append(buffer.Make(0), x.Bytes()...)))
	default:
		panic(unsupported{"items " + repr(a[1])})
	}
	return exporterOr(buffer.NewArray(m.Profile, code, items...))
}

// exporterOr turns what makes an exporter into an object: a nil pointer must not
// become one.
func exporterOr[T any](x *T, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return x, nil
}

func newCType(m *Machine, a []any) (any, error) {
	l, ok := a[1].(*list)
	if !ok {
		panic(unsupported{"dimensions " + repr(a[1])})
	}
	var dims []int
	g := given{m, "ctypes", l.items}
	for i := range l.items {
		dims = append(dims, g.integer(i, 0))
	}
	return exporterOr(buffer.NewCType(m.Profile, text(a[0]), dims, unhex(a[2])))
}

func newCStruct(m *Machine, a []any) (any, error) {
	l, ok := a[0].(*list)
	if !ok {
		panic(unsupported{"fields " + repr(a[0])})
	}
	var fields []buffer.CField
	for _, x := range l.items {
		f, ok := x.(*list)
		if !ok || len(f.items) != 2 {
			panic(unsupported{"field " + repr(x)})
		}
		fields = append(fields, buffer.CField{Name: text(f.items[0]), Type: text(f.items[1])})
	}
	return exporterOr(buffer.NewCStruct(m.Profile, "S", fields, unhex(a[1])))
}

// file is io.BytesIO among objects; it lends memory through getbuffer only, so it is no
// exporter.
type file struct{ f *buffer.BytesIO }

// TypeName returns "_io.BytesIO".
func (*file) TypeName() string { return "_io.BytesIO" }

func newBytesIO(m *Machine, a []any) (any, error) { return &file{buffer.NewBytesIO(unhex(a[0]))}, nil }

func (m *Machine) callFile(x *file, name string, args []any) (any, error) {
	f, g := x.f, given{m, "BytesIO." + name, args}
	switch name {
	case "getbuffer":
		b, err := f.Buffer()
		if err != nil {
			return nil, err
		}
		return sub(m.options().New(b))
	case "getvalue":
		b, err := f.GetValue()
		return buffer.NewBytes(b), err
	case "write":
		obj, ok := g.at(0).(buffer.Exporter)
		if !ok {
			return nil, raise(exception.TypeError, "a bytes-like object is required, not '%s'", typeName(g.at(0)))
		}
		b, err := obj.GetBuffer(buffer.ContigRO)
		if err != nil {
			return nil, err
		}
		defer b.Release()
		written, err := b.ToContiguous('C')
		if err != nil {
			return nil, err
		}
		return integer(f.Write(written))
	case "seek":
		n, err := f.Seek(int64(g.integer(0, 0)), g.integer(1, 0))
		return integer(int(n), err)
	case "tell":
		return integer(f.Tell())
	case "truncate":
		size, err := f.Tell()
		if err == nil && g.at(0) != nil {
			size = g.integer(0, 0)
		}
		if err == nil {
			err = f.Truncate(size)
		}
		return integer(size, err)
	case "close":
		return nil, f.Close()
	}
	if strings.HasPrefix(name, "__") {
		return nil, noAttribute(x, name)
	}
	panic(unsupported{"call of BytesIO." + name})
}
