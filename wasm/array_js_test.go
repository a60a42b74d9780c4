//go:build js && wasm

package wasm_test

// This file tests that both sides see the same memory, through typed arrays.

import (
	"errors"
	"fmt"
	"runtime"
	"testing"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

func TestBothSidesSeeEachWrite(t *testing.T) {
	m := open(t)
	b := bytearray(16)
	mv := must(t)(view.New(b))
	w := share(t, m, "w", must(t)(mv.Cast("H")))

	// Twice: in the memory as it is, and after it has grown.
	for _, when := range []string{"before growth", "after growth"} {
		run(t, "() => { memview.view('w').array[1] = 0xBEEF }")
		if got, want := fmt.Sprintf("% x", b.Bytes()[2:4]), "ef be"; got != want { // little-endian
			t.Errorf("%s, bytes 2 to 3 after JavaScript wrote 0xBEEF: got %s, want %s", when, got, want)
		}
		b.Bytes()[6], b.Bytes()[7] = 0x34, 0x12
		if got, want := text(t, "() => memview.view('w').array[3]"), "4660"; got != want {
			t.Errorf("%s, element 3 after Go wrote 34 12: got %s, want %s", when, got, want)
		}
		b.Bytes()[6] = 0
		b.Bytes()[2] = 0
		grow(t)
	}
	if got, want := w.TypedArray(), "Uint16Array"; got != want {
		t.Errorf("TypedArray: got %q, want %q", got, want)
	}
	if got := w.Address(); got == 0 || got%8 != 0 {
		t.Errorf("Address: got %#x, want one that is a multiple of 8", got)
	}
}

// Extreme values of each format, in Python's repr and as a JavaScript literal.
// The least and greatest are those of the C types in the struct module's
// documentation, LP64; the halves are from IEEE 754-2019, table 3.5: the largest
// finite one, the least subnormal one and 1 + 2**-10.
var extremes = []struct {
	format byte
	python string
	js     string // what at gives, as String(x) prints it
	set    string // an expression for the same value
}{
	{'b', "-128", "-128", "-128"}, {'b', "127", "127", "127n"},
	{'B', "255", "255", "255"}, {'B', "1", "1", "true"},
	{'h', "-32768", "-32768", "-32768"}, {'H', "65535", "65535", "65535"},
	{'i', "-2147483648", "-2147483648", "-(2 ** 31)"}, {'I', "4294967295", "4294967295", "2 ** 32 - 1"},
	{'l', "-9223372036854775808", "-9223372036854775808", "-(2n ** 63n)"}, {'l', "-1", "-1", "-1"},
	{'L', "18446744073709551615", "18446744073709551615", "2n ** 64n - 1n"},
	{'q', "9223372036854775807", "9223372036854775807", "2n ** 63n - 1n"}, {'q', "9007199254740991", "9007199254740991", "2 ** 53 - 1"},
	{'Q', "18446744073709551615", "18446744073709551615", "2n ** 64n - 1n"},
	{'n', "-9223372036854775808", "-9223372036854775808", "-(2n ** 63n)"},
	{'N', "18446744073709551615", "18446744073709551615", "2n ** 64n - 1n"},
	{'P', "18446744073709551615", "18446744073709551615", "-1"}, {'P', "4096", "4096", "0x1000n"},
	{'f', "0.5", "0.5", "0.5"}, {'f', "inf", "Infinity", "1e39"}, {'f', "nan", "NaN", "NaN"},
	{'d', "0.1", "0.1", "0.1"}, {'d', "-inf", "-Infinity", "-Infinity"}, {'d', "9007199254740992.0", "9007199254740992", "2n ** 53n"},
	{'e', "65504.0", "65504", "65519.99"}, {'e', "5.960464477539063e-08", "5.960464477539063e-8", "2 ** -24"},
	{'e', "1.0009765625", "1.0009765625", "1 + 2 ** -10"}, {'e', "inf", "Infinity", "Infinity"}, {'e', "-0.0", "0", "-0"}, {'e', "nan", "NaN", "NaN"},
	{'e', "1.0", "1", "1 + 2 ** -11"}, {'e', "1.001953125", "1.001953125", "1 + 3 * 2 ** -11"}, // halfway: to the even one
	{'e', "6.103515625e-05", "0.00006103515625", "2 ** -14 - 2 ** -26"}, {'e', "0.0", "0", "2 ** -25"}, // carries into a normal one; halfway to nothing
	{'e', "2.0", "2", "2 - 2 ** -12"}, {'e', "-2.0", "-2", "-2n"},
	{'?', "True", "true", "'any'"}, {'?', "False", "false", "''"},
	{'c', "b'a'", "a", "'a'"}, {'c', `b'\xff'`, "ÿ", `'\xff'`},
}

func TestEveryFormatBothWays(t *testing.T) {
	m := open(t)
	tested := map[byte]bool{}
	for i, test := range extremes {
		tested[test.format] = true
		t.Run(fmt.Sprintf("%c %s", test.format, test.set), func(t *testing.T) {
			mv := must(t)(view.New(bytearray(32)))
			v := must(t)(mv.Cast(string(test.format)))
			s := share(t, m, fmt.Sprint("v", i), v)
			defer s.Release()
			h := handle(s)

			run(t, "(h) => h.set("+test.set+", -1)", h)
			x, err := v.At(-1)
			if err != nil {
				t.Fatal(err)
			}
			if got := x.String(); got != test.python {
				t.Errorf("JavaScript set(%s, -1), Go At(-1): got %s, want %s", test.set, got, test.python)
			}
			if err := v.SetAt(1, x); err != nil {
				t.Fatal(err)
			}
			if got := text(t, "(h) => h.at(1)", h); got != test.js {
				t.Errorf("Go SetAt(1, %s), JavaScript at(1): got %s, want %s", x, got, test.js)
			}
			if s.TypedArray() == "" { // Float16Array in older engines
				if test.format != 'e' || !run(t, "() => globalThis.Float16Array === undefined").Bool() {
					t.Errorf("no typed array: %s", s.Reason())
				}
				return
			}
			if got := text(t, "(h) => h.array.constructor.name", h); got != s.TypedArray() {
				t.Errorf("array: got a %s, want a %s", got, s.TypedArray())
			}
			// The array has plain numbers; the other elements must not have changed.
			if got, want := text(t, "(h) => h.array.length", h), fmt.Sprint(32/v.ItemSize()); got != want {
				t.Errorf("array.length: got %s, want %s", got, want)
			}
			run(t, "(h) => { h.array[0] = h.array[1] }", h)
			if y, err := v.At(0); err != nil || y.String() != test.python {
				t.Errorf("JavaScript array[0] = array[1], Go At(0): got %s, %v, want %s", y, err, test.python)
			}
		})
	}
	for _, code := range format.Codes() {
		if !tested[code.Char] {
			t.Errorf("format %s: not tested", code)
		}
	}
}

func TestArrayIsTheSameUntilDetached(t *testing.T) {
	m := open(t)
	s := share(t, m, "v", must(t)(view.New(bytearray(8))))
	h := handle(s)
	run(t, "(h) => { globalThis.held = h.array }", h)
	if !run(t, "(h) => h.array === globalThis.held", h).Bool() {
		t.Error("array asked twice: got two arrays, want the same one")
	}
	grow(t)
	if got, want := text(t, "() => held.length"), "0"; got != want {
		t.Errorf("length of the array held over growth: got %s, want %s", got, want)
	}
	if got, want := text(t, "(h) => h.array", h), "0,1,2,3,4,5,6,7"; got != want {
		t.Errorf("array after growth: got %s, want %s", got, want)
	}
	run(t, "(h) => { held[0] = 99; globalThis.held = undefined }", h)
	if got, want := text(t, "(h) => h.array[0]", h), "0"; got != want {
		t.Errorf("element 0 after a write to the detached array: got %s, want %s", got, want)
	}
}

func TestEmptyViews(t *testing.T) {
	m := open(t)
	none := must(t)(view.New(buffer.NewByteArray(nil)))
	mv := must(t)(view.New(bytearray(8)))
	for name, v := range map[string]*view.View{
		"none":     none,
		"cast":     must(t)(none.Cast("d")),
		"slice":    must(t)(mv.Slice(view.Range(3, 3))),
		"reversed": must(t)(mv.Slice(view.Range(0, 0, -1))),
	} {
		s := share(t, m, name, v)
		want := "empty 0"
		if got := text(t, "(h) => `${h.kind} ${h.array.length}`", handle(s)); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
		grow(t)
		if got := text(t, "(h) => `${h.kind} ${h.array.length}`", handle(s)); got != want {
			t.Errorf("%s after growth: got %s, want %s", name, got, want)
		}
		if got, want := thrown(t, "(h) => h.at(0)", handle(s)), "RangeError: index out of bounds on dimension 1"; got != want {
			t.Errorf("%s at(0): got %s, want %s", name, got, want)
		}
		if got := text(t, "(h) => h.copy().length", handle(s)); got != "0" {
			t.Errorf("%s copy().length: got %s, want 0", name, got)
		}
	}
}

// What Go no longer refers to must not be reused while JavaScript sees it.
func TestSharedMemorySurvivesCollections(t *testing.T) {
	m := open(t)
	const n, size = 64, 4096
	for i := range n {
		b := make([]byte, size)
		for k := range b {
			b[k] = byte(i + 1)
		}
		share(t, m, fmt.Sprint("v", i), must(t)(view.New(buffer.NewByteArray(b))))
	}
	for range 8 {
		var foreign [][]byte
		for range 4 * n {
			b := make([]byte, size)
			for k := range b {
				b[k] = 0xEE
			}
			foreign = append(foreign, b)
		}
		runtime.KeepAlive(foreign)
		runtime.GC()
	}
	if got := text(t, "() => memview.views.filter((h, i) => !h.array.every((x) => x === i + 1)).map((h) => h.name)"); got != "" {
		t.Errorf("views that show foreign bytes: got %s, want none", got)
	}
}

func TestOwnerCannotBeResizedWhileShared(t *testing.T) {
	m := open(t)
	b := bytearray(8)
	v := must(t)(view.New(b))
	s := share(t, m, "v", v)
	if err := v.Release(); err != nil {
		t.Errorf("Release of a shared view: got %v, want nil", err)
	}
	if err := b.Append(1); !errors.Is(err, view.ErrBuffer) {
		t.Errorf("Append while shared: got %v, want a BufferError", err)
	}
	if got, want := text(t, "(h) => h.array[7]", handle(s)), "7"; got != want {
		t.Errorf("after the view's release: got %s, want %s", got, want)
	}
	if err := s.Release(); err != nil {
		t.Fatal(err)
	}
	if err := b.Append(1); err != nil {
		t.Errorf("Append after release: got %v, want nil", err)
	}
}

func TestUse(t *testing.T) {
	m := open(t)
	mv := must(t)(view.New(bytearray(8)))
	s := share(t, m, "v", mv)
	if got, want := text(t, "(h) => h.use((a) => a.reduce((x, y) => x + y))", handle(s)), "28"; got != want {
		t.Errorf("use: got %s, want %s", got, want)
	}
	strided := share(t, m, "s", must(t)(mv.Slice(view.Range(0, 8, 2))))
	got := thrown(t, "(h) => h.use((a) => a)", handle(strided))
	if want := "TypeError: memview: view 's' has no array: " + strided.Reason() + "; use at() and set()"; got != want {
		t.Errorf("use without an array: got %s, want %s", got, want)
	}
}

func TestCopyIsApart(t *testing.T) {
	m := open(t)
	b := bytearray(12)
	mv := must(t)(view.New(b))
	h := must(t)(mv.Cast("H"))
	for _, test := range []struct {
		name string
		view *view.View
		want string // its constructor and elements
	}{
		{"array", h, "Uint16Array 256,770,1284,1798,2312,2826"},
		{"strided", must(t)(h.Slice(view.Range(0, 6, 2))), "Uint16Array 256,1284,2312"},
		{"reversed", must(t)(mv.Slice(view.Range(3, 0, -1))), "Uint8Array 3,2,1"},
		{"unaligned", must(t)(must(t)(mv.Slice(view.Range(1, 5))).Cast("H")), "Uint16Array 513,1027"},
	} {
		s := share(t, m, test.name, test.view)
		if got := text(t, "(h) => { const c = h.copy(); return `${c.constructor.name} ${c}` }", handle(s)); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
		if got, want := text(t, "(h) => { const c = h.copy(); c[0] = 0; return c.buffer.byteLength }", handle(s)), fmt.Sprint(test.view.NBytes()); got != want {
			t.Errorf("%s: the copy's buffer has %s bytes, want %s", test.name, got, want)
		}
	}
	if got, want := fmt.Sprint(b.Bytes()), "[0 1 2 3 4 5 6 7 8 9 10 11]"; got != want {
		t.Errorf("after writes to copies: got %s, want %s", got, want)
	}
}
