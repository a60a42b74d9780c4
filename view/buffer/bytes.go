package buffer

// This file defines Bytes, the read-only exporter.

// Bytes is Python's bytes: it lends its memory for reading only.
type Bytes struct{ b []byte }

var _ Hasher = (*Bytes)(nil)

// NewBytes returns a bytes object over b, which it takes over, not a copy; b
// must not change afterwards.
func NewBytes(b []byte) *Bytes { return &Bytes{b} }

// Bytes returns the memory itself. It must not be written to.
func (b *Bytes) Bytes() []byte { return b.b[:len(b.b):len(b.b)] }

// Len returns the number of bytes.
func (b *Bytes) Len() int { return len(b.b) }

// TypeName returns "bytes".
func (*Bytes) TypeName() string { return "bytes" }

// Hash returns hash(b).
func (b *Bytes) Hash() (int64, error) { return HashBytes(b.b), nil }

// GetBuffer lends the memory; a request to write is a BufferError "Object is
// not writable.". Nothing need be counted, since bytes never move.
func (b *Bytes) GetBuffer(flags Flags) (*Buffer, error) {
	return NewBuffer(b, b.b, true, flags)
}

// FillBuffer is GetBuffer into a Buffer of the caller's, which must be empty.
func (b *Bytes) FillBuffer(to *Buffer, flags Flags) error { return to.fill(b, b.b, true, flags) }
