package view

// This file defines the attributes: questions that change nothing. They answer
// also after release, with the last layout.

import (
	"fmt"

	"memview/view/exception"
	"memview/view/format"
)

// Format returns the format of an element as exported or cast: '@H' stays "@H".
func (v *View) Format() string { return v.format }

// ItemSize returns the size of an element, in bytes.
func (v *View) ItemSize() int { return v.itemsize }

// NBytes returns the length of the elements together, in bytes:
// product(Shape) * ItemSize, what ToBytes gives. See Len for the number of
// elements.
func (v *View) NBytes() int { return v.nbytes }

// NDim returns the number of dimensions. 0 is a single element.
func (v *View) NDim() int { return v.ndim }

// Shape returns a copy of the number of elements in each dimension.
func (v *View) Shape() []int { return append([]int{}, v.shape...) }

// Strides returns a copy of the steps from one element to the next in each
// dimension, in bytes. They may be negative or zero.
func (v *View) Strides() []int { return append([]int{}, v.strides...) }

// SubOffsets returns a copy of what is added to pointers in each dimension, in
// bytes, negative where there is none; empty if the layout has no pointers
// (PEP 3118).
func (v *View) SubOffsets() []int { return append([]int{}, v.suboffsets...) }

// ReadOnly reports whether writing is refused.
func (v *View) ReadOnly() bool { return v.readonly }

// CContiguous reports whether the elements lie in C order without gaps. Of one
// dimension that is: it has one element, or its stride is the item size; an
// empty view with another stride is not contiguous.
func (v *View) CContiguous() bool { return v.c }

// FContiguous reports whether the elements lie in Fortran order without gaps:
// the first dimension varies fastest.
func (v *View) FContiguous() bool { return v.f }

// Contiguous reports whether the elements lie without gaps in C or in Fortran
// order.
func (v *View) Contiguous() bool { return v.c || v.f }

// Offset returns the bytes from the first byte of the exporter's memory (see
// Base) to element 0. A view without elements may have any offset: an empty
// slice with a negative step begins at -1.
func (v *View) Offset() int { return v.offset }

// Code returns the row of the table of formats by which elements are read and
// written. It returns NotImplementedError "memoryview: unsupported format <i"
// for a format that is not one character after an optional '@', and "memoryview:
// format s not supported" for an unknown character.
func (v *View) Code() (*format.Code, error) {
	if err := v.checkFormat(); err != nil {
		return nil, err
	}
	if v.code == nil {
		return nil, v.errNotSupported()
	}
	return v.code, nil
}

// CheckFormat returns the first half of the format check, which is asked before a key is
// looked at: NotImplementedError "memoryview: unsupported format <i" (adjust_fmt in
// memoryobject.c); or the released ValueError.
func (v *View) CheckFormat() error {
	if v.Released() {
		return errReleased
	}
	return v.checkFormat()
}

// checkFormat is CheckFormat without looking at release.
func (l *layout) checkFormat() error {
	if l.char == 0 {
		return exception.New(exception.NotImplementedError, "memoryview: unsupported format %s", l.format)
	}
	return nil
}

// errNotSupported is the second half, at the element (unpack_single).
func (l *layout) errNotSupported() error {
	return exception.New(exception.NotImplementedError, "memoryview: format %s not supported", bare(l.format))
}

// String returns Python's repr: "<memory at 0xc000012345>", or "<released memory
// at …>". The address is the header's and means nothing else.
func (v *View) String() string {
	if v.Released() {
		return fmt.Sprintf("<released memory at %p>", v)
	}
	return fmt.Sprintf("<memory at %p>", v)
}

// Bytes returns the live memory of the elements, not a copy, and whether there
// is such a thing: only when the view is C-contiguous and not released. The slice
// has length NBytes and no spare capacity. Writing to it writes through, also
// when the view is read-only, which the caller must respect; it goes stale when
// the last view of the memory is released.
func (v *View) Bytes() ([]byte, bool) {
	if v.Released() || !v.c {
		return nil, false
	}
	return v.run(), true
}

// run returns the memory of a C-contiguous layout. Without elements the offset
// may be anywhere: the run is then empty, and where it can be at its place.
func (l *layout) run() []byte {
	if l.nbytes == 0 {
		at := min(max(l.offset, 0), len(l.data))
		return l.data[at:at:at]
	}
	return l.data[l.offset : l.offset+l.nbytes : l.offset+l.nbytes]
}

// Base returns the exporter's whole memory, not a copy, in which the view's
// elements lie at Offset and Strides; nil after release. What Bytes says of
// writing and staleness holds here too.
func (v *View) Base() []byte {
	if v.Released() {
		return nil
	}
	return v.data[:len(v.data):len(v.data)]
}

// setContiguous computes both flags (init_flags in memoryobject.c).
func (l *layout) setContiguous() {
	switch {
	case l.suboffsets != nil:
		l.c, l.f = false, false
	case l.ndim == 0:
		l.c, l.f = true, true
	case l.ndim == 1:
		l.c = l.shape[0] == 1 || l.strides[0] == l.itemsize
		l.f = l.c
	default:
		l.c = l.dense(l.ndim-1, -1)
		l.f = l.dense(0, 1)
	}
}

// dense reports whether the elements lie without gaps when dimension d varies
// fastest, then d+step, and so on. Extents of 1 do not matter, and without
// elements nothing does (_IsCContiguous and _IsFortranContiguous in abstract.c).
func (l *layout) dense(d, step int) bool {
	if l.nbytes == 0 {
		return true
	}
	size := l.itemsize
	for ; d >= 0 && d < l.ndim; d += step {
		if l.shape[d] > 1 && l.strides[d] != size {
			return false
		}
		size *= l.shape[d]
	}
	return true
}
