//go:build js && wasm

package wasm

// This file is the only one that uses unsafe, and for one thing: the address of
// a slice's memory. The number keeps nothing alive; whoever takes it pins the
// slice. It stays right as long as the slice is pinned, because Go's heap does
// not move. It would not for memory on a stack, but a slice that reaches an
// exporter is on the heap: it escapes there.

import "unsafe"

// addressOf returns the address of a slice's first byte, in bytes from the start
// of linear memory. Of an empty slice it is any address, or 0.
func addressOf(b []byte) uintptr {
	return uintptr(unsafe.Pointer(unsafe.SliceData(b)))
}
