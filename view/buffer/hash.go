package buffer

// This file defines the hash of bytes, and who can be hashed.

import "hash/maphash"

// A Hasher is an exporter that can be hashed. A view can be hashed only if its
// exporter can.
type Hasher interface {
	Exporter
	// Hash returns hash(obj), or TypeError "unhashable type: 'bytearray'".
	Hash() (int64, error)
}

var seed = maphash.MakeSeed()

// HashBytes returns hash(b): equal for equal bytes within a process, and different
// from one process to the next, as Python's is. It is never -1, which C code
// returns for errors.
func HashBytes(b []byte) int64 {
	if len(b) == 0 {
		return 0
	}
	h := int64(maphash.Bytes(seed, b))
	if h == -1 {
		h = -2
	}
	return h
}
