package view

// This file holds the package's only use of unsafe: comparing addresses.

import "unsafe"

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
