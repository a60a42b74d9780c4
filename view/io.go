package view

// This file makes a view a place to read from and write to as Go's io has it: by
// offsets into its bytes in C order.

import "io"

var (
	_ io.ReaderAt = (*View)(nil)
	_ io.WriterAt = (*View)(nil)
	_ io.WriterTo = (*View)(nil)
)

// ReadAt copies the bytes from offset on to p; of a view that is not contiguous those
// that ToBytes would give. With fewer than len(p) it returns io.EOF. It returns the
// released ValueError, and ValueError for a negative offset.
func (v *View) ReadAt(p []byte, offset int64) (int, error) {
	if err := v.Err(); err != nil {
		return 0, err
	}
	if offset < 0 {
		return 0, newValueError("negative seek value %d", offset)
	}
	if offset >= int64(v.nbytes) {
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n := min(len(p), v.nbytes-int(offset))
	if b, ok := v.Bytes(); ok {
		copy(p, b[offset:])
	} else if err := v.piecewise(p[:n], int(offset), func(p, b []byte) { copy(p, b) }); err != nil {
		return 0, err
	}
	v.observedAll(false)
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// WriteAt copies p to the bytes from offset on. What has no room is not written, and
// answered with io.ErrShortWrite: a view never grows. It returns the released
// ValueError, TypeError "cannot modify read-only memory", and ValueError for a negative
// offset. Unlike SetSlice it does not ask what format either side has, and p must not
// overlap the view's memory unless it is contiguous.
func (v *View) WriteAt(p []byte, offset int64) (int, error) {
	if err := v.Err(); err != nil {
		return 0, err
	}
	if v.readonly {
		return 0, errReadOnly
	}
	if offset < 0 {
		return 0, newValueError("negative seek value %d", offset)
	}
	n := 0
	if offset < int64(v.nbytes) {
		n = min(len(p), v.nbytes-int(offset))
		if b, ok := v.Bytes(); ok {
			a := Access{v.offset + int(offset), n, n, 1}
			if o := v.managed.observer; o != nil && o.Writing != nil && n > 0 {
				o.Writing(v, a)
			}
			copy(b[offset:], p)
			if o := v.managed.observer; o != nil && n > 0 {
				o.access(v, a, true)
			}
			return v.written(n, p)
		}
		v.writing(&v.layout)
		if err := v.piecewise(p[:n], int(offset), func(p, b []byte) { copy(b, p) }); err != nil {
			return 0, err
		}
		v.observedAll(true)
	}
	return v.written(n, p)
}

// written is what WriteAt returns after n bytes of p.
func (v *View) written(n int, p []byte) (int, error) {
	if n < len(p) {
		return n, io.ErrShortWrite
	}
	return n, nil
}

// WriteTo writes the bytes of ToBytes to w, without copying them where the view is
// C-contiguous: w must not keep or change them. It returns the errors of ToBytes and
// those of w.
func (v *View) WriteTo(w io.Writer) (int64, error) {
	b, err := v.contents()
	if err != nil {
		return 0, err
	}
	v.observedAll(false)
	n, err := w.Write(b)
	return int64(n), err
}

// piecewise gives do the memory of one element after the other, from byte offset of
// them all on, with the part of p that goes there.
func (v *View) piecewise(p []byte, offset int, do func(p, b []byte)) error {
	item, skip := offset/v.itemsize, offset%v.itemsize
	indices := make([]int, v.ndim)
	for len(p) > 0 {
		rest := item
		for d := v.ndim - 1; d >= 0; d-- {
			indices[d], rest = rest%v.shape[d], rest/v.shape[d]
		}
		off, err := v.find(indices)
		if err != nil {
			return err
		}
		b, err := v.item(off)
		if err != nil {
			return err
		}
		n := min(len(p), len(b)-skip)
		do(p[:n], b[skip:skip+n])
		p, skip, item = p[n:], 0, item+1
	}
	return nil
}
