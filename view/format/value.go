package format

// This file defines Value, one element as Python sees it, and the values that
// only a program can bring: hooks.

import (
	"math"
	"math/big"
)

// A Kind classifies a [Value], and the values of a [Code].
type Kind uint8

const (
	KindNone    Kind = iota // None: the zero Value
	KindBool                // a bool
	KindInt                 // an int that fits int64; of a Code: signed integers
	KindUint                // an int past MaxInt64 that fits uint64; of a Code: unsigned integers
	KindBig                 // an int that fits neither
	KindFloat               // a float
	KindBytes               // bytes; of a Code: one byte as bytes of length 1
	KindList                // a list of values: a row of a view of several dimensions
	KindComplex             // a complex
	KindTuple               // a tuple of values: what a struct of several fields holds
	KindObject              // anything else, known to the program only
)

var kindNames = [...]string{"NoneType", "bool", "int", "int", "int", "float", "bytes", "list", "complex", "tuple", "object"}

// String returns the name of the Python type: "int".
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "object"
}

// A Value is one element's value: a number, a bool, bytes, or whatever a
// program tries to store. The zero Value is None.
//
// Ints are kept in one form whatever made them, so that two Values that hold
// equal ints within 64 bits, bytes of length 1, or floats of the same bits are equal
// under ==. All others compare by identity; [Equal] is Python's ==.
type Value struct {
	// bits is the number; for bytes of length 1 the byte.
	bits uint64
	// box says what kind it is, and holds what bits has no room for; nil is None. That
	// of a kind for which bits says all is shared, in kinds: a Value is two words, which
	// shows in long lists, and making one of a number does not allocate.
	box *box
}

// A box is a Kind, and what a Value of it refers to: a string (other bytes), *big.Int,
// []Value (of lists and tuples), complex128, or what Object was given.
type box struct {
	kind Kind
	x    any
}

// kinds are the boxes of what needs no other.
var kinds = [...]box{KindBool: {kind: KindBool}, KindInt: {kind: KindInt}, KindUint: {kind: KindUint}, KindFloat: {kind: KindFloat}, KindBytes: {kind: KindBytes}}

// Int returns an int.
func Int(i int64) Value { return Value{box: &kinds[KindInt], bits: uint64(i)} }

// Uint returns an int.
func Uint(u uint64) Value {
	if u <= math.MaxInt64 {
		return Value{box: &kinds[KindInt], bits: u}
	}
	return Value{box: &kinds[KindUint], bits: u}
}

// Big returns an int of any size; nil is None. The Value refers to i, which
// must not change afterwards.
func Big(i *big.Int) Value {
	switch {
	case i == nil:
		return Value{}
	case i.IsInt64():
		return Int(i.Int64())
	case i.IsUint64():
		return Uint(i.Uint64())
	}
	return Value{box: &box{KindBig, i}}
}

// Float returns a float.
func Float(f float64) Value { return Value{box: &kinds[KindFloat], bits: math.Float64bits(f)} }

// NaN returns float('nan'), whose bits are 0x7ff8000000000000; Go's math.NaN has
// another bit set, which storing it would show.
func NaN() Value { return Value{box: &kinds[KindFloat], bits: 0x7ff8 << 48} }

// Bool returns True or False.
func Bool(b bool) Value {
	if b {
		return Value{box: &kinds[KindBool], bits: 1}
	}
	return Value{box: &kinds[KindBool]}
}

// Bytes returns bytes with a copy of b.
func Bytes(b []byte) Value {
	if len(b) == 1 {
		return char(b[0])
	}
	return Value{box: &box{KindBytes, string(b)}}
}

// char returns bytes of length 1, without allocating.
func char(b byte) Value { return Value{box: &kinds[KindBytes], bits: uint64(b)} }

// List returns a list, which refers to values.
func List(values []Value) Value { return Value{box: &box{KindList, values}} }

// Tuple returns a tuple, which refers to values.
func Tuple(values ...Value) Value { return Value{box: &box{KindTuple, values}} }

// Complex returns a complex.
func Complex(c complex128) Value { return Value{box: &box{KindComplex, c}} }

// Object returns whatever else a program tries to store: a str, a bytearray,
// an instance. Nil is None, and what is a Value already stays what it is. If x
// is an [Indexer], [Floater] or [Truther], packing asks it.
func Object(x any) Value {
	switch x := x.(type) {
	case nil:
		return Value{}
	case Value:
		return x
	}
	return Value{box: &box{KindObject, x}}
}

// An Indexer is an object with __index__: integer formats store what it
// returns, which must be an int. A TypeError becomes CPython's "invalid type",
// a ValueError or OverflowError its "invalid value"; other errors pass through.
type Indexer interface{ Index() (Value, error) }

// A Floater is an object with __float__, for the formats e f d Zf Zd. Errors are
// treated as those of an [Indexer].
type Floater interface{ Float() (float64, error) }

// A Complexer is an object with __complex__, for the formats Zf and Zd, and F and D
// of the struct module. Errors are treated as those of an [Indexer].
type Complexer interface{ Complex() (complex128, error) }

// A Truther is an object with __bool__ (or __len__), for the format '?'.
// Errors pass through. An object without it is true.
type Truther interface{ Truth() (bool, error) }

// Kind returns what the value is.
func (v Value) Kind() Kind {
	if v.box == nil {
		return KindNone
	}
	return v.box.kind
}

// IsInt reports whether the value is a Python int, of any size; True and
// False are.
func (v Value) IsInt() bool {
	k := v.Kind()
	return KindBool <= k && k <= KindBig
}

// Int64 returns an int (or bool) that fits int64, and whether it is one.
func (v Value) Int64() (int64, bool) {
	return int64(v.bits), v.box == &kinds[KindInt] || v.box == &kinds[KindBool]
}

// Uint64 returns an int (or bool) that fits uint64, and whether it is one.
func (v Value) Uint64() (uint64, bool) {
	switch v.Kind() {
	case KindBool, KindUint:
		return v.bits, true
	case KindInt:
		return v.bits, int64(v.bits) >= 0
	}
	return 0, false
}

// Big returns an int (or bool) of any size as a new big.Int, and whether it is
// one.
func (v Value) Big() (*big.Int, bool) {
	switch v.Kind() {
	case KindBool, KindInt:
		return big.NewInt(int64(v.bits)), true
	case KindUint:
		return new(big.Int).SetUint64(v.bits), true
	case KindBig:
		return new(big.Int).Set(v.box.x.(*big.Int)), true
	}
	return nil, false
}

// Float64 returns a float, or an int as float(i) gives it, and whether there
// is one: an int too large for a double is none.
func (v Value) Float64() (float64, bool) {
	switch v.Kind() {
	case KindFloat:
		return math.Float64frombits(v.bits), true
	case KindBool, KindInt:
		return float64(int64(v.bits)), true
	case KindUint:
		return float64(v.bits), true
	case KindBig:
		f, _ := new(big.Float).SetInt(v.box.x.(*big.Int)).Float64()
		return f, !math.IsInf(f, 0)
	}
	return 0, false
}

// Bool returns a bool, and whether the value is one.
func (v Value) Bool() (b, ok bool) {
	ok = v.box == &kinds[KindBool]
	return ok && v.bits != 0, ok
}

// Bytes returns a copy of the bytes, and whether the value is bytes.
func (v Value) Bytes() ([]byte, bool) {
	switch {
	case v.box == &kinds[KindBytes]:
		return []byte{byte(v.bits)}, true
	case v.Kind() == KindBytes:
		return []byte(v.box.x.(string)), true
	}
	return nil, false
}

// List returns the values of a list, not a copy, and whether the value is one.
func (v Value) List() ([]Value, bool) {
	if v.Kind() == KindList {
		return v.box.x.([]Value), true
	}
	return nil, false
}

// Tuple returns the values of a tuple, not a copy, and whether the value is one.
func (v Value) Tuple() ([]Value, bool) {
	if v.Kind() == KindTuple {
		return v.box.x.([]Value), true
	}
	return nil, false
}

// Complex returns a complex, and whether the value is one.
func (v Value) Complex() (complex128, bool) {
	if v.Kind() == KindComplex {
		return v.box.x.(complex128), true
	}
	return 0, false
}

// Object returns what [Object] was given, and whether the value is such.
func (v Value) Object() (any, bool) {
	if v.Kind() == KindObject {
		return v.box.x, true
	}
	return nil, false
}

// Truth returns bool(v): false for None, zero, and what is empty.
func (v Value) Truth() (bool, error) {
	switch v.Kind() {
	case KindNone:
		return false, nil
	case KindFloat:
		return math.Float64frombits(v.bits) != 0, nil
	case KindBytes:
		return v.box == &kinds[KindBytes] || v.box.x.(string) != "", nil
	case KindList, KindTuple:
		return len(v.box.x.([]Value)) > 0, nil
	case KindBig:
		return true, nil
	case KindComplex:
		return v.box.x.(complex128) != 0, nil
	case KindObject:
		switch x := v.box.x.(type) {
		case Truther:
			return x.Truth()
		case string:
			return x != "", nil
		}
		return true, nil
	}
	return v.bits != 0, nil
}
