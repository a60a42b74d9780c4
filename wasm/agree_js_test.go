//go:build js && wasm

package wasm_test

// This file tests that JavaScript, as a second reader, agrees with the package view
// on every element and every byte: of each format, in views of any layout, after
// each write by either side.

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"syscall/js"
	"testing"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

// layouts returns views of 48 elements of a format, in every layout that memory of
// an exporter can be seen in.
func layouts(t *testing.T, b *buffer.ByteArray, code *format.Code) map[string]*view.View {
	mv := must(t)(view.New(b))
	size, name := code.Size(), string(code.Char)
	flat := must(t)(must(t)(mv.Slice(view.Range(0, 48*size))).Cast(name))
	shifted := must(t)(must(t)(mv.Slice(view.Range(1, 1+40*size))).Cast(name))
	strided := func(offset int, shape, strides []int) *view.View {
		n := size
		for _, extent := range shape {
			n *= extent
		}
		return must(t)(view.New(&exporter{Data: b.Bytes(), Offset: offset, Len: n, Format: name, ItemSize: size, Shape: shape, Strides: strides}))
	}
	return map[string]*view.View{
		"flat":      flat,
		"step":      must(t)(flat.Slice(view.Range(1, 48, 5))),
		"reversed":  must(t)(flat.Slice(view.Range(47, 0, -3))),
		"unaligned": shifted,
		"matrix":    must(t)(must(t)(must(t)(mv.Slice(view.Range(0, 48*size))).Cast("B")).Cast(name, 6, 8)),
		"cube":      must(t)(must(t)(must(t)(mv.Slice(view.Range(0, 48*size))).Cast("B")).Cast(name, 2, 4, 6)),
		"rows back": strided(40*size, []int{6, 8}, []int{-8 * size, size}),
		"fortran":   strided(0, []int{6, 8}, []int{size, 6 * size}),
		"repeated":  strided(2*size, []int{3, 4}, []int{0, size}),
	}
}

// element returns what view reads at an index, by the bytes of its only element.
func element(t *testing.T, v *view.View, code *format.Code, index []int) []byte {
	t.Helper()
	offset := v.Offset()
	for d, i := range index {
		offset += v.Strides()[d] * i
	}
	return v.Base()[offset : offset+code.Size()]
}

// printed returns a value as JavaScript's String prints what handle.at gives.
func printed(x format.Value, code *format.Code) string {
	if f, ok := x.Float64(); ok && x.Kind() == format.Float(0).Kind() {
		return js.Global().Get("String").Invoke(f).String()
	}
	if code.Char == '?' {
		if x.String() == "True" {
			return "true"
		}
		return "false"
	}
	if b, ok := x.Bytes(); ok {
		return string(rune(b[0]))
	}
	return x.String()
}

func TestBothReadersAgree(t *testing.T) {
	m := open(t)
	random := rand.New(rand.NewPCG(7, 11))
	read := load(`((h, ...index) => String(h.at(...index)))`, "test")
	// One element onto another of the same view: each value that is read can be written.
	move := load(`((h, n, ...index) => h.set(h.at(...index.slice(0, n)), ...index.slice(n)))`, "test")
	copied := load(`((h) => { const c = h.copy(); return new Uint8Array(c.buffer, c.byteOffset, c.byteLength) })`, "test")
	for _, code := range format.Codes() {
		b := buffer.NewByteArray(buffer.Make(50 * 8))
		for name, v := range layouts(t, b, code) {
			s := share(t, m, fmt.Sprintf("%c %s", code.Char, name), v)
			h := handle(s)
			for round := range 12 {
				for i := range b.Bytes() { // Go writes everything
					b.Bytes()[i] = byte(random.Uint32())
				}
				index := func() (index []int, args []any) {
					for _, extent := range v.Shape() {
						i := random.IntN(extent)
						index, args = append(index, i), append(args, i)
					}
					return index, args
				}
				at, args := index()
				want := printed(code.Unpack(element(t, v, code, at)), code)
				if got := read.Invoke(append([]any{h}, args...)...).String(); got != want {
					t.Fatalf("%s, round %d, element %v: JavaScript reads %s, Go %s", s.Name(), round, at, got, want)
				}
				// JavaScript writes one element; all other bytes stay.
				to, more := index()
				expected := bytes.Clone(b.Bytes())
				x := code.Unpack(element(t, v, code, at))
				place := v.Offset()
				for d, i := range to {
					place += v.Strides()[d] * i
				}
				if err := code.Pack(expected[place:place+code.Size()], x); err != nil {
					t.Fatal(err)
				}
				move.Invoke(append(append([]any{h, len(at)}, args...), more...)...)
				if x.String() != "nan" && !bytes.Equal(b.Bytes(), expected) { // which bits a NaN has is the engine's choice
					t.Fatalf("%s, round %d: JavaScript wrote element %v to %v: memory is\n% x, want\n% x", s.Name(), round, at, to, b.Bytes(), expected)
				}
				all, err := v.ToBytes()
				if err != nil {
					t.Fatal(err)
				}
				seen := make([]byte, len(all))
				array := copied.Invoke(h)
				if n := array.Length(); n != len(all) || js.CopyBytesToGo(seen, array) != n || !bytes.Equal(seen, all) {
					t.Fatalf("%s, round %d: copy() has %d bytes % x, tobytes() %d % x", s.Name(), round, n, seen, len(all), all)
				}
			}
			s.Release()
		}
	}
}
