package wasm

// This file tests how views are described to JavaScript. The names of typed
// arrays are those of ECMA-262, table "The TypedArray Constructors", by the kind
// and the width that the struct module documents for each code (LP64).

import (
	"strings"
	"testing"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

var typedArrays = map[byte]string{
	'?': "Uint8Array", 'c': "Uint8Array", 'b': "Int8Array", 'B': "Uint8Array",
	'h': "Int16Array", 'H': "Uint16Array", 'i': "Int32Array", 'I': "Uint32Array",
	'l': "BigInt64Array", 'L': "BigUint64Array", 'q': "BigInt64Array", 'Q': "BigUint64Array",
	'n': "BigInt64Array", 'N': "BigUint64Array", 'P': "BigUint64Array",
	'e': "Float16Array", 'f': "Float32Array", 'd': "Float64Array",
}

// layout is an exporter which answers with any layout a test needs.
type layout buffer.Buffer

func (l *layout) TypeName() string { return "layout" }

func (l *layout) GetBuffer(buffer.Flags) (*buffer.Buffer, error) {
	return &buffer.Buffer{
		Obj: l, Data: l.Data, Offset: l.Offset, Len: l.Len, Format: l.Format, ItemSize: l.ItemSize,
		NDim: len(l.Shape), Shape: l.Shape, Strides: l.Strides, SubOffsets: l.SubOffsets,
	}, nil
}

func newView(t testing.TB, obj buffer.Exporter) *view.View {
	t.Helper()
	v, err := view.New(obj)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func cast(t testing.TB, v *view.View, format string, shape ...int) *view.View {
	t.Helper()
	v, err := v.Cast(format, shape...)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func slice(t testing.TB, v *view.View, s view.Slice) *view.View {
	t.Helper()
	v, err := v.Slice(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func modern(string) bool { return true }

func TestDescribeEveryCode(t *testing.T) {
	for _, code := range format.Codes() {
		v := cast(t, newView(t, buffer.NewByteArray(buffer.Make(16))), code.String())
		d := describe(v, 64, modern)
		if want := typedArrays[code.Char]; d.typedArray() != want || d.kind != kindArray || d.reason != "" {
			t.Errorf("format %s: got %s %q (%s), want array %q", code, d.kind, d.typedArray(), d.reason, want)
		}
		// One byte further on, what has one byte is still aligned.
		d = describe(v, 65, modern)
		want := kindUnaligned
		if code.Size() == 1 {
			want = kindArray
		}
		if d.kind != want {
			t.Errorf("format %s at an odd address: got %s, want %s", code, d.kind, want)
		}
		if d.element != typedArrays[code.Char] {
			t.Errorf("format %s at an odd address: elements of %q, want %q", code, d.element, typedArrays[code.Char])
		}
	}
	if len(typedArrays) != len(format.Codes()) {
		t.Errorf("%d codes tested of %d", len(format.Codes()), len(typedArrays))
	}
}

func TestDescribe(t *testing.T) {
	const base = 0x1000
	b := buffer.NewByteArray(buffer.Make(24))
	mv := newView(t, b)
	h := cast(t, mv, "H")
	step := func(n int) view.Slice { return view.Slice{Step: &n} }
	from := func(lo, hi int) view.Slice { return view.Slice{Start: &lo, Stop: &hi} }
	ancient := func(name string) bool { return name != "Float16Array" }

	for _, test := range []struct {
		name    string
		view    *view.View
		has     engine
		kind    string
		array   string
		element string
		address uintptr
		reason  string // a part of it
	}{
		{"whole", mv, modern, kindArray, "Uint8Array", "Uint8Array", base, ""},
		{"slice", slice(t, h, from(2, 5)), modern, kindArray, "Uint16Array", "Uint16Array", base + 4, ""},
		{"slice of one element with a step", slice(t, h, view.Slice{Start: new(int), Stop: ptr(1), Step: ptr(5)}), modern, kindArray, "Uint16Array", "Uint16Array", base, ""},
		{"two dimensions", cast(t, mv, "I", 2, 3), modern, kindArray, "Uint32Array", "Uint32Array", base, ""},
		{"no dimension", cast(t, slice(t, mv, from(8, 16)), "d", []int{}...), modern, kindArray, "Float64Array", "Float64Array", base + 8, ""},
		{"empty", slice(t, h, from(3, 3)), modern, kindEmpty, "Uint16Array", "Uint16Array", 0, ""},
		{"empty and reversed", slice(t, h, view.Slice{Start: new(int), Stop: new(int), Step: ptr(-1)}), modern, kindEmpty, "Uint16Array", "Uint16Array", 0, ""},
		{"every second", slice(t, h, step(2)), modern, kindStrided, "", "Uint16Array", base, "shape (6,), strides (4,), itemsize 2"},
		{"reversed", slice(t, h, step(-1)), modern, kindStrided, "", "Uint16Array", base + 22, "strides (-2,)"},
		{"unaligned", cast(t, slice(t, mv, from(1, 9)), "I"), modern, kindUnaligned, "", "Uint32Array", base + 1, "0x1001 is not a multiple of 4 bytes, as Uint32Array needs"},
		{"strided rows", slice(t, cast(t, mv, "H", 4, 3), step(2)), modern, kindStrided, "", "Uint16Array", base, "shape (2, 3), strides (12, 2)"},
		{"Fortran order", newView(t, &layout{Data: b.Bytes(), Len: 12, Format: "H", ItemSize: 2, Shape: []int{2, 3}, Strides: []int{2, 4}}), modern, kindStrided, "", "Uint16Array", base, "C order"},
		{"half where there is none", cast(t, mv, "e"), ancient, kindFormat, "", "Float16Array", base, "no Float16Array"},
		{"at sign", cast(t, mv, "@H"), modern, kindArray, "Uint16Array", "Uint16Array", base, ""},
		{"big-endian", newView(t, &layout{Data: b.Bytes(), Len: 24, Format: ">H", ItemSize: 2, Shape: []int{12}}), modern, kindFormat, "", "", base, "memoryview: unsupported format >H"},
		{"little-endian by name", newView(t, &layout{Data: b.Bytes(), Len: 24, Format: "<H", ItemSize: 2, Shape: []int{12}}), modern, kindFormat, "", "", base, "memoryview: unsupported format <H"},
		{"unknown", newView(t, &layout{Data: b.Bytes(), Len: 24, Format: "s", ItemSize: 1, Shape: []int{24}}), modern, kindFormat, "", "", base, "memoryview: format s not supported"},
		{"padded", newView(t, &layout{Data: b.Bytes(), Len: 24, Format: "h", ItemSize: 8, Shape: []int{3}}), modern, kindStrided, "", "Int16Array", base, "format 'h' has 2 bytes, itemsize 8"},
		{"pointers", newView(t, &layout{Data: b.Bytes(), Len: 2, Format: "B", ItemSize: 1, Shape: []int{2, 1}, Strides: []int{8, 1}, SubOffsets: []int{0, -1}}), modern, kindIndirect, "", "Uint8Array", base, "suboffsets (0, -1)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := describe(test.view, base, test.has)
			if d.kind != test.kind {
				t.Errorf("kind: got %s, want %s", d.kind, test.kind)
			}
			if got := d.typedArray(); got != test.array {
				t.Errorf("typed array: got %q, want %q", got, test.array)
			}
			if d.element != test.element {
				t.Errorf("element: got %q, want %q", d.element, test.element)
			}
			if got := d.address(); got != test.address {
				t.Errorf("address: got %#x, want %#x", got, test.address)
			}
			if !strings.Contains(d.reason, test.reason) || (d.reason == "") != (test.array != "") {
				t.Errorf("reason: got %q, want one with %q exactly if there is no array", d.reason, test.reason)
			}
		})
	}
}

func ptr(n int) *int { return &n }
