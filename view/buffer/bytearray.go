package buffer

// This file defines ByteArray, the exporter whose length can change.

import (
	"bytes"
	"slices"

	"memview/view/exception"
)

// MaxLen is the largest length, in bytes, that a ByteArray grows to: about what
// one slice can hold in the 4 GiB of a WebAssembly memory. Growing further is a
// MemoryError.
const MaxLen = 4064 << 20

// ByteArray is Python's bytearray. Every method that would change its length
// returns BufferError "Existing exports of data: object cannot be re-sized"
// while buffers are out, and leaves it as it was; methods that keep the length
// work, and are seen by every view.
type ByteArray struct {
	b       []byte
	exports int
}

var (
	_ Releaser = (*ByteArray)(nil)
	_ Hasher   = (*ByteArray)(nil)
)

// NewByteArray returns a bytearray over b, which it takes over, not a copy:
// writes to b are seen by views, and theirs in b. Memory from [Make] suits every
// format; other memory may not be aligned.
func NewByteArray(b []byte) *ByteArray { return &ByteArray{b: b} }

// Bytes returns the live bytes. The slice goes stale when the length changes,
// which cannot happen while there are exports.
func (a *ByteArray) Bytes() []byte { return a.b[:len(a.b):len(a.b)] }

// Len returns the number of bytes.
func (a *ByteArray) Len() int { return len(a.b) }

// Exports returns how many buffers are out. The views made of one another
// share one buffer (see the package view).
func (a *ByteArray) Exports() int { return a.exports }

// TypeName returns "bytearray".
func (*ByteArray) TypeName() string { return "bytearray" }

// Hash returns TypeError "unhashable type: 'bytearray'".
func (*ByteArray) Hash() (int64, error) {
	return 0, exception.New(exception.TypeError, "unhashable type: 'bytearray'")
}

// GetBuffer lends the memory, whatever the flags, and counts an export until
// the buffer is released.
func (a *ByteArray) GetBuffer(flags Flags) (*Buffer, error) {
	b := new(Buffer)
	return b, a.FillBuffer(b, flags)
}

// FillBuffer is GetBuffer into a Buffer of the caller's, which must be empty.
func (a *ByteArray) FillBuffer(b *Buffer, flags Flags) error {
	err := b.fill(a, a.b[:len(a.b):len(a.b)], false, flags)
	if err == nil {
		a.exports++
	}
	return err
}

// ReleaseBuffer takes an export back. [Buffer.Release] calls it, nobody else
// should.
func (a *ByteArray) ReleaseBuffer(*Buffer) { a.exports-- }

// Append adds one byte at the end.
func (a *ByteArray) Append(c byte) error {
	if err := a.setLen(len(a.b) + 1); err != nil {
		return err
	}
	a.b[len(a.b)-1] = c
	return nil
}

// Extend adds bytes at the end. Adding none is always allowed.
func (a *ByteArray) Extend(b []byte) error {
	n := len(a.b)
	b = apart(a.b, b)
	if err := a.setLen(n + len(b)); err != nil {
		return err
	}
	copy(a.b[n:], b)
	return nil
}

// Insert puts a byte before position i; a negative i counts from the end, and
// one out of range means the nearest end.
func (a *ByteArray) Insert(i int, c byte) error {
	n := len(a.b)
	if i < 0 {
		i += n
	}
	i = min(max(i, 0), n)
	if err := a.setLen(n + 1); err != nil {
		return err
	}
	copy(a.b[i+1:], a.b[i:n])
	a.b[i] = c
	return nil
}

// Pop removes the byte at position i and returns it; -1 is the last one. It
// returns IndexError "pop from empty bytearray" or "pop index out of range",
// also while there are exports.
func (a *ByteArray) Pop(i int) (byte, error) {
	n := len(a.b)
	if n == 0 {
		return 0, exception.New(exception.IndexError, "pop from empty bytearray")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, exception.New(exception.IndexError, "pop index out of range")
	}
	c := a.b[i]
	if err := a.Splice(i, i+1, nil); err != nil {
		return 0, err
	}
	return c, nil
}

// Remove removes the first byte c. It returns ValueError "value not found in
// bytearray" if there is none, also while there are exports.
func (a *ByteArray) Remove(c byte) error {
	i := bytes.IndexByte(a.b, c)
	if i < 0 {
		return exception.New(exception.ValueError, "value not found in bytearray")
	}
	return a.Splice(i, i+1, nil)
}

// Clear removes all bytes. Clearing an empty one is always allowed.
func (a *ByteArray) Clear() error { return a.setLen(0) }

// Resize sets the length to n: new bytes are zero. The same length is always
// allowed. A negative n is ValueError "Can only resize to positive sizes, got -1"
// (bytearray.resize, new in CPython 3.14).
func (a *ByteArray) Resize(n int) error {
	if n < 0 {
		return exception.New(exception.ValueError, "Can only resize to positive sizes, got %d", n)
	}
	return a.setLen(n)
}

// Splice replaces the bytes from lo to hi by b, as b[lo:hi] = … does: lo and hi
// are cut to the length (negative ones do not count from the end). With as many
// bytes as before it is always allowed.
func (a *ByteArray) Splice(lo, hi int, b []byte) error {
	n := len(a.b)
	lo = min(max(lo, 0), n)
	hi = min(max(hi, lo), n)
	b = apart(a.b, b)
	if more := len(b) - (hi - lo); more > 0 {
		if err := a.setLen(n + more); err != nil {
			return err
		}
		copy(a.b[hi+more:], a.b[hi:n])
	} else if more < 0 {
		if err := resizable(a.exports); err != nil {
			return err
		}
		copy(a.b[hi+more:], a.b[hi:])
		a.b = a.b[:n+more]
	}
	copy(a.b[lo:], b)
	return nil
}

// Reverse turns the bytes around in place. The length stays, so it is always
// allowed.
func (a *ByteArray) Reverse() { slices.Reverse(a.b) }

// setLen grows with zeros or cuts (PyByteArray_Resize).
func (a *ByteArray) setLen(n int) error {
	if n == len(a.b) {
		return nil
	}
	if err := resizable(a.exports); err != nil {
		return err
	}
	b, err := grow(a.b, n)
	if err == nil {
		a.b = b
	}
	return err
}
