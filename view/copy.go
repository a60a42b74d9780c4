package view

// This file defines copying: elements to bytes in an order, and elements to
// elements.

import (
	"encoding/binary"

	"memview/view/buffer"
)

// room returns zeroed memory for a copy, or MemoryError where Go would end the
// program.
func room(nbytes int) ([]byte, error) {
	if nbytes > buffer.MaxLen {
		return nil, errMemory
	}
	return make([]byte, nbytes), nil
}

// gather copies the elements in C order to dst, which has nbytes bytes.
func (l *layout) gather(dst []byte) error {
	if l.nbytes == 0 {
		return nil
	}
	if l.c {
		copy(dst, l.run())
		return nil
	}
	_, err := l.gatherFrom(dst, l.offset, 0)
	return err
}

// gatherFrom copies the elements from dimension dim on, whose first is at off,
// and returns the rest of dst.
func (l *layout) gatherFrom(dst []byte, off, dim int) ([]byte, error) {
	if dim == l.ndim {
		b, err := l.item(off)
		return dst[copy(dst, b):], err
	}
	n := l.shape[dim]
	if dim == l.ndim-1 && l.suboffsets == nil {
		move(dst, 0, l.itemsize, l.data, off, l.strides[dim], n, l.itemsize)
		return dst[n*l.itemsize:], nil
	}
	if dim == l.ndim-2 && l.suboffsets == nil && n > 1 && magnitude(l.strides[dim]) < magnitude(l.strides[dim+1]) {
		columns := l.shape[dim+1]
		transpose(dst, l.data, off, l.strides[dim], l.strides[dim+1], n, columns, l.itemsize)
		return dst[n*columns*l.itemsize:], nil
	}
	for i := range n {
		var err error
		if dst, err = l.gatherFrom(dst, l.along(off, dim, i), dim+1); err != nil {
			return dst, err
		}
	}
	return dst, nil
}

// gatherF is gather in Fortran order: C order with the dimensions turned around.
func (l *layout) gatherF(dst []byte) error {
	if l.nbytes == 0 {
		return nil
	}
	if l.f {
		copy(dst, l.run())
		return nil
	}
	// Pointers must be followed from the first dimension on, so the order of
	// dimensions cannot change: go through C order.
	if l.suboffsets != nil {
		c, err := room(l.nbytes)
		if err != nil {
			return err
		}
		if err := l.gather(c); err != nil {
			return err
		}
		dense := layout{data: c, nbytes: l.nbytes, itemsize: l.itemsize}
		dense.makeDims(l.ndim)
		copy(dense.shape, l.shape)
		dense.cStrides()
		dense.setContiguous()
		return dense.gatherF(dst)
	}
	turned := *l
	turned.makeDims(l.ndim)
	for d := range l.ndim {
		turned.shape[l.ndim-1-d] = l.shape[d]
		turned.strides[l.ndim-1-d] = l.strides[d]
	}
	_, err := turned.gatherFrom(dst, turned.offset, 0)
	return err
}

// assign copies from's n elements to those of l from index start on, by steps, as
// if through a temporary (copy_single). Both have one dimension.
func (l *layout) assign(start, step, n int, from *layout) error {
	size := l.itemsize
	if n == 0 || size == 0 {
		return nil
	}
	if l.suboffsets != nil || from.suboffsets != nil {
		return l.assignIndirect(start, step, n, from)
	}
	to, stride := l.along(l.offset, 0, start), l.strides[0]*step
	dst, src := span(l.data, to, stride, n, size), span(from.data, from.offset, from.strides[0], n, size)
	if len(dst) == n*size && len(src) == n*size && (n == 1 || stride == size && from.strides[0] == size) {
		copy(dst, src)
		return nil
	}
	if from.nbytes > buffer.MaxLen { // strides of zero: CPython cannot make its temporary
		return errMemory
	}
	if !overlap(dst, src) {
		move(l.data, to, stride, from.data, from.offset, from.strides[0], n, size)
		return nil
	}
	whole, err := room(from.nbytes)
	if err != nil {
		return err
	}
	move(whole, 0, size, from.data, from.offset, from.strides[0], n, size)
	move(l.data, to, stride, whole, 0, size, n, size)
	return nil
}

// assignIndirect is assign where there are pointers to follow on either side. All
// of them are followed before the first byte is written, which might change one.
func (l *layout) assignIndirect(start, step, n int, from *layout) error {
	whole, err := room(from.nbytes)
	if err != nil {
		return err
	}
	if err := from.gather(whole); err != nil {
		return err
	}
	items := make([][]byte, n)
	for i := range items {
		var err error
		if items[i], err = l.item(l.along(l.offset, 0, start+i*step)); err != nil {
			return err
		}
	}
	for i, b := range items {
		copy(b, whole[i*l.itemsize:])
	}
	return nil
}

// span returns the memory from the first to the last byte of n elements, of which
// there is at least one.
func span(data []byte, off, stride, n, size int) []byte {
	last := off + stride*(n-1)
	return data[min(off, last) : max(off, last)+size]
}

// move copies n elements of size bytes, each side with its own offset and stride
// in bytes, one after the other. The loops by size are what makes strided copies
// several times as fast as CPython's, which calls memcpy for each element.
func move(dst []byte, to, toStride int, src []byte, from, fromStride, n, size int) {
	switch size {
	case 1:
		for range n {
			dst[to] = src[from]
			to += toStride
			from += fromStride
		}
	case 2:
		for range n {
			binary.LittleEndian.PutUint16(dst[to:], binary.LittleEndian.Uint16(src[from:]))
			to += toStride
			from += fromStride
		}
	case 4:
		for range n {
			binary.LittleEndian.PutUint32(dst[to:], binary.LittleEndian.Uint32(src[from:]))
			to += toStride
			from += fromStride
		}
	case 8:
		for range n {
			binary.LittleEndian.PutUint64(dst[to:], binary.LittleEndian.Uint64(src[from:]))
			to += toStride
			from += fromStride
		}
	default:
		for range n {
			copy(dst[to:to+size], src[from:from+size])
			to += toStride
			from += fromStride
		}
	}
}
