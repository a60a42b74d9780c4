package wasm

// This file tests what a kind of number is to JavaScript, on every platform.

import (
	"errors"
	"testing"
	"unsafe"
)

type celsius float32

type level uint8

func TestNumbers(t *testing.T) {
	// The formats are those of the struct module's table of native sizes, the
	// arrays those of ECMAScript's table of TypedArray constructors.
	for _, test := range []struct {
		got, want kindOfNumber
	}{
		{numberOf[int8](), kindOfNumber{"Int8Array", "b", 1, 0}},
		{numberOf[uint8](), kindOfNumber{"Uint8Array", "B", 1, 1}},
		{numberOf[int16](), kindOfNumber{"Int16Array", "h", 2, 2}},
		{numberOf[uint16](), kindOfNumber{"Uint16Array", "H", 2, 3}},
		{numberOf[int32](), kindOfNumber{"Int32Array", "i", 4, 4}},
		{numberOf[uint32](), kindOfNumber{"Uint32Array", "I", 4, 5}},
		{numberOf[int64](), kindOfNumber{"BigInt64Array", "q", 8, 7}},
		{numberOf[uint64](), kindOfNumber{"BigUint64Array", "Q", 8, 8}},
		{numberOf[int](), kindOfNumber{"BigInt64Array", "q", 8, 7}},
		{numberOf[uint](), kindOfNumber{"BigUint64Array", "Q", 8, 8}},
		{numberOf[float32](), kindOfNumber{"Float32Array", "f", 4, 6}},
		{numberOf[float64](), kindOfNumber{"Float64Array", "d", 8, 9}},
		{numberOf[celsius](), kindOfNumber{"Float32Array", "f", 4, 6}},
		{numberOf[level](), kindOfNumber{"Uint8Array", "B", 1, 1}},
	} {
		if test.got != test.want {
			t.Errorf("got %v, want %v", test.got, test.want)
		}
	}
}

func TestAlloc(t *testing.T) {
	for n := range 9 {
		s, err := Alloc[float64](n)
		if err != nil || len(s) != n || cap(s) != n {
			t.Fatalf("Alloc(%d): got length %d, capacity %d, %v, want %d", n, len(s), cap(s), err, n)
		}
		if at := uintptr(unsafe.Pointer(unsafe.SliceData(s))); at%8 != 0 {
			t.Errorf("Alloc(%d): got the address %#x, want a multiple of 8", n, at)
		}
	}
	for _, n := range []int{-1, MaxLen/8 + 1, 1 << 40} {
		if s, err := Alloc[uint64](n); s != nil || !errors.Is(err, ErrTooLarge) {
			t.Errorf("Alloc(%d): got %d numbers, %v, want %v", n, len(s), err, ErrTooLarge)
		}
	}
}
