package view

// This file defines ==: which elements are compared, and by what formats
// (memory_richcompare in memoryobject.c). How rows of them are compared is in
// comparerow.go.

import (
	"memview/view/buffer"
	"memview/view/format"
)

// Equal reports whether v == obj: both have the same shape and equal elements, as
// Python's == has it, whatever the formats: 1 == 1.0 == True; NaN is not even equal
// to itself. Elements of one native format are compared as they are; all others are
// read as the struct module does, and a format which it does not know makes views
// unequal, even to themselves. A released view equals only itself; what does not
// lend its memory is not equal.
//
// It returns struct.error for an exporter whose format is longer than its elements.
func (v *View) Equal(obj buffer.Exporter) (bool, error) {
	w, ok := obj.(*View)
	if ok && (v == w && v.Released() || w == nil) {
		return v == w, nil
	}
	if obj == nil || v.Released() {
		return false, nil
	}
	if !ok {
		var err error
		if w, err = (Options{Profile: v.profile}).New(obj); err != nil {
			return false, nil // CPython clears the error: NotImplemented
		}
		defer w.Release()
	}
	if w.Released() || !equalShapes(v.shape, w.shape) {
		return false, nil
	}
	c := comparer{a: &v.layout, b: &w.layout}
	equal, err := c.equal()
	v.observedAll(false)
	w.observedAll(false)
	return equal, err
}

// equalShapes is equiv_shape in memoryobject.c: extents behind a zero do not matter.
func equalShapes(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for d := range a {
		if a[d] != b[d] {
			return false
		}
		if a[d] == 0 {
			break
		}
	}
	return true
}

// A comparer compares the elements of two layouts of one shape.
type comparer struct {
	a, b *layout
	// code is the native format of both, nil if there is none.
	code *format.Code
	// Else x and y are how the struct module reads each side, and one and other the
	// codes where that is a single native one.
	x, y       *format.Struct
	one, other *format.Code
	xs, ys     []format.Value // room for the values of one element
}

func (c *comparer) equal() (bool, error) {
	a, b := c.a, c.b
	if a.code != nil && a.code == b.code {
		c.code = a.code
	} else if !c.compile() {
		return false, nil
	}
	n := 1
	for _, extent := range a.shape {
		if n *= extent; n == 0 {
			return true, nil
		}
	}
	if err := c.checkSizes(); err != nil {
		return false, err
	}
	if a.c && b.c || a.f && b.f {
		return c.row(a.offset, a.itemsize, b.offset, b.itemsize, n), nil
	}
	return c.rows(a.offset, b.offset, 0)
}

// compile prepares reading as the struct module does, and reports whether it can.
func (c *comparer) compile() bool {
	var err error
	if c.x, err = c.a.profile.Compile(c.a.format); err != nil {
		return false
	}
	if c.y, err = c.a.profile.Compile(c.b.format); err != nil {
		return false
	}
	one, big, ok := c.x.Single()
	if ok && !big {
		c.one = one
	}
	other, big, ok := c.y.Single()
	if ok && !big {
		c.other = other
	}
	if c.one == nil || c.other == nil {
		c.one, c.other = nil, nil
	}
	return true
}

// checkSizes returns what unpacking an element answers that is too short for its
// format.
func (c *comparer) checkSizes() error {
	if c.code != nil {
		return nil
	}
	if c.x.Size() > c.a.itemsize {
		_, err := c.x.UnpackFrom(make([]byte, c.a.itemsize), 0)
		return err
	}
	if c.y.Size() > c.b.itemsize {
		_, err := c.y.UnpackFrom(make([]byte, c.b.itemsize), 0)
		return err
	}
	return nil
}

// rows compares from dimension dim on, whose first elements are at aOff and bOff.
func (c *comparer) rows(aOff, bOff, dim int) (bool, error) {
	a, b := c.a, c.b
	if dim == a.ndim {
		if _, err := a.item(aOff); err != nil {
			return false, err
		}
		if _, err := b.item(bOff); err != nil {
			return false, err
		}
		return c.row(aOff, 0, bOff, 0, 1), nil
	}
	if dim == a.ndim-1 && a.suboffsets == nil && b.suboffsets == nil {
		return c.row(aOff, a.strides[dim], bOff, b.strides[dim], a.shape[dim]), nil
	}
	for i := range a.shape[dim] {
		equal, err := c.rows(a.along(aOff, dim, i), b.along(bOff, dim, i), dim+1)
		if !equal || err != nil {
			return false, err
		}
	}
	return true, nil
}
