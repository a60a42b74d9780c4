package viewtest

// This file defines the verbs that make bytes and text of objects.

import (
	"bytes"
	"fmt"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

func repr(x any) string {
	switch x := x.(type) {
	case *buffer.Bytes:
		return format.Bytes(x.Bytes()).String()
	case *buffer.ByteArray:
		return "bytearray(" + format.Bytes(x.Bytes()).String() + ")"
	case *ellipsis:
		return "Ellipsis"
	case *special:
		return "NotImplemented"
	case *slice:
		return "slice(" + repr(x.start) + ", " + repr(x.stop) + ", " + repr(x.step) + ")"
	case fmt.Stringer:
		return x.String()
	case *agent, *lender, *object, *exporter, *view.Iterator, keywords, buffer.Exporter:
		return "<" + typeName(x) + " object at 0xADDR>"
	}
	return valueOf(x).String()
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
		return objectOf(values[0]), nil
	}
	return objectOf(format.List(values)), nil
}

// read returns the bytes of a bytes-like operand.
func (m *Machine) read(x any) ([]byte, error) {
	obj, ok := x.(buffer.Exporter)
	if !ok {
		panic(unsupported{"bytes of " + typeName(x)})
	}
	b, err := obj.GetBuffer(buffer.FullRO)
	if err != nil {
		return nil, err
	}
	defer b.Release()
	return b.ToContiguous('C')
}

func bytesOf(m *Machine, a []any) (any, error) {
	b, err := m.read(a[0])
	if err != nil {
		return nil, err
	}
	return buffer.NewBytes(b), nil
}

func byteArrayOf(m *Machine, a []any) (any, error) {
	b, err := m.read(a[0])
	if err != nil {
		return nil, err
	}
	return buffer.NewByteArray(b), nil
}

// join is b"".join, which asks for contiguous memory.
func join(m *Machine, a []any) (any, error) {
	l, ok := a[0].(*list)
	if !ok {
		panic(unsupported{"join of " + typeName(a[0])})
	}
	var parts [][]byte
	for i, part := range l.items {
		obj, ok := part.(buffer.Exporter)
		var b *buffer.Buffer
		if ok {
			var err error
			b, err = obj.GetBuffer(buffer.Simple)
			ok = err == nil
		}
		if !ok {
			return nil, raise(exception.TypeError, "sequence item %d: expected a bytes-like object, %s found", i, typeName(part))
		}
		defer b.Release()
		parts = append(parts, memoryOf(b))
	}
	return buffer.NewBytes(bytes.Join(parts, nil)), nil
}
