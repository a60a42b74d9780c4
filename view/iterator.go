package view

// This file defines the Iterator, Python's memory_iterator.

import (
	"memview/view/exception"
	"memview/view/format"
)

// ErrStop is what [Iterator.Next] returns at the end: StopIteration.
var ErrStop = exception.New("StopIteration", "")

// An Iterator gives the elements of a view one after the other. It sees later
// writes; how many elements there are is fixed when it is made.
type Iterator struct {
	view *View // nil when exhausted
	at   int
}

// Iter returns an iterator over the elements, iter(v). It returns the released
// ValueError; TypeError "invalid indexing of 0-dim memory"; NotImplementedError
// "multi-dimensional sub-views are not implemented" for more than one dimension;
// and the first half of the format check of Code. Before CPython 3.14 release is
// looked at last.
func (v *View) Iter() (*Iterator, error) {
	if err := v.checkIter(); err != nil {
		return nil, err
	}
	return &Iterator{view: v}, nil
}

func (v *View) checkIter() error {
	switch {
	case v.Released() && v.profile.AtLeast(format.Python314):
		return errReleased
	case v.ndim == 0:
		return err0DimIndex
	case v.ndim > 1:
		return errSubViews
	}
	if err := v.checkFormat(); err != nil {
		return err
	}
	return v.Err()
}

// Next returns the next element; at the end ErrStop. Of a view that was released in
// between it returns the released ValueError, each time, unless all elements have
// been given.
func (it *Iterator) Next() (format.Value, error) {
	if it.view == nil {
		return format.Value{}, ErrStop
	}
	v := it.view
	if v.direct && it.at < v.shape[0] {
		at := v.offset + v.strides[0]*it.at
		it.at++
		return v.code.Unpack(v.data[at:]), nil
	}
	if it.at >= v.shape[0] {
		it.view = nil
		return format.Value{}, ErrStop
	}
	if v.Released() {
		return format.Value{}, errReleased
	}
	off := v.along(v.offset, 0, it.at)
	it.at++
	return v.read(off)
}

// TypeName returns "memory_iterator".
func (*Iterator) TypeName() string { return "memory_iterator" }

// View returns the view it iterates over, nil when it is exhausted.
func (it *Iterator) View() *View { return it.view }
