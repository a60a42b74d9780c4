package view

// This file defines typed access: the memory of a view as a slice of Go's numbers.

import (
	"fmt"
	"reflect"
	"unsafe"

	"memview/view/exception"
)

// A Number is a type whose values lie in memory as those of a native format do.
type Number interface {
	~int8 | ~int16 | ~int32 | ~int64 | ~int | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uint | ~uintptr |
		~float32 | ~float64 | ~complex64 | ~complex128
}

// As returns the memory of a view as a slice of numbers, not a copy: writes through
// either are seen by both. The elements are in C order, whatever the number of
// dimensions. The type must be that of the view's format: []uint16 for 'H', []int64 for
// 'q', and 'l' where that has 8 bytes, []byte also for 'c', 'b' and '?' (there is no
// []bool: what a byte other than 0 and 1 means as a bool is for the compiler to say).
//
// The slice has no spare capacity. As of Bytes, it goes stale when the last view of the
// memory is released, and a view that is read-only must be respected: As refuses it, and
// AsReadOnly says by its name that what it gives is not to be written to.
//
// It returns the released ValueError; TypeError "cannot modify read-only memory";
// NotImplementedError for a format that is not a single native one; TypeError for
// another type of number; BufferError for a view that is not C-contiguous, or whose
// memory does not begin at a multiple of the type's alignment. Then the elements can
// be copied: see Values and ToBytes.
func As[T Number](v *View) ([]T, error) {
	if err := v.Err(); err != nil {
		return nil, err
	}
	if v.readonly {
		return nil, errReadOnly
	}
	return AsReadOnly[T](v)
}

// AsReadOnly is [As] for reading, also of a read-only view: the slice must not be
// written to.
func AsReadOnly[T Number](v *View) ([]T, error) {
	if err := v.Err(); err != nil {
		return nil, err
	}
	code, err := v.Code()
	if err != nil {
		return nil, err
	}
	var zero T
	kind := reflect.TypeFor[T]().Kind()
	size := int(unsafe.Sizeof(zero))
	if !fits(kind, code.Name, size) {
		return nil, newTypeError("view: elements of format '%s' are %s, not %T", code.Format, code.Name, zero)
	}
	b, ok := v.Bytes()
	switch {
	case !ok && v.suboffsets != nil:
		return nil, exception.New(exception.BufferError, "view: elements behind pointers are not one slice")
	case !ok:
		return nil, exception.New(exception.BufferError, "view: elements with shape %v and strides %v are not one slice: the view is not C-contiguous", v.shape, v.strides)
	}
	if v.managed.observer != nil {
		v.observedAll(false)
	}
	slice, misaligned := cast[T](b)
	if misaligned != 0 {
		return nil, exception.New(exception.BufferError, "view: the memory is not aligned to %T: it begins %d bytes past a multiple of %d",
			zero, misaligned, unsafe.Alignof(zero))
	}
	return slice, nil
}

// fits reports whether elements of a code of this name and size have the layout of a
// type.
func fits(kind reflect.Kind, name string, size int) bool {
	switch kind {
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Int:
		return name == fmt.Sprintf("int%d", 8*size)
	case reflect.Uint8:
		return name == "uint8" || name == "int8" || name == "char" || name == "bool"
	case reflect.Float32, reflect.Float64:
		return name == fmt.Sprintf("float%d", 8*size)
	case reflect.Complex64, reflect.Complex128:
		return name == fmt.Sprintf("complex%d", 8*size)
	}
	return name == fmt.Sprintf("uint%d", 8*size) || name == "pointer" && size == 8
}
