package viewtest

// This file defines comparing objects, and the questions that have the same answer
// for every view.

import (
	"bytes"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// compare is the operator module's eq, ne, lt, le, gt or ge.
func compare(m *Machine, a []any) (any, error) {
	op, x, y := text(a[0]), a[1], a[2]
	switch op {
	case "eq", "ne":
		equal, err := m.equal(x, y)
		return format.Bool(equal == (op == "eq")), err
	}
	if order, ok := orderBytes(x, y); ok {
		return format.Bool(map[string]bool{"lt": order < 0, "le": order <= 0, "gt": order > 0, "ge": order >= 0}[op]), nil
	}
	sign, ok := map[string]string{"lt": "<", "le": "<=", "gt": ">", "ge": ">="}[op]
	_, isView := x.(*view.View)
	_, isView2 := y.(*view.View)
	if !ok || !isView && !isView2 {
		panic(unsupported{"comparison " + op})
	}
	return nil, raise(exception.TypeError, "'%s' not supported between instances of '%s' and '%s'", sign, typeName(x), typeName(y))
}

// equal is x == y.
func (m *Machine) equal(x, y any) (bool, error) {
	if v, ok := x.(*view.View); ok {
		return m.equalView(v, y)
	}
	if order, ok := orderBytes(x, y); ok {
		return order == 0, nil
	}
	if v, ok := y.(*view.View); ok {
		return m.equalView(v, x)
	}
	if identical(x, y) {
		return true, nil
	}
	return format.Equal(valueOf(x), valueOf(y)), nil
}

// orderBytes compares as bytearray does, which takes any exporter of contiguous bytes,
// whatever their format, and as bytes does, which takes only bytes.
func orderBytes(x, y any) (order int, ok bool) {
	_, isArray := x.(*buffer.ByteArray)
	_, isArray2 := y.(*buffer.ByteArray)
	_, isBytes := x.(*buffer.Bytes)
	_, isBytes2 := y.(*buffer.Bytes)
	a, ok := x.(buffer.Exporter)
	b, ok2 := y.(buffer.Exporter)
	if !ok || !ok2 || !isArray && !isArray2 && !(isBytes && isBytes2) {
		return 0, false
	}
	p, err := a.GetBuffer(buffer.Simple)
	if err != nil {
		return 0, false
	}
	defer p.Release()
	q, err := b.GetBuffer(buffer.Simple)
	if err != nil {
		return 0, false
	}
	defer q.Release()
	return bytes.Compare(memoryOf(p), memoryOf(q)), true
}

// memoryOf returns the bytes of a buffer that is contiguous.
func memoryOf(b *buffer.Buffer) []byte {
	if b.Len == 0 {
		return nil
	}
	return b.Data[b.Offset : b.Offset+b.Len]
}

// equalView is v == x. What is no exporter is asked in its turn, and then the two
// are the same or not.
func (m *Machine) equalView(v *view.View, x any) (bool, error) {
	if obj, ok := x.(buffer.Exporter); ok {
		return v.Equal(obj)
	}
	if a, ok := x.(*agent); ok {
		return named{a}.Equal(format.Object(v)), nil
	}
	return false, nil
}

// alias is repr(memoryview[t]).
func alias(m *Machine, a []any) (any, error) {
	if !m.Profile.AtLeast(format.Python314) {
		return nil, raise(exception.TypeError, "type 'memoryview' is not subscriptable")
	}
	return "memoryview[" + text(a[0]) + "]", nil
}

func pickle(m *Machine, a []any) (any, error) {
	aView(a[0])
	if n, ok := valueOf(a[1]).Int64(); ok && (n == 0 || n == 1) {
		return nil, raise(exception.TypeError, "cannot pickle 'memoryview' object")
	}
	return nil, errPickle
}

// copyOf is copy.copy and copy.deepcopy.
func copyOf(m *Machine, a []any) (any, error) {
	aView(a[0])
	return nil, errPickle
}

var errPickle = raise(exception.TypeError, "cannot pickle memoryview objects")

func weakref(m *Machine, a []any) (any, error) {
	aView(a[0])
	return format.Bool(true), nil
}
