package format

// This file defines Python's == between values.

import (
	"math"
	"math/big"
)

// An Equaler is an object that decides for itself what it equals (__eq__).
// Equal is asked with the other operand.
type Equaler interface{ Equal(other Value) bool }

// Equal is Python's a == b: numbers by their exact value, whatever their types
// (1 == 1.0 == True), NaN not even to itself, bytes to bytes, lists to lists and
// tuples to tuples item by item.
// An object that is an [Equaler] is asked; any other equals itself only.
func Equal(a, b Value) bool {
	ka, kb := a.Kind(), b.Kind()
	if ka == kb {
		switch ka {
		case KindNone:
			return true
		case KindBool, KindInt, KindUint:
			return a.bits == b.bits
		case KindFloat:
			return math.Float64frombits(a.bits) == math.Float64frombits(b.bits)
		case KindBig:
			return a.box.x.(*big.Int).Cmp(b.box.x.(*big.Int)) == 0
		case KindComplex:
			return a.box.x.(complex128) == b.box.x.(complex128)
		case KindBytes:
			return equalBytes(a, b)
		case KindList, KindTuple:
			return equalLists(a.box.x.([]Value), b.box.x.([]Value))
		}
	}
	if ka == KindObject || kb == KindObject {
		return equalObjects(a, b)
	}
	switch {
	case a.IsInt() && b.IsInt(): // of different size, or a bool
		return a.bits == b.bits && ka < KindUint && kb < KindUint
	case a.IsInt() && kb == KindFloat:
		return equalIntFloat(a, math.Float64frombits(b.bits))
	case b.IsInt() && ka == KindFloat:
		return equalIntFloat(b, math.Float64frombits(a.bits))
	case ka == KindComplex:
		c := a.box.x.(complex128)
		return imag(c) == 0 && (b.IsInt() || kb == KindFloat) && Equal(Float(real(c)), b)
	case kb == KindComplex:
		return Equal(b, a)
	}
	return false
}

// Same is what "in", count and index ask: identity or equality. Numbers and bytes
// read from memory are new objects, so that identity matters for objects only.
func Same(a, b Value) bool {
	return a.Kind() == KindObject && a == b || Equal(a, b)
}

func equalBytes(a, b Value) bool {
	if a == b {
		return true
	}
	x, _ := a.box.x.(string)
	y, _ := b.box.x.(string)
	return a.box != &kinds[KindBytes] && b.box != &kinds[KindBytes] && x == y
}

func equalLists(a, b []Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !Equal(a[i], b[i]) {
			return false
		}
	}
	return true
}

func equalObjects(a, b Value) bool {
	for range 2 {
		if o, ok := a.Object(); ok {
			if x, ok := o.(Equaler); ok {
				return x.Equal(b)
			}
		}
		a, b = b, a
	}
	if a == b {
		return true
	}
	x, _ := a.Object()
	y, _ := b.Object()
	s, ok := x.(string)
	t, ok2 := y.(string)
	return ok && ok2 && s == t
}

// equalIntFloat compares without rounding: 2**53+1 is not 2.0**53.
func equalIntFloat(i Value, f float64) bool {
	if n, ok := i.Int64(); ok && -1<<53 <= n && n <= 1<<53 {
		return float64(n) == f
	}
	if math.IsNaN(f) || math.IsInf(f, 0) || f != math.Trunc(f) {
		return false
	}
	n, _ := i.Big()
	m, _ := big.NewFloat(f).Int(nil)
	return n.Cmp(m) == 0
}

// A TypeNamer is an object that knows the name of its Python type.
type TypeNamer interface{ TypeName() string }

// TypeName returns type(v).__name__: "int", "str", "bytearray".
func TypeName(v Value) string {
	if o, ok := v.Object(); ok {
		switch o := o.(type) {
		case string:
			return "str"
		case TypeNamer:
			return o.TypeName()
		}
	}
	return v.Kind().String()
}
