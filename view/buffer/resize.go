package buffer

// This file defines what the exporters that change their length have in common.

import (
	"bytes"

	"memview/view/exception"
)

// resizable refuses while buffers are out (_canresize in bytearrayobject.c).
func resizable(exports int) error {
	if exports > 0 {
		return exception.New(exception.BufferError, "Existing exports of data: object cannot be re-sized")
	}
	return nil
}

// grow returns b with another length: cut, or longer by zeros. Growing moves the bytes
// now and then, into memory from Make. It returns MemoryError past MaxLen.
func grow(b []byte, n int) ([]byte, error) {
	old := len(b)
	if n < 0 || n > MaxLen {
		return nil, exception.New(exception.MemoryError, "")
	}
	if n <= cap(b) {
		b = b[:n]
		if n > old {
			clear(b[old:])
		}
		return b, nil
	}
	longer := reserve(n, n+n/8+8) // over-allocated by an eighth, as CPython does
	copy(longer, b)
	return longer, nil
}

// apart returns b, or a copy when b is part of memory that is about to move:
// a.Extend(a.Bytes()).
func apart(memory, b []byte) []byte {
	if overlap(memory[:cap(memory)], b) {
		return bytes.Clone(b)
	}
	return b
}

// repeat fills b with copies of its first n bytes.
func repeat(b []byte, n int) {
	for n > 0 && n < len(b) {
		n += copy(b[n:], b[:n])
	}
}
