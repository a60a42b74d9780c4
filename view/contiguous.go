package view

// This file defines what C code asks of any exporter: contiguous memory, copies, and
// where an element is (PyBuffer_IsContiguous, PyBuffer_ToContiguous,
// PyMemoryView_GetContiguous and PyBuffer_GetPointer).

import (
	"memview/view/buffer"
	"memview/view/exception"
)

// IsContiguous reports whether the elements lie without gaps in an order: 'C', 'F' or
// 'A' for either. Unlike CContiguous and its like it says yes of every view without
// elements. A released view is not contiguous.
func (v *View) IsContiguous(order byte) bool {
	if v.Released() || v.suboffsets != nil {
		return false
	}
	switch order {
	case 'C':
		return v.nbytes == 0 || v.dense(v.ndim-1, -1)
	case 'F':
		return v.nbytes == 0 || v.dense(0, 1)
	case 'A':
		return v.IsContiguous('C') || v.IsContiguous('F')
	}
	return false
}

// GetContiguous returns a view of obj's elements lying without gaps in an order, 'C',
// 'F' or 'A' for either: of obj itself, or, to be read only, of a copy in bytes. It
// returns the errors of New, and BufferError "underlying buffer is not writable" or
// "writable contiguous buffer requested for a non-contiguous object." when write is
// asked for.
func (o Options) GetContiguous(obj buffer.Exporter, write bool, order byte) (*View, error) {
	v, err := o.New(obj)
	if err != nil {
		return nil, err
	}
	refuse := func(err error) (*View, error) {
		v.Release()
		return nil, err
	}
	if write && v.readonly {
		return refuse(exception.New(exception.BufferError, "underlying buffer is not writable"))
	}
	if v.IsContiguous(order) {
		return v, nil
	}
	if write {
		return refuse(exception.New(exception.BufferError, "writable contiguous buffer requested for a non-contiguous object."))
	}
	copied, err := v.ToBytesOrder(string(rune(order)))
	if err != nil {
		return refuse(err)
	}
	b := &buffer.Buffer{
		Obj: buffer.NewBytes(copied), Data: copied, Len: v.nbytes, ReadOnly: true,
		Format: v.format, ItemSize: v.itemsize, NDim: v.ndim, Shape: v.Shape(),
	}
	if order == 'F' {
		b.Strides = make([]int, v.ndim)
		stride := v.itemsize
		for d, extent := range v.shape {
			b.Strides[d] = stride
			stride *= extent
		}
	}
	v.Release()
	return o.of(b)
}

// Locate returns where the element at the indices is, one for each dimension: the
// bytes from the first byte of the exporter's memory. It returns the released
// ValueError, and what Item does for indices that are not those of an element.
func (v *View) Locate(indices ...int) (int, error) {
	if v.Released() {
		return 0, errReleased
	}
	off, err := v.find(indices)
	if err != nil {
		return 0, err
	}
	_, err = v.item(off)
	return off, err
}
