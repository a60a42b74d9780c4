package format_test

import (
	"bytes"
	"errors"
	"math"
	"math/big"
	"testing"

	"memview/view/exception"
	"memview/view/format"
)

// The sizes are struct.calcsize('@' + code) of CPython 3.13.0 on 64-bit Linux and
// of Pyodide 3.14.2; the typed arrays those of ECMA-262 with that width.
var table = []struct {
	char          byte
	lp64, ilp32   int
	name          string
	array         string
	arrayUnder32  string
	nameUnder32   string
	valueOfAllOne string // [memoryview(b'\xff' * 8).cast(code)[0]]
}{
	{'?', 1, 1, "bool", "Uint8Array", "", "", "True"},
	{'c', 1, 1, "char", "Uint8Array", "", "", `b'\xff'`},
	{'b', 1, 1, "int8", "Int8Array", "", "", "-1"},
	{'B', 1, 1, "uint8", "Uint8Array", "", "", "255"},
	{'h', 2, 2, "int16", "Int16Array", "", "", "-1"},
	{'H', 2, 2, "uint16", "Uint16Array", "", "", "65535"},
	{'i', 4, 4, "int32", "Int32Array", "", "", "-1"},
	{'I', 4, 4, "uint32", "Uint32Array", "", "", "4294967295"},
	{'l', 8, 4, "int64", "BigInt64Array", "Int32Array", "int32", "-1"},
	{'L', 8, 4, "uint64", "BigUint64Array", "Uint32Array", "uint32", "18446744073709551615"},
	{'q', 8, 8, "int64", "BigInt64Array", "", "", "-1"},
	{'Q', 8, 8, "uint64", "BigUint64Array", "", "", "18446744073709551615"},
	{'n', 8, 4, "int64", "BigInt64Array", "Int32Array", "int32", "-1"},
	{'N', 8, 4, "uint64", "BigUint64Array", "Uint32Array", "uint32", "18446744073709551615"},
	{'e', 2, 2, "float16", "Float16Array", "", "", "nan"},
	{'f', 4, 4, "float32", "Float32Array", "", "", "nan"},
	{'d', 8, 8, "float64", "Float64Array", "", "", "nan"},
	{'P', 8, 4, "pointer", "BigUint64Array", "Uint32Array", "", "18446744073709551615"},
}

func TestCodes(t *testing.T) {
	codes, narrow := format.Codes(), format.ILP32.Codes()
	if len(codes) != len(table) || len(narrow) != len(table) {
		t.Fatalf("got %d and %d codes, want %d", len(codes), len(narrow), len(table))
	}
	for i, want := range table {
		got := codes[i]
		if got.Char != want.char || got.Size() != want.lp64 || got.Name != want.name || got.TypedArray != want.array {
			t.Errorf("row %d: got %c %d %s %s, want %c %d %s %s", i, got.Char, got.Size(), got.Name, got.TypedArray,
				want.char, want.lp64, want.name, want.array)
		}
		if want.arrayUnder32 == "" {
			want.arrayUnder32 = want.array
		}
		if want.nameUnder32 == "" {
			want.nameUnder32 = want.name
		}
		if got := narrow[i]; got.Size() != want.ilp32 || got.TypedArray != want.arrayUnder32 || got.Name != want.nameUnder32 {
			t.Errorf("%c under ILP32: got %d %s %s, want %d %s %s", want.char, got.Size(), got.Name, got.TypedArray,
				want.ilp32, want.nameUnder32, want.arrayUnder32)
		}
		ones := bytes.Repeat([]byte{0xff}, 8)
		if got := got.Unpack(ones).String(); got != want.valueOfAllOne {
			t.Errorf("memoryview(b'\\xff' * 8).cast('%c')[0]: got %s, want %s", want.char, got, want.valueOfAllOne)
		}
	}
	codes[0] = nil
	if format.Codes()[0] == nil {
		t.Error("the table can be changed through Codes")
	}
}

func TestLookup(t *testing.T) {
	for _, want := range table {
		for _, f := range []string{string(want.char), "@" + string(want.char)} {
			if c, ok := format.Lookup(f); !ok || c.Char != want.char {
				t.Errorf("Lookup(%q): got %v, %v", f, c, ok)
			}
		}
	}
	for _, f := range []string{"", "@", "@@B", "BB", "<B", "s", "u", "w", "F", "D", "Z", "\x00", "é", "\xff", "@\xff"} {
		if c, ok := format.Lookup(f); ok {
			t.Errorf("Lookup(%q): got %v, want none", f, c)
		}
	}
	if _, ok := format.ABI(7).Lookup("B"); ok || format.ABI(7).Codes() != nil {
		t.Error("an ABI that does not exist has codes")
	}
	if got := format.ABI(7).String() + format.LP64.String() + format.ILP32.String(); got != "ABI(7)LP64ILP32" {
		t.Errorf("names of ABIs: got %s", got)
	}
}

// Under ILP32, m = memoryview(bytearray(4)).cast(code). The bounds are those of C's
// 4-byte types: L and its like were recorded so on Pyodide 3.14.2, l and P follow
// from PyLong_AsLong and PyLong_AsVoidPtr.
func TestILP32(t *testing.T) {
	for _, test := range []struct {
		code string
		x    format.Value
		want string
	}{
		{"l", format.Int(-1 << 31), "-2147483648"},
		{"l", format.Int(1 << 31), "ValueError: memoryview: invalid value for format 'l'"},
		{"L", format.Int(1<<32 - 1), "4294967295"},
		{"L", format.Int(1 << 32), "ValueError: memoryview: invalid value for format 'L'"},
		{"P", format.Int(-1), "4294967295"},
		{"P", format.Int(-1<<31 - 1), "ValueError: memoryview: invalid value for format 'P'"},
	} {
		c, _ := format.ILP32.Lookup(test.code)
		b := make([]byte, c.Size())
		got := ""
		if err := c.Pack(b, test.x); err != nil {
			got = err.Error()
		} else {
			got = c.Unpack(b).String()
		}
		if got != test.want {
			t.Errorf("m[0] = %v; m[0], format %s: got %s, want %s", test.x, test.code, got, test.want)
		}
	}
}

// Every half survives reading and writing; and rounding is to the nearest, which
// is checked against the neighbours of every half.
func TestHalf(t *testing.T) {
	c, _ := format.Lookup("e")
	read := func(h int) float64 {
		f, _ := c.Unpack([]byte{byte(h), byte(h >> 8)}).Float64()
		return f
	}
	write := func(f float64) int {
		b := make([]byte, 2)
		if err := c.Pack(b, format.Float(f)); err != nil {
			t.Fatalf("%v: %v", f, err)
		}
		return int(b[0]) | int(b[1])<<8
	}
	for h := range 1 << 16 {
		if got := write(read(h)); got != h {
			t.Fatalf("half %#04x: got %#04x after reading %v and writing", h, got, read(h))
		}
	}
	for h := range 0x7bff { // positive, finite, not the largest
		lo, hi := read(h), read(h+1)
		middle := (lo + hi) / 2 // exact: a double has many more bits
		even := h + h&1
		for _, test := range []struct {
			f    float64
			want int
		}{
			{math.Nextafter(middle, 0), h},
			{middle, even},
			{math.Nextafter(middle, 1e9), h + 1},
		} {
			if got := write(test.f); got != test.want {
				t.Fatalf("writing %v: got half %#04x, want %#04x", test.f, got, test.want)
			}
		}
	}
	// A NaN without a bit in the part that is kept must stay one.
	if got := write(math.Float64frombits(0x7ff0000000000001)); got != 0x7e00 {
		t.Errorf("NaN with a low payload: got half %#04x, want 0x7e00", got)
	}
}

func TestUnpackStrided(t *testing.T) {
	memory := make([]byte, 96)
	for i := range memory {
		memory[i] = byte(i * 37)
	}
	for _, c := range format.Codes() {
		for _, stride := range []int{c.Size(), 2 * c.Size(), -c.Size(), 0, 3} {
			values := make([]format.Value, 4)
			c.UnpackStrided(values, memory, 40, stride)
			for i, got := range values {
				if want := c.Unpack(memory[40+i*stride:]); got != want {
					t.Errorf("%v, stride %d, element %d: got %v, want %v", c, stride, i, got, want)
				}
			}
		}
	}
}

func TestValue(t *testing.T) {
	huge := new(big.Int).Lsh(big.NewInt(1), 70)
	huger := new(big.Int).Lsh(big.NewInt(1), 1024)
	for _, test := range []struct {
		v       format.Value
		kind    format.Kind
		repr    string
		int64   bool
		uint64  bool
		big     bool
		float64 bool
		truth   bool
	}{
		{format.Value{}, format.KindNone, "None", false, false, false, false, false},
		{format.Bool(true), format.KindBool, "True", true, true, true, true, true},
		{format.Bool(false), format.KindBool, "False", true, true, true, true, false},
		{format.Int(-5), format.KindInt, "-5", true, false, true, true, true},
		{format.Int(0), format.KindInt, "0", true, true, true, true, false},
		{format.Uint(7), format.KindInt, "7", true, true, true, true, true},
		{format.Uint(math.MaxUint64), format.KindUint, "18446744073709551615", false, true, true, true, true},
		{format.Big(huge), format.KindBig, "1180591620717411303424", false, false, true, true, true},
		{format.Big(huger), format.KindBig, huger.String(), false, false, true, false, true},
		{format.Big(big.NewInt(-3)), format.KindInt, "-3", true, false, true, true, true},
		{format.Big(new(big.Int).SetUint64(1 << 63)), format.KindUint, "9223372036854775808", false, true, true, true, true},
		{format.Big(nil), format.KindNone, "None", false, false, false, false, false},
		{format.Float(1), format.KindFloat, "1.0", false, false, false, true, true},
		{format.Float(0), format.KindFloat, "0.0", false, false, false, true, false},
		{format.NaN(), format.KindFloat, "nan", false, false, false, true, true},
		{format.Bytes([]byte("a")), format.KindBytes, "b'a'", false, false, false, false, true},
		{format.Bytes(nil), format.KindBytes, "b''", false, false, false, false, false},
		{format.Bytes([]byte("ab")), format.KindBytes, "b'ab'", false, false, false, false, true},
		{format.List([]format.Value{format.Int(1), format.Float(.5)}), format.KindList, "[1, 0.5]", false, false, false, false, true},
		{format.List(nil), format.KindList, "[]", false, false, false, false, false},
		{format.Object("it's"), format.KindObject, `"it's"`, false, false, false, false, true},
		{format.Object(""), format.KindObject, "''", false, false, false, false, false},
		{format.Object(nil), format.KindNone, "None", false, false, false, false, false},
		{format.Object(format.Int(4)), format.KindInt, "4", true, true, true, true, true},
		{format.Object([]int{1}), format.KindObject, "<[]int object>", false, false, false, false, true},
	} {
		v := test.v
		if v.Kind() != test.kind || v.String() != test.repr {
			t.Errorf("got %v %v, want %v %v", v.Kind(), v, test.kind, test.repr)
		}
		_, i := v.Int64()
		_, u := v.Uint64()
		b, isInt := v.Big()
		_, f := v.Float64()
		truth, err := v.Truth()
		if i != test.int64 || u != test.uint64 || isInt != test.big || f != test.float64 || truth != test.truth || err != nil {
			t.Errorf("%v: got %v %v %v %v %v %v, want %v %v %v %v %v", v, i, u, isInt, f, truth, err,
				test.int64, test.uint64, test.big, test.float64, test.truth)
		}
		if isInt != v.IsInt() || isInt && v.Kind() != format.KindBool && b.String() != test.repr {
			t.Errorf("%v: IsInt %v, Big %v", v, v.IsInt(), b)
		}
		if v != test.v { // no kind of value may make == panic
			t.Errorf("%v is not itself", v)
		}
		_, isBytes := v.Bytes()
		_, isList := v.List()
		_, isObject := v.Object()
		_, isBool := v.Bool()
		if isBytes != (test.kind == format.KindBytes) || isList != (test.kind == format.KindList) ||
			isObject != (test.kind == format.KindObject) || isBool != (test.kind == format.KindBool) {
			t.Errorf("%v: is bytes %v, list %v, object %v, bool %v", v, isBytes, isList, isObject, isBool)
		}
	}
}

// hooked is an object whose methods return what they are told.
type hooked struct {
	v   format.Value
	err error
}

func (h hooked) Index() (format.Value, error) { return h.v, h.err }

type unlucky struct{ hooked }

func (unlucky) Truth() (bool, error)    { return false, errBoom }
func (unlucky) Float() (float64, error) { return 0, errBoom }

var errBoom = errors.New("boom")

// As in CPython: class I: __index__ = …; m[0] = I().
func TestPackHooks(t *testing.T) {
	huge := format.Big(new(big.Int).Lsh(big.NewInt(1), 1024))
	for _, test := range []struct {
		code string
		x    any
		want string
	}{
		{"B", hooked{v: format.Int(255)}, ""},
		{"B", hooked{v: format.Int(256)}, "ValueError: memoryview: invalid value for format 'B'"},
		{"B", hooked{v: format.Float(1)}, "TypeError: memoryview: invalid type for format 'B'"},
		{"b", hooked{err: exception.ErrType}, "TypeError: memoryview: invalid type for format 'b'"},
		{"b", hooked{err: exception.ErrValue}, "ValueError: memoryview: invalid value for format 'b'"},
		{"b", hooked{err: exception.ErrOverflow}, "ValueError: memoryview: invalid value for format 'b'"},
		{"b", hooked{err: errBoom}, "boom"},
		{"d", hooked{v: format.Int(3)}, ""},
		{"d", hooked{v: huge}, "ValueError: memoryview: invalid value for format 'd'"},
		{"d", unlucky{}, "boom"},
		{"?", unlucky{}, "boom"},
		{"P", hooked{v: format.Int(3)}, "TypeError: memoryview: invalid type for format 'P'"},
	} {
		c, _ := format.Lookup(test.code)
		b := bytes.Repeat([]byte{0xa5}, 8)
		got := ""
		if err := c.Pack(b, format.Object(test.x)); err != nil {
			got = err.Error()
			if !bytes.Equal(b, bytes.Repeat([]byte{0xa5}, 8)) {
				t.Errorf("format %s: bytes changed to %x by a failure", test.code, b)
			}
		}
		if got != test.want {
			t.Errorf("format %s, %+v: got %q, want %q", test.code, test.x, got, test.want)
		}
	}
}
