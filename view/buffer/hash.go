package buffer

// This file defines the hash of bytes, and who can be hashed.

import (
	"encoding/binary"
	"math/bits"
	"math/rand/v2"
)

// A Hasher is an exporter that can be hashed. A view can be hashed only if its
// exporter can.
type Hasher interface {
	Exporter
	// Hash returns hash(obj), or TypeError "unhashable type: 'bytearray'".
	Hash() (int64, error)
}

// seeds are chosen once a process.
var seeds = [4]uint64{rand.Uint64(), rand.Uint64(), rand.Uint64(), rand.Uint64()}

const (
	prime1 = 0x9e3779b185ebca87
	prime2 = 0xc2b2ae3d27d4eb4f
	prime3 = 0x165667b19e3779f9
)

// HashBytes returns hash(b): equal for equal bytes within a process, and different
// from one process to the next, as Python's is. It is never -1, which C code
// returns for errors.
//
// It is xxHash64's mixing with four random seeds, not hash/maphash, which on
// WebAssembly takes five times as long.
func HashBytes(b []byte) int64 {
	if len(b) == 0 {
		return 0
	}
	length := uint64(len(b))
	v1, v2, v3, v4 := seeds[0], seeds[1], seeds[2], seeds[3]
	for ; len(b) >= 32; b = b[32:] {
		v1 = mix(v1, binary.LittleEndian.Uint64(b))
		v2 = mix(v2, binary.LittleEndian.Uint64(b[8:]))
		v3 = mix(v3, binary.LittleEndian.Uint64(b[16:]))
		v4 = mix(v4, binary.LittleEndian.Uint64(b[24:]))
	}
	h := bits.RotateLeft64(v1, 1) + bits.RotateLeft64(v2, 7) + bits.RotateLeft64(v3, 12) + bits.RotateLeft64(v4, 18) + length
	for ; len(b) >= 8; b = b[8:] {
		h = mix(h, binary.LittleEndian.Uint64(b))
	}
	for _, c := range b {
		h = mix(h, uint64(c))
	}
	h = (h ^ h>>33) * prime2
	h = (h ^ h>>29) * prime3
	h ^= h >> 32
	if int64(h) == -1 {
		return -2
	}
	return int64(h)
}

// mix takes eight more bytes into a sum.
func mix(sum, x uint64) uint64 { return bits.RotateLeft64(sum+x*prime2, 31) * prime1 }
