package buffer

// This file defines what the C API answers about a buffer: whether it is contiguous
// (PyBuffer_IsContiguous), its bytes in an order (PyBuffer_ToContiguous), and where an
// element is (PyBuffer_GetPointer).

import (
	"encoding/binary"

	"memview/view/exception"
)

// IsContiguous reports whether the elements lie without gaps in an order: 'C', 'F',
// or 'A' for either. A buffer without elements does in every order, one with pointers
// in none.
func (b *Buffer) IsContiguous(order byte) bool {
	if b.SubOffsets != nil {
		return false
	}
	switch order {
	case 'C':
		return b.dense(b.NDim-1, -1)
	case 'F':
		return b.dense(0, 1)
	case 'A':
		return b.dense(b.NDim-1, -1) || b.dense(0, 1)
	}
	return false
}

// dense reports whether the elements lie without gaps when dimension d varies
// fastest, then d+step, and so on.
func (b *Buffer) dense(d, step int) bool {
	if b.Len == 0 {
		return true
	}
	if b.Strides == nil { // C order
		long := 0
		for _, extent := range b.Shape {
			if extent > 1 {
				long++
			}
		}
		return step < 0 || b.NDim <= 1 || long <= 1
	}
	size := b.ItemSize
	for ; d >= 0 && d < len(b.Shape); d += step {
		if b.Shape[d] > 1 && b.Strides[d] != size {
			return false
		}
		size *= b.Shape[d]
	}
	return true
}

// ToContiguous returns a copy of the elements in an order: 'C', 'F', or 'A', which is
// the order in which they lie if there is one, else C. It returns BufferError for
// elements that pointers say lie outside the memory, and MemoryError for more than
// there is memory for.
func (b *Buffer) ToContiguous(order byte) ([]byte, error) {
	if b.Len > MaxLen || b.Len < 0 {
		return nil, exception.New(exception.MemoryError, "")
	}
	if order == 'A' {
		if order = 'C'; b.IsContiguous('F') && !b.IsContiguous('C') {
			order = 'F'
		}
	}
	out := make([]byte, b.Len)
	if b.Len == 0 {
		return out, nil
	}
	if b.IsContiguous(order) {
		if b.Offset < 0 || b.Offset > len(b.Data)-b.Len {
			return nil, errOutside
		}
		copy(out, b.Data[b.Offset:])
		return out, nil
	}
	if len(b.Shape) != b.NDim {
		return nil, errOutside
	}
	c := *b
	if c.Strides == nil {
		c.Strides = StridesOf(b.Shape, b.ItemSize, false)
	}
	return out, c.gather(out, StridesOf(b.Shape, b.ItemSize, order == 'F'), b.Offset, 0, 0)
}

// gather copies the elements from dimension dim on: the first is at byte off, and
// goes to byte to of out, whose strides are given.
func (b *Buffer) gather(out []byte, strides []int, off, to, dim int) error {
	if dim == b.NDim {
		if off < 0 || off > len(b.Data)-b.ItemSize {
			return errOutside
		}
		copy(out[to:to+b.ItemSize], b.Data[off:])
		return nil
	}
	for i := range b.Shape[dim] {
		at, err := b.along(off, dim, i)
		if err == nil {
			err = b.gather(out, strides, at, to+i*strides[dim], dim+1)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Pointer returns where the element at the indices begins, in bytes from the first of
// Data, following pointers. Strides that were not asked for are those of the shape.
// It returns IndexError for indices that name no element, and BufferError when what
// pointers lead to lies outside the memory.
func (b *Buffer) Pointer(indices ...int) (int, error) {
	if len(indices) != b.NDim || len(b.Shape) != b.NDim {
		return 0, exception.New(exception.IndexError, "index out of bounds")
	}
	c := *b
	if c.Strides == nil {
		c.Strides = StridesOf(b.Shape, b.ItemSize, false)
	}
	off := b.Offset
	for dim, i := range indices {
		if i < 0 || i >= b.Shape[dim] {
			return 0, exception.New(exception.IndexError, "index out of bounds")
		}
		var err error
		if off, err = c.along(off, dim, i); err != nil {
			return 0, err
		}
	}
	if off < 0 || off > len(b.Data)-b.ItemSize {
		return 0, errOutside
	}
	return off, nil
}

// along is the address arithmetic: from the byte at off, i elements further along
// dimension dim, and through the pointer if there is one.
func (b *Buffer) along(off, dim, i int) (int, error) {
	off += i * b.Strides[dim]
	if b.SubOffsets == nil || b.SubOffsets[dim] < 0 {
		return off, nil
	}
	size := 8
	if b.PointerSize == 4 {
		size = 4
	}
	if off < 0 || off > len(b.Data)-size {
		return 0, errOutside
	}
	var p uint64
	if size == 4 {
		p = uint64(binary.LittleEndian.Uint32(b.Data[off:]))
	} else {
		p = binary.LittleEndian.Uint64(b.Data[off:])
	}
	if p > uint64(len(b.Data)) {
		return 0, errOutside
	}
	return int(p) + b.SubOffsets[dim], nil
}

// putPointer writes a pointer of 4 or 8 bytes.
func putPointer(b []byte, p, size int) {
	if size == 4 {
		binary.LittleEndian.PutUint32(b, uint32(p))
		return
	}
	binary.LittleEndian.PutUint64(b, uint64(p))
}

// errOutside answers for elements that would lie outside the memory. CPython trusts
// pointers.
var errOutside = exception.New(exception.BufferError, "memoryview: the exporter's layout reaches outside its memory")
