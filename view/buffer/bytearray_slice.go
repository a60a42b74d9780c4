package buffer

// This file defines what bytearray does by index and by slice, and what replaces its
// contents.

import "memview/view/exception"

var errIndex = exception.New(exception.IndexError, "bytearray index out of range")

// At returns a[i]; a negative i counts from the end. It returns IndexError "bytearray
// index out of range".
func (a *ByteArray) At(i int) (byte, error) {
	if i < 0 {
		i += len(a.b)
	}
	if i < 0 || i >= len(a.b) {
		return 0, errIndex
	}
	return a.b[i], nil
}

// SetAt stores a[i] = c, which is always allowed; a negative i counts from the end. It
// returns IndexError "bytearray index out of range".
func (a *ByteArray) SetAt(i int, c byte) error {
	if i < 0 {
		i += len(a.b)
	}
	if i < 0 || i >= len(a.b) {
		return errIndex
	}
	a.b[i] = c
	return nil
}

// Delete removes the byte at position i: del a[i]. It returns IndexError "bytearray
// index out of range", also while there are exports.
func (a *ByteArray) Delete(i int) error {
	if i < 0 {
		i += len(a.b)
	}
	if i < 0 || i >= len(a.b) {
		return errIndex
	}
	return a.Splice(i, i+1, nil)
}

// SetSlice stores a[start:stop:step] = b; start, stop, step and n, the number of bytes
// of the slice, are what slice.indices gave for the length. With a step of 1 it is
// Splice. With another it returns ValueError "attempt to assign bytes of size 2 to
// extended slice of size 3" unless b is as long or empty; empty, it deletes, and is
// refused while there are exports even where there is nothing to delete.
func (a *ByteArray) SetSlice(start, stop, step, n int, b []byte) error {
	if step == 1 {
		return a.Splice(start, max(start, stop), b)
	}
	if len(b) == 0 {
		return a.DeleteSlice(start, stop, step, n)
	}
	if len(b) != n {
		return exception.New(exception.ValueError, "attempt to assign bytes of size %d to extended slice of size %d", len(b), n)
	}
	if !a.holds(start, step, n) {
		return errIndex
	}
	b = apart(a.b, b)
	for i, c := range b {
		a.b[start+i*step] = c
	}
	return nil
}

// DeleteSlice removes the bytes of a slice: del a[start:stop:step]; the arguments are
// those of SetSlice.
func (a *ByteArray) DeleteSlice(start, stop, step, n int) error {
	if step == 1 {
		return a.Splice(start, max(start, stop), nil)
	}
	if err := resizable(a.exports); err != nil {
		return err
	}
	if n <= 0 {
		return nil
	}
	if !a.holds(start, step, n) {
		return errIndex
	}
	a.b = deleteEach(a.b, start, step, n, 1)
	return nil
}

// holds reports whether a slice's bytes are there: arguments that slice.indices did not
// give must not reach outside.
func (a *ByteArray) holds(start, step, n int) bool { return inRange(len(a.b), start, step, n) }

// inRange reports whether n items from start on by steps lie in so many.
func inRange(length, start, step, n int) bool {
	if n <= 0 {
		return n == 0
	}
	if start < 0 || start >= length || step == 0 || n > length {
		return false
	}
	if step > 0 {
		return n == 1 || step <= (length-1-start)/(n-1)
	}
	return n == 1 || step >= -(start/(n-1))
}

// deleteEach removes n items of size bytes from start on by steps.
func deleteEach(b []byte, start, step, n, size int) []byte {
	if step < 0 {
		start, step = start+step*(n-1), -step
	}
	to := start * size
	for i := range n {
		from := (start + i*step + 1) * size
		end := len(b)
		if i < n-1 {
			end = (start + (i+1)*step) * size
		}
		to += copy(b[to:], b[from:end])
	}
	return b[:to]
}

// Repeat makes the array n times as long: a *= n. Once is always allowed, and so is
// what does not change the length.
func (a *ByteArray) Repeat(n int) error {
	n = max(n, 0)
	old := len(a.b)
	if n > 0 && old > MaxLen/n {
		return exception.New(exception.MemoryError, "")
	}
	if err := a.setLen(old * n); err != nil {
		return err
	}
	repeat(a.b, min(old, len(a.b)))
	return nil
}

// Init replaces all bytes: a.__init__(b). While there are exports it is refused even
// where the length stays, unless both are empty.
func (a *ByteArray) Init(b []byte) error {
	b = apart(a.b, b)
	if err := a.setLen(0); err != nil {
		return err
	}
	return a.Extend(b)
}

// TakeBytes removes the first n bytes and returns them; a negative n counts from the
// end. It returns IndexError "can't take 7 bytes outside size 6", and is refused while
// there are exports even for none (bytearray.take_bytes, new in CPython 3.15).
func (a *ByteArray) TakeBytes(n int) ([]byte, error) {
	if n < 0 {
		n += len(a.b)
	}
	if n < 0 || n > len(a.b) {
		return nil, exception.New(exception.IndexError, "can't take %d bytes outside size %d", n, len(a.b))
	}
	if err := resizable(a.exports); err != nil {
		return nil, err
	}
	taken := a.b[:n:n]
	a.b = append(Make(0), a.b[n:]...)
	return taken, nil
}
