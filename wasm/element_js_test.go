//go:build js && wasm

package wasm_test

// This file tests at and set: elements that no typed array can reach, and what
// is refused. The texts are CPython's; its ValueError and IndexError are
// JavaScript's RangeError (semantics of memoryview: Objects/memoryobject.c).

import (
	"encoding/binary"
	"fmt"
	"testing"

	"memview/view"
	"memview/view/buffer"
)

// exporter answers with any layout a test needs.
type exporter buffer.Buffer

func (*exporter) TypeName() string { return "exporter" }

func (e *exporter) GetBuffer(buffer.Flags) (*buffer.Buffer, error) {
	return &buffer.Buffer{
		Obj: e, Data: e.Data, Offset: e.Offset, Len: e.Len, Format: e.Format, ItemSize: e.ItemSize, ReadOnly: e.ReadOnly,
		NDim: len(e.Shape), Shape: e.Shape, Strides: e.Strides, SubOffsets: e.SubOffsets,
	}, nil
}

// pointers is a layout with suboffsets: two rows of three bytes, at 20 and at 16,
// found through pointers at 0 and 8.
func pointers() *exporter {
	data := buffer.Make(24)
	binary.LittleEndian.PutUint64(data, 20)
	binary.LittleEndian.PutUint64(data[8:], 15)
	copy(data[16:], []byte{16, 17, 18, 19, 20, 21, 22, 23})
	return &exporter{Data: data, Len: 6, Format: "B", ItemSize: 1, Shape: []int{2, 3}, Strides: []int{8, 1}, SubOffsets: []int{0, -1}}
}

func TestElementsNoArrayReaches(t *testing.T) {
	m := open(t)
	mv := must(t)(view.New(bytearray(24)))
	h := must(t)(mv.Cast("H"))
	matrix := must(t)(mv.Cast("H", 3, 4))
	for _, test := range []struct {
		name  string
		view  *view.View
		kind  string
		index string
		want  string // arithmetic on the bytes 0, 1, 2, …: 0x0100 + 0x0202 * i is element i of 'H'
	}{
		{"step", must(t)(h.Slice(view.Range(1, 12, 3))), "strided", "1", "2312"},
		{"reversed", must(t)(mv.Slice(view.Range(23, 3, -4))), "strided", "0", "23"},
		{"reversed from the end", must(t)(mv.Slice(view.Range(23, 3, -4))), "strided", "-1", "7"},
		{"unaligned", must(t)(must(t)(mv.Slice(view.Range(1, 17))).Cast("q")), "unaligned", "1", "1157159078456920585"},
		{"bigint index", h, "array", "2n", "1284"},
		{"matrix", matrix, "array", "1, 2", "3340"},
		{"matrix from the end", matrix, "array", "-1, -1", "5910"},
		{"rows", must(t)(matrix.Slice(view.Range(0, 3, 2))), "strided", "1, 1", "4882"},
		{"no dimension", must(t)(view.New(&exporter{Data: []byte{0, 42}, Offset: 1, Len: 1, Format: "B", ItemSize: 1})), "array", "", "42"},
		{"padded", must(t)(view.New(&exporter{Data: bytearray(24).Bytes(), Len: 24, Format: "H", ItemSize: 8, Shape: []int{3}})), "strided", "1", "2312"},
		{"pointers", must(t)(view.New(pointers())), "indirect", "0, 1", "21"},
		{"pointers of another row", must(t)(view.New(pointers())), "indirect", "1, -1", "17"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := share(t, m, test.name, test.view)
			if got := text(t, "(h) => h.kind", handle(s)); got != test.kind {
				t.Errorf("kind: got %s, want %s", got, test.kind)
			}
			if none := run(t, "(h) => h.array === null", handle(s)).Bool(); none != (test.kind != "array") {
				t.Errorf("array is null: got %t", none)
			}
			if hasReason := run(t, "(h) => h.reason !== ''", handle(s)).Bool(); hasReason != (test.kind != "array") {
				t.Errorf("reason: got %q", text(t, "(h) => h.reason", handle(s)))
			}
			if got := text(t, "(h) => h.at("+test.index+")", handle(s)); got != test.want {
				t.Errorf("at(%s): got %s, want %s", test.index, got, test.want)
			}
		})
	}
}

// Writes must reach the very bytes, and no others.
func TestSetThroughStrides(t *testing.T) {
	m := open(t)
	b := bytearray(12)
	mv := must(t)(view.New(b))
	h := must(t)(mv.Cast("H"))
	step := share(t, m, "step", must(t)(h.Slice(view.Range(5, 0, -2))))
	odd := share(t, m, "odd", must(t)(must(t)(mv.Slice(view.Range(1, 5))).Cast("I")))
	run(t, "(h) => h.set(0xAABB, 1)", handle(step)) // element 3 of h
	run(t, "(h) => h.set(0x11223344, 0)", handle(odd))
	if got, want := fmt.Sprintf("% x", b.Bytes()), "00 44 33 22 11 05 bb aa 08 09 0a 0b"; got != want {
		t.Errorf("bytes: got %s, want %s", got, want)
	}
	e := pointers()
	indirect := share(t, m, "indirect", must(t)(view.New(e)))
	run(t, "(h) => h.set(99, 1, 0)", handle(indirect)) // at 15: the last byte of the second pointer
	if got, want := e.Data[15], byte(99); got != want {
		t.Errorf("byte 15: got %d, want %d", got, want)
	}
	if got, want := thrown(t, "(h) => h.at(1, 0)", handle(indirect)), "RangeError: memoryview: the exporter's layout reaches outside its memory"; got != want {
		t.Errorf("through a pointer that leads outside: got %s, want %s", got, want)
	}
	if got, want := text(t, "(h) => { h.set(0, 0, 0); return h.at(0, 0) }", handle(indirect)), "0"; got != want {
		t.Errorf("row 0: got %s, want %s", got, want)
	}
}

func TestRefusals(t *testing.T) {
	m := open(t)
	mv := must(t)(view.New(bytearray(24)))
	at := func(t *testing.T, v *view.View, call, want string) {
		t.Helper()
		s := share(t, m, "v", v)
		defer s.Release()
		if got := thrown(t, "(h) => h."+call, handle(s)); got != want {
			t.Errorf("%s: got %q, want %q", call, got, want)
		}
	}
	for _, test := range []struct {
		format string
		value  string
		want   string // the exception and "type" or "value"
	}{
		{"b", "-129", "value"}, {"b", "128", "value"}, {"B", "256", "value"}, {"B", "-1", "value"}, {"B", "-1n", "value"},
		{"B", "1.5", "type"}, {"B", "NaN", "type"}, {"B", "'1'", "type"}, {"B", "null", "type"}, {"B", "undefined", "type"}, {"B", "{}", "type"},
		{"h", "32768", "value"}, {"H", "65536", "value"}, {"i", "2 ** 31", "value"}, {"I", "-1", "value"},
		{"l", "2n ** 63n", "value"}, {"q", "-(2n ** 63n) - 1n", "value"}, {"Q", "2n ** 64n", "value"}, {"Q", "-1", "value"}, {"N", "0.5", "type"}, {"n", "'a'", "type"},
		{"P", "2n ** 64n", "value"}, {"P", "-(2n ** 63n) - 1n", "value"}, {"P", "1.5", "type"},
		{"d", "'1'", "type"}, {"d", "2n ** 1024n", "value"}, {"f", "undefined", "type"},
		{"e", "65520", "value"}, {"e", "-65520", "value"}, {"e", "1e300", "value"}, {"e", "'1'", "type"},
		{"c", "97", "type"}, {"c", "'ab'", "value"}, {"c", "''", "value"}, {"c", `'\u0100'`, "value"},
	} {
		name := map[string]string{"type": "TypeError", "value": "RangeError"}[test.want]
		v := must(t)(mv.Cast(test.format))
		at(t, v, "set("+test.value+", 0)", name+": memoryview: invalid "+test.want+" for format '"+test.format+"'")
	}
	at(t, must(t)(mv.Cast("q")), "set(2 ** 53, 0)", "RangeError: memview: 9007199254740992 is not a safe integer: pass a BigInt")

	const outside = "RangeError: index out of bounds on dimension "
	matrix := must(t)(mv.Cast("B", 4, 6))
	at(t, mv, "at(24)", outside+"1")
	at(t, mv, "at(-25)", outside+"1")
	at(t, mv, "at(2n ** 70n)", outside+"1")
	at(t, matrix, "at(4, 0)", outside+"1")
	at(t, matrix, "at(0, 6)", outside+"2")
	at(t, matrix, "set(1, 0, -7)", outside+"2")
	at(t, mv, "at(0.5)", "TypeError: memoryview: invalid slice key")
	at(t, mv, "at('0')", "TypeError: memoryview: invalid slice key")
	at(t, mv, "at(undefined)", "TypeError: memoryview: invalid slice key")
	at(t, mv, "at(0, 0)", "TypeError: cannot index 1-dimension view with 2-element tuple")
	at(t, mv, "at()", "TypeError: sub-views are not implemented")
	at(t, matrix, "at(0)", "TypeError: sub-views are not implemented")
	single := must(t)(view.New(&exporter{Data: []byte{1}, Len: 1, Format: "B", ItemSize: 1}))
	at(t, single, "at(0)", "TypeError: invalid indexing of 0-dim memory")

	// A refused write writes nothing.
	b := bytearray(4)
	at(t, must(t)(view.New(b)), "set(256, 1)", "RangeError: memoryview: invalid value for format 'B'")
	if got, want := fmt.Sprint(b.Bytes()), "[0 1 2 3]"; got != want {
		t.Errorf("after a refused write: got %s, want %s", got, want)
	}
}

func TestReadOnlyAndForeignFormats(t *testing.T) {
	m := open(t)
	mv := must(t)(view.New(bytearray(4)))
	fixed := share(t, m, "fixed", must(t)(mv.ToReadOnly()))
	if !run(t, "(h) => h.readonly", handle(fixed)).Bool() {
		t.Error("readonly: got false, want true")
	}
	// Read-only comes before the index, as in CPython.
	if got, want := thrown(t, "(h) => h.set(1, 99)", handle(fixed)), "TypeError: cannot modify read-only memory"; got != want {
		t.Errorf("set: got %s, want %s", got, want)
	}
	if got, want := text(t, "(h) => h.array", handle(fixed)), "0,1,2,3"; got != want {
		t.Errorf("array: got %s, want %s", got, want)
	}

	big := share(t, m, "big", must(t)(view.New(&exporter{Data: []byte{1, 2, 3, 4}, Len: 4, Format: ">H", ItemSize: 2, Shape: []int{2}})))
	const unsupported = "memoryview: unsupported format >H"
	if got, want := text(t, "(h) => [h.kind, h.reason, h.array, h.format, h.itemsize]", handle(big)), "format,"+unsupported+",,>H,2"; got != want {
		t.Errorf("big-endian: got %s, want %s", got, want)
	}
	for _, call := range []string{"at(0)", "set(1, 0)", "at(99)"} { // the format comes before the index
		if got, want := thrown(t, "(h) => h."+call, handle(big)), "TypeError: "+unsupported; got != want {
			t.Errorf("big-endian %s: got %s, want %s", call, got, want)
		}
	}
	if got, want := text(t, "(h) => `${h.copy().constructor.name} ${h.copy()}`", handle(big)), "Uint8Array 1,2,3,4"; got != want {
		t.Errorf("big-endian copy: got %s, want %s", got, want)
	}
	if got, want := big.Reason(), unsupported; got != want || big.TypedArray() != "" {
		t.Errorf("Go: got reason %q and typed array %q, want %q and none", got, big.TypedArray(), want)
	}

	indirect := share(t, m, "indirect", must(t)(view.New(pointers())))
	if got, want := text(t, "(h) => `${h.copy().constructor.name} ${h.copy()}`", handle(indirect)), "Uint8Array 20,21,22,0,16,17"; got != want {
		t.Errorf("copy through pointers: got %s, want %s", got, want)
	}
}
