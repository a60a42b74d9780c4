package python

// This file defines Value, which is any Python value, and the values that need no allocation.

import (
	"math"
	"math/big"
)

// A Value is a Python value. Ints of 64 bits, floats, bools and None are in the Value itself; all else is an object it
// refers to. The zero Value is no value at all: an unbound name.
type Value struct {
	o object
	n uint64
}

// An object is what a Value refers to; the types below of no size mark the values that are in n.
type object interface {
	class() *Type
}

type (
	intTag      struct{}
	floatTag    struct{}
	boolTag     struct{}
	noneTag     struct{}
	ellipsisTag struct{}
	notImplTag  struct{}
)

var (
	none           = Value{o: noneTag{}}
	ellipsis       = Value{o: ellipsisTag{}}
	notImplemented = Value{o: notImplTag{}}
	pyTrue         = Value{o: boolTag{}, n: 1}
	pyFalse        = Value{o: boolTag{}}
)

func intv(i int64) Value     { return Value{intTag{}, uint64(i)} }
func floatv(f float64) Value { return Value{floatTag{}, math.Float64bits(f)} }
func boolv(b bool) Value {
	if b {
		return pyTrue
	}
	return pyFalse
}
func ref(o object) Value { return Value{o: o} }

// bigv returns an int of any size, unboxed where it fits.
func bigv(i *big.Int) Value {
	if i.IsInt64() {
		return intv(i.Int64())
	}
	return Value{o: &bigInt{i}}
}

func (v Value) bound() bool  { return v.o != nil }
func (v Value) isNone() bool { _, ok := v.o.(noneTag); return ok }

// int64 returns an int that fits in 64 bits; not a bool.
func (v Value) int64() (int64, bool) { _, ok := v.o.(intTag); return int64(v.n), ok }

// small is int64, bools included.
func (v Value) small() (int64, bool) {
	switch v.o.(type) {
	case intTag, boolTag:
		return int64(v.n), true
	}
	return 0, false
}

func (v Value) float() (float64, bool) {
	_, ok := v.o.(floatTag)
	return math.Float64frombits(v.n), ok
}

// bigInt returns any int or bool as a big.Int, which must not be changed.
//
//go:noinline
func (v Value) big() (*big.Int, bool) {
	switch o := v.o.(type) {
	case intTag, boolTag:
		return big.NewInt(int64(v.n)), true
	case *bigInt:
		return o.i, true
	}
	return nil, false
}

// isInt reports whether v is an int or a bool.
func (v Value) isInt() bool {
	switch v.o.(type) {
	case intTag, boolTag, *bigInt:
		return true
	}
	return false
}

// same is Python's "is".
func same(a, b Value) bool {
	if a == b {
		return true
	}
	switch x := a.o.(type) { // CPython has each of these but once
	case *str:
		y, ok := b.o.(*str)
		return ok && len(x.s) <= 2 && x.s == y.s && x.len() <= 1
	case *bytesObj:
		y, ok := b.o.(*bytesObj)
		return ok && len(x.b) <= 1 && string(x.b) == string(y.b)
	case *tuple:
		y, ok := b.o.(*tuple)
		return ok && len(x.items)+len(y.items) == 0
	}
	return false
}

// A bigInt is an int beyond 64 bits.
type bigInt struct{ i *big.Int }

// A str is Python's str: UTF-8 in which lone surrogates do not occur.
type str struct {
	s     string
	runes []rune // when s is not ASCII and was indexed
	ascii int8   // 0 unknown, 1 yes, -1 no
}

//go:noinline
func strv(s string) Value { return Value{o: &str{s: s}} }

func (v Value) str() (string, bool) {
	if s, ok := v.o.(*str); ok {
		return s.s, true
	}
	return "", false
}

func (s *str) isASCII() bool {
	if s.ascii == 0 {
		s.ascii = 1
		for i := 0; i < len(s.s); i++ {
			if s.s[i] >= 0x80 {
				s.ascii = -1
				break
			}
		}
	}
	return s.ascii > 0
}

// points returns the code points of a str that is not ASCII.
func (s *str) points() []rune {
	if s.runes == nil {
		s.runes = []rune(s.s)
	}
	return s.runes
}

func (s *str) len() int {
	if s.isASCII() {
		return len(s.s)
	}
	return len(s.points())
}

func (s *str) at(i int) Value {
	if s.isASCII() {
		return charv(s.s[i])
	}
	return strv(string(s.points()[i]))
}

var charStrs = func() (t [128]str) {
	for i := range t {
		t[i] = str{s: string(rune(i)), ascii: 1}
	}
	return
}()

func charv(c byte) Value { return Value{o: &charStrs[c&127]} }

// slice returns the code points from lo to hi.
func (s *str) slice(lo, hi int) Value {
	if lo >= hi {
		return strv("")
	}
	if s.isASCII() {
		return Value{o: &str{s: s.s[lo:hi], ascii: 1}}
	}
	return strv(string(s.points()[lo:hi]))
}

func (intTag) class() *Type      { return typeInt }
func (floatTag) class() *Type    { return typeFloat }
func (boolTag) class() *Type     { return typeBool }
func (noneTag) class() *Type     { return typeNone }
func (ellipsisTag) class() *Type { return typeEllipsis }
func (notImplTag) class() *Type  { return typeNotImplemented }
func (*bigInt) class() *Type     { return typeInt }
func (*str) class() *Type        { return typeStr }

func classOf(v Value) *Type {
	if v.o == nil {
		return typeNone
	}
	return v.o.class()
}

func typeName(v Value) string { return classOf(v).name }
