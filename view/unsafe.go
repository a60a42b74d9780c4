package view

// This file holds the package's uses of unsafe: bytes as numbers, and comparing
// addresses.

import "unsafe"

// cast returns b as a slice of T: the same memory, as many as there are whole ones. The
// caller has made sure that every pattern of bits is a T.
//
// The address must be a multiple of T's alignment: else misaligned is by how much it is
// not, and there is no slice. It is taken as a number and never turned back into a
// pointer; the pointer that is converted is the slice's own, so that the garbage
// collector goes on seeing the memory.
func cast[T any](b []byte) (slice []T, misaligned int) {
	var zero T
	size, align := unsafe.Sizeof(zero), unsafe.Alignof(zero)
	if len(b) == 0 || size == 0 {
		return []T{}, 0
	}
	p := unsafe.Pointer(unsafe.SliceData(b))
	if past := uintptr(p) % align; past != 0 {
		return nil, int(past)
	}
	n := len(b) / int(size)
	return unsafe.Slice((*T)(p), n)[:n:n], 0
}

// overlap reports whether two slices share a byte. Two exporters may have been
// given parts of one array, so that comparing exporters is not enough. The
// addresses are taken as numbers, which are compared and never turned back into
// pointers.
func overlap(a, b []byte) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	a0 := uintptr(unsafe.Pointer(unsafe.SliceData(a)))
	b0 := uintptr(unsafe.Pointer(unsafe.SliceData(b)))
	return a0 < b0+uintptr(len(b)) && b0 < a0+uintptr(len(a))
}

// text returns b as a string without copying it. Nobody may have b besides.
func text(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
