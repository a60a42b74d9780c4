package view

// This file defines what fails: the error type, its sentinels, and the texts
// used in several places.

import (
	"memview/view/exception"
)

// An Error is a Python exception: its type and CPython's text. Every error of
// this package is one, or what an exporter or a hook answered.
type Error = exception.Error

// Sentinels for [errors.Is]: each matches every [Error] of its type.
var (
	ErrValue          = exception.ErrValue
	ErrType           = exception.ErrType
	ErrIndex          = exception.ErrIndex
	ErrBuffer         = exception.ErrBuffer
	ErrNotImplemented = exception.ErrNotImplemented
	ErrOverflow       = exception.ErrOverflow
	ErrMemory         = exception.ErrMemory
	ErrUnicodeEncode  = exception.ErrUnicodeEncode
)

var (
	// errReleased answers almost everything on a released view.
	errReleased = exception.New(exception.ValueError, "operation forbidden on released memoryview object")
	// err0DimIndex answers a key other than () and … on a single element.
	err0DimIndex = exception.New(exception.TypeError, "invalid indexing of 0-dim memory")
	errReadOnly  = exception.New(exception.TypeError, "cannot modify read-only memory")
	errMaxNDim   = exception.New(exception.ValueError, "memoryview: number of dimensions must not exceed 64")
	errStructure = exception.New(exception.ValueError, "memoryview assignment: lvalue and rvalue have different structures")
	// errMemory answers for a copy that is too large to be made. Strides of zero make
	// views larger than any memory.
	errMemory = exception.New(exception.MemoryError, "")
	// errOutside answers for elements that would lie outside the exporter's
	// memory. CPython trusts the exporter, and crashes.
	errOutside = exception.New(exception.BufferError, "memoryview: the exporter's layout reaches outside its memory")
)

func newTypeError(format string, args ...any) error {
	return exception.New(exception.TypeError, format, args...)
}

func newValueError(format string, args ...any) error {
	return exception.New(exception.ValueError, format, args...)
}
