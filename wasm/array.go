package wasm

// This file decides how JavaScript can reach the elements of a view: by a typed
// array, or one by one. It is arithmetic on a view and an address, and knows
// nothing of JavaScript.

import (
	"errors"
	"fmt"

	"memview/view"
)

// The kinds of views that a handle's kind names.
const (
	kindArray     = "array"     // one typed array is the view
	kindEmpty     = "empty"     // no elements: a typed array of length 0
	kindStrided   = "strided"   // gaps between the elements, or another order than C's
	kindUnaligned = "unaligned" // an address that is no multiple of the element's size
	kindIndirect  = "indirect"  // suboffsets: pointers in the memory lead to the elements
	kindFormat    = "format"    // no typed array has such elements
)

// An engine is what is known of a JavaScript engine: whether it has a
// constructor of typed arrays by that name. Float16Array is the one in doubt.
type engine func(typedArray string) bool

// A descriptor is what JavaScript is told of a view.
type descriptor struct {
	kind    string
	element string // the typed array whose elements are the view's, also where kind allows none; "" for none at all
	code    byte   // the format's character; 0 if there is no element
	reason  string // why there is no typed array, in a sentence; "" if there is one

	base   uintptr // address of the exporter's memory, in bytes from the start of linear memory
	size   int     // of the exporter's memory, in bytes
	offset int     // bytes from base to element 0; 0 if there is none

	format     string
	itemsize   int // in bytes
	nbytes     int
	readonly   bool
	shape      []int
	strides    []int // in bytes
	suboffsets []int // in bytes; empty without pointers
}

// typedArray returns the name of the typed array that is the view, or "".
func (d *descriptor) typedArray() string {
	if d.kind == kindArray || d.kind == kindEmpty {
		return d.element
	}
	return ""
}

// address returns the address of element 0, and 0 if there is none.
func (d *descriptor) address() uintptr {
	if d.nbytes == 0 {
		return 0
	}
	return d.base + uintptr(d.offset)
}

// describe describes a view whose exporter's memory lies at base. The reasons
// are tried in an order in which the first is the one nothing can be done about.
func describe(v *view.View, base uintptr, has engine) descriptor {
	d := descriptor{
		base: base, size: len(v.Base()), offset: v.Offset(),
		format: v.Format(), itemsize: v.ItemSize(), nbytes: v.NBytes(), readonly: v.ReadOnly(),
		shape: v.Shape(), strides: v.Strides(), suboffsets: v.SubOffsets(),
	}
	code, err := v.Code()
	if err != nil {
		d.kind, d.reason = kindFormat, message(err)
		return d
	}
	d.element, d.code = code.TypedArray, code.Char
	switch {
	case !has(d.element):
		d.kind, d.reason = kindFormat, "this JavaScript engine has no "+d.element
	case d.nbytes == 0:
		d.kind, d.offset = kindEmpty, 0 // an empty view's offset may be anywhere
	case len(d.suboffsets) > 0:
		d.kind, d.reason = kindIndirect, "pointers lead to the elements: suboffsets "+tuple(d.suboffsets)
	case code.Size() != d.itemsize: // an exporter may pad its items
		d.kind, d.reason = kindStrided, fmt.Sprintf("the elements are not next to one another: format '%s' has %d bytes, itemsize %d", d.format, code.Size(), d.itemsize)
	case !v.CContiguous():
		d.kind, d.reason = kindStrided, fmt.Sprintf("the elements are not next to one another in C order: shape %s, strides %s, itemsize %d",
			tuple(d.shape), tuple(d.strides), d.itemsize)
	case d.address()%uintptr(d.itemsize) != 0:
		d.kind, d.reason = kindUnaligned, fmt.Sprintf("the address 0x%x is not a multiple of %d bytes, as %s needs", d.address(), d.itemsize, d.element)
	default:
		d.kind = kindArray
	}
	return d
}

// message returns the text of an error without the name of the exception.
func message(err error) string {
	var e *view.Error
	if errors.As(err, &e) {
		return e.Message
	}
	return err.Error()
}

// tuple writes integers as Python does: (), (3,), (3, 4).
func tuple(n []int) string {
	s := "("
	for i, x := range n {
		if i > 0 {
			s += ", "
		}
		s += fmt.Sprint(x)
	}
	if len(n) == 1 {
		s += ","
	}
	return s + ")"
}
