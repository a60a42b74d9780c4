package buffer

// This file defines where memory that will be viewed comes from.

// Make returns n zeroed bytes on the heap whose address is a multiple of 8, so
// that any native format can be viewed in them, also by a JavaScript typed
// array, which must be aligned to its elements. A negative n gives none.
//
// A plain make([]byte, n) promises that only from 16 bytes on: below, Go's
// allocator packs objects without pointers together at any address, and small
// slices that do not escape lie on the stack. Hence the minimum, and noinline,
// by which the memory always escapes.
//
//go:noinline
func Make(n int) []byte {
	n = max(n, 0)
	return reserve(n, n)[:n:n]
}

// reserve is Make with room to grow: n bytes in a capacity of at least c.
func reserve(n, c int) []byte {
	c = max(n, c, 16)
	return make([]byte, c)[:n:c]
}
