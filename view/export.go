package view

// This file makes a View an exporter in its turn: what it answers to a raw
// request (memory_getbuf in memoryobject.c).

import (
	"memview/view/buffer"
	"memview/view/exception"
)

// TypeName returns "memoryview".
func (*View) TypeName() string { return "memoryview" }

// GetBuffer lends the memory the view looks at, in the view's layout, and
// counts an export of the view until the buffer is released. The buffer's Obj is
// the view.
//
// In this order it returns the released ValueError, or BufferError when the
// request is for more than the layout is: writable, contiguous as asked, without
// pointers, without strides, without a shape but with a format.
func (v *View) GetBuffer(flags buffer.Flags) (*buffer.Buffer, error) {
	if err := v.checkNew(); err != nil {
		return nil, err
	}
	refuse := func(why string) (*buffer.Buffer, error) {
		return nil, exception.New(exception.BufferError, "memoryview: "+why)
	}
	switch {
	case flags.Has(buffer.Writable) && v.readonly:
		return refuse("underlying buffer is not writable")
	case flags.Has(buffer.CContiguous) && !v.c:
		return refuse("underlying buffer is not C-contiguous")
	case flags.Has(buffer.FContiguous) && !v.f:
		return refuse("underlying buffer is not Fortran contiguous")
	case flags.Has(buffer.AnyContiguous) && !v.c && !v.f:
		return refuse("underlying buffer is not contiguous")
	case !flags.Has(buffer.Indirect) && v.suboffsets != nil:
		return refuse("underlying buffer requires suboffsets")
	case !flags.Has(buffer.Strides) && !v.c:
		return refuse("underlying buffer is not C-contiguous")
	case !flags.Has(buffer.ND) && flags.Has(buffer.Format):
		return refuse("cannot cast to unsigned bytes if the format flag is present")
	}
	// The item size stays what it was even where the format is left out.
	b := &buffer.Buffer{
		Obj: v, Data: v.data, Offset: v.offset, Len: v.nbytes, ReadOnly: v.readonly,
		ItemSize: v.itemsize, NDim: v.ndim, SubOffsets: v.suboffsets,
	}
	if v.narrow {
		b.PointerSize = 4
	}
	if flags.Has(buffer.Format) {
		b.Format = v.format
	}
	if flags.Has(buffer.Strides) {
		b.Strides = v.strides
	}
	if flags.Has(buffer.ND) {
		b.Shape = v.shape
	} else {
		b.NDim = 1
	}
	v.exports++
	return b, nil
}

// ReleaseBuffer takes an export back. [buffer.Buffer.Release] calls it, nobody
// else should.
func (v *View) ReleaseBuffer(*buffer.Buffer) { v.exports-- }

// Exports returns how many buffers are out that GetBuffer lent.
func (v *View) Exports() int { return v.exports }
