package view

// This file defines reading and writing single elements (memory_subscript and
// memory_ass_sub in memoryobject.c), with CPython's order of checks.

import (
	"memview/view/exception"
	"memview/view/format"
)

// Len returns len(v): the extent of the first dimension, in elements. It returns
// the released ValueError, and TypeError "0-dim memory has no length" when there
// is no dimension (before CPython 3.12 that counted as 1).
func (v *View) Len() (int, error) {
	if err := v.Err(); err != nil {
		return 0, err
	}
	if v.ndim == 0 {
		if !v.profile.AtLeast(format.Python312) {
			return 1, nil
		}
		return 0, newTypeError("0-dim memory has no length")
	}
	return v.shape[0], nil
}

// At returns v[i]; a negative i counts from the end. In this order it returns the
// released ValueError; TypeError for a single element (see Item); the format
// check of Code; NotImplementedError for more than one dimension; IndexError
// "index out of bounds on dimension 1".
func (v *View) At(i int) (format.Value, error) {
	if !v.direct {
		return v.atChecked(i)
	}
	if n := v.shape[0]; i < 0 {
		if i += n; i < 0 {
			return format.Value{}, errBounds(0)
		}
	} else if i >= n {
		return format.Value{}, errBounds(0)
	}
	return v.code.Unpack(v.data[v.offset+v.strides[0]*i:]), nil
}

// atChecked is At for all but the common case, with every check in its place.
func (v *View) atChecked(i int) (format.Value, error) {
	if v.Released() {
		return format.Value{}, errReleased
	}
	if v.ndim == 0 {
		return format.Value{}, err0DimIndex
	}
	if err := v.checkFormat(); err != nil {
		return format.Value{}, err
	}
	if v.ndim > 1 {
		return format.Value{}, errSubViews
	}
	off, err := v.step(v.offset, 0, i)
	if err != nil {
		return format.Value{}, err
	}
	return v.read(off)
}

// SetAt stores v[i] = x; a negative i counts from the end. In this order it
// returns the released ValueError; the format check; TypeError "cannot modify
// read-only memory"; TypeError for a single element (see SetItem);
// NotImplementedError for more than one dimension; IndexError; and what
// [format.Code.Pack] answers for the value. If storing runs a hook of x that
// releases the view, nothing is written and the released ValueError returned.
func (v *View) SetAt(i int, x format.Value) error {
	if v.direct && !v.readonly && 0 <= i && i < v.shape[0] && v.code.PackNumber(v.data[v.offset+v.strides[0]*i:], x) {
		return nil
	}
	return v.setAtChecked(i, x)
}

// setAtChecked is SetAt for all but the common case, with every check in its place.
func (v *View) setAtChecked(i int, x format.Value) error {
	if err := v.CheckWrite(); err != nil {
		return err
	}
	if v.ndim == 0 {
		return err0DimIndex
	}
	if v.ndim > 1 {
		return exception.New(exception.NotImplementedError, "sub-views are not implemented")
	}
	off, err := v.step(v.offset, 0, i)
	if err != nil {
		return err
	}
	return v.pack(off, x)
}

// Item returns v[i, j, …], with one index for each dimension; without any, v[()],
// the element of a view without dimensions. In this order it returns the
// released ValueError; the format check; NotImplementedError "sub-views are not
// implemented" for fewer indices than dimensions; TypeError "cannot index
// 1-dimension view with 2-element tuple" for more; IndexError with the number of
// the dimension.
func (v *View) Item(indices ...int) (format.Value, error) {
	if v.code != nil && v.suboffsets == nil && len(indices) == len(v.shape) && len(indices) > 0 && !v.Released() && v.managed.observer == nil {
		off := v.offset
		for d, i := range indices {
			if uint(i) >= uint(v.shape[d]) {
				return v.itemChecked(indices)
			}
			off += v.strides[d] * i
		}
		return v.code.Unpack(v.data[off:]), nil
	}
	return v.itemChecked(indices)
}

// itemChecked is Item for all but the common case, with every check in its place.
func (v *View) itemChecked(indices []int) (format.Value, error) {
	if err := v.Err(); err != nil {
		return format.Value{}, err
	}
	if v.ndim == 0 && len(indices) > 0 {
		return format.Value{}, err0DimIndex
	}
	if err := v.checkFormat(); err != nil {
		return format.Value{}, err
	}
	off, err := v.find(indices)
	if err != nil {
		return format.Value{}, err
	}
	return v.read(off)
}

// SetItem stores v[i, j, …] = x, with one index for each dimension. It returns
// the errors of SetAt and Item, in their order.
func (v *View) SetItem(x format.Value, indices ...int) error {
	if err := v.CheckWrite(); err != nil {
		return err
	}
	if v.ndim == 0 && len(indices) > 0 {
		return err0DimIndex
	}
	off, err := v.find(indices)
	if err != nil {
		return err
	}
	return v.pack(off, x)
}

// CheckWrite returns what every assignment asks before it looks at its key: the
// released ValueError, the first half of the format check, and TypeError "cannot
// modify read-only memory"; nil if the view can be written to.
func (v *View) CheckWrite() error {
	if v.Released() {
		return errReleased
	}
	if err := v.checkFormat(); err != nil {
		return err
	}
	if v.readonly {
		return errReadOnly
	}
	return nil
}

// find returns the offset of the element at the indices, one for each dimension
// (ptr_from_tuple).
func (l *layout) find(indices []int) (int, error) {
	if len(indices) < l.ndim {
		return 0, exception.New(exception.NotImplementedError, "sub-views are not implemented")
	}
	if len(indices) > l.ndim {
		return 0, newTypeError("cannot index %d-dimension view with %d-element tuple", l.ndim, len(indices))
	}
	off := l.offset
	for dim, i := range indices {
		var err error
		if off, err = l.step(off, dim, i); err != nil {
			return 0, err
		}
	}
	return off, nil
}

// step is along for an index that a program gave: negative ones count from the
// end, and bounds are checked.
func (l *layout) step(off, dim, i int) (int, error) {
	n := l.shape[dim]
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, errBounds(dim)
	}
	return l.along(off, dim, i), nil
}

func errBounds(dim int) error {
	return exception.New(exception.IndexError, "index out of bounds on dimension %d", dim+1)
}

// unpack reads the element at off.
func (l *layout) unpack(off int) (format.Value, error) {
	if l.code == nil {
		return format.Value{}, l.errNotSupported()
	}
	b, err := l.item(off)
	if err != nil {
		return format.Value{}, err
	}
	return l.code.Unpack(b), nil
}

// read is unpack for the view, whose observer is told.
func (v *View) read(off int) (format.Value, error) {
	x, err := v.unpack(off)
	if err == nil {
		v.observedItem(off, false)
	}
	return x, err
}

// pack writes the element at off. Finding off may have run code that released the
// view.
func (v *View) pack(off int, x format.Value) error {
	if v.code == nil {
		return v.errNotSupported()
	}
	if !v.Released() { // else the value is looked at all the same
		b, err := v.item(off)
		if err != nil {
			return err
		}
		if x.Kind() != format.KindObject && v.managed.observer == nil {
			if err := v.code.Pack(b, x); err != nil {
				return err
			}
			return nil
		}
	}
	return v.packObject(off, x)
}
