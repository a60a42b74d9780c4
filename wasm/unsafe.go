package wasm

// This file is the only one that uses unsafe, and for two things: the address of
// a slice's memory, and to see numbers as bytes and bytes as numbers.
//
// An address keeps nothing alive; whoever takes one pins the slice. It stays right
// as long as the slice is pinned, because Go's heap does not move. Stacks do, and
// a slice that does not escape may lie on one; hence escaped.

import "unsafe"

// Nothing is ever kept in escaped. But the compiler must assume it, and so puts
// each slice whose address is taken on the heap: make([]byte, n) up to 64 KiB
// would otherwise stay on the stack of a caller we are inlined into.
var escaped struct {
	keep  bool // never true
	bytes []byte
}

// addressOf returns the address of a slice's first byte, in bytes from the start
// of linear memory. Of an empty slice it is any address, or 0.
func addressOf(b []byte) uintptr {
	if escaped.keep {
		escaped.bytes = b
	}
	return uintptr(unsafe.Pointer(unsafe.SliceData(b)))
}

// bytesOf returns the memory of s, in place.
func bytesOf[T Number](s []T) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(s))), len(s)*sizeOf[T]())
}

// sizeOf returns the size of a number, in bytes.
func sizeOf[T Number]() int {
	var number T
	return int(unsafe.Sizeof(number))
}

// numbersIn returns the first n numbers in b, in place. b must be aligned to them
// and hold as many.
func numbersIn[T Number](b []byte, n int) []T {
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(b))), n)
}
