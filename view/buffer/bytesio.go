package buffer

// This file defines BytesIO, the file in memory, and the exporter that its getbuffer
// gives.

import (
	"io"

	"memview/view/exception"
)

// BytesIO is Python's io.BytesIO: a file in memory. While buffers of it are out,
// writing, truncating and closing return BufferError "Existing exports of data:
// object cannot be re-sized". A closed one answers everything with ValueError "I/O
// operation on closed file.".
type BytesIO struct {
	b       []byte
	at      int
	exports int
	closed  bool
}

var (
	_ io.ReadWriteSeeker = (*BytesIO)(nil)
	_ io.Closer          = (*BytesIO)(nil)
	_ Releaser           = (*IOBuffer)(nil)
)

// NewBytesIO returns a file that holds b, which it takes over, not a copy. The
// position is the start.
func NewBytesIO(b []byte) *BytesIO { return &BytesIO{b: b} }

var errClosed = exception.New(exception.ValueError, "I/O operation on closed file.")

func (f *BytesIO) check() error {
	if f.closed {
		return errClosed
	}
	return nil
}

// free is check for what changes the length, or may.
func (f *BytesIO) free() error {
	if err := f.check(); err != nil {
		return err
	}
	return resizable(f.exports)
}

// GetValue returns a copy of all bytes.
func (f *BytesIO) GetValue() ([]byte, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	return append([]byte{}, f.b...), nil
}

// Tell returns the position, in bytes from the start.
func (f *BytesIO) Tell() (int, error) { return f.at, f.check() }

// Read reads from the position on, and returns io.EOF at the end.
func (f *BytesIO) Read(p []byte) (int, error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	if f.at >= len(f.b) {
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n := copy(p, f.b[f.at:])
	f.at += n
	return n, nil
}

// Write writes at the position; past the end zeros come between. Also writing
// nothing is refused while buffers are out.
func (f *BytesIO) Write(p []byte) (int, error) {
	if err := f.free(); err != nil {
		return 0, err
	}
	if len(p) == 0 {
		return 0, nil
	}
	if f.at > MaxLen-len(p) {
		return 0, exception.New(exception.MemoryError, "")
	}
	p = apart(f.b, p)
	if end := f.at + len(p); end > len(f.b) {
		b, err := grow(f.b, end)
		if err != nil {
			return 0, err
		}
		f.b = b
	}
	f.at += copy(f.b[f.at:], p)
	return len(p), nil
}

// Seek sets the position: from the start (whence 0), from the present one (1), or from
// the end (2); what would lie before the start is the start. It returns ValueError
// "negative seek value -1" and "invalid whence (7, should be 0, 1 or 2)".
func (f *BytesIO) Seek(offset int64, whence int) (int64, error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	base := 0
	switch whence {
	case io.SeekStart:
		if offset < 0 {
			return 0, exception.New(exception.ValueError, "negative seek value %d", offset)
		}
	case io.SeekCurrent:
		base = f.at
	case io.SeekEnd:
		base = len(f.b)
	default:
		return 0, exception.New(exception.ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	to := int64(base) + offset
	if offset > 0 && to < 0 {
		return 0, exception.New(exception.OverflowError, "new position too large")
	}
	f.at = int(max(to, 0))
	return int64(f.at), nil
}

// Truncate cuts the file to size bytes; the position stays. A larger size changes
// nothing. It returns ValueError "negative size value -1".
func (f *BytesIO) Truncate(size int) error {
	if err := f.free(); err != nil {
		return err
	}
	if size < 0 {
		return exception.New(exception.ValueError, "negative size value %d", size)
	}
	f.b = f.b[:min(size, len(f.b))]
	return nil
}

// Close ends the file; a second call does nothing.
func (f *BytesIO) Close() error {
	if f.closed {
		return nil
	}
	if err := f.free(); err != nil {
		return err
	}
	f.closed, f.b = true, nil
	return nil
}

// Closed reports whether the file is closed.
func (f *BytesIO) Closed() bool { return f.closed }

// Exports returns how many buffers are out.
func (f *BytesIO) Exports() int { return f.exports }

// Buffer returns an exporter of the file's memory: what a view has as obj that
// getbuffer made. Each call returns another, as in Python.
func (f *BytesIO) Buffer() (*IOBuffer, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	return &IOBuffer{f}, nil
}

// IOBuffer exports the memory of a [BytesIO], for writing too.
type IOBuffer struct{ file *BytesIO }

// File returns the file whose memory it is.
func (b *IOBuffer) File() *BytesIO { return b.file }

// TypeName returns "_BytesIOBuffer".
func (*IOBuffer) TypeName() string { return "_BytesIOBuffer" }

// GetBuffer lends the memory, whatever the flags; the file counts an export until the
// buffer is released.
func (b *IOBuffer) GetBuffer(flags Flags) (*Buffer, error) {
	data := b.file.b
	buf, err := NewBuffer(b, data[:len(data):len(data)], false, flags)
	if err == nil {
		b.file.exports++
	}
	return buf, err
}

// ReleaseBuffer takes an export back. [Buffer.Release] calls it, nobody else
// should.
func (b *IOBuffer) ReleaseBuffer(*Buffer) { b.file.exports-- }
