// Package exception is what a failed operation answers: Python's exception
// type and the very message CPython gives it.
//
// Every package under view returns its errors as *[Error]. Code asks which
// type an error is with [errors.Is] and one of the sentinels ([ErrValue],
// [ErrIndex], …); the text is for people, and for comparison with CPython.
package exception

// This file defines Type, Error and the sentinels.

import "fmt"

// A Type is the name of one of Python's exception types.
// The type is a string so that what runs Python can raise it by name.
type Type string

// The exception types that memoryview and the exporters of buffers raise.
const (
	ValueError          Type = "ValueError"
	TypeError           Type = "TypeError"
	IndexError          Type = "IndexError"
	BufferError         Type = "BufferError"
	NotImplementedError Type = "NotImplementedError"
	OverflowError       Type = "OverflowError"
	MemoryError         Type = "MemoryError"
	UnicodeEncodeError  Type = "UnicodeEncodeError"
	SystemError         Type = "SystemError"
	RuntimeError        Type = "RuntimeError"
	AttributeError      Type = "AttributeError"
	// StructError is the struct module's own, whose __name__ is "error".
	StructError Type = "struct.error"
)

// Sentinels for [errors.Is]: each matches every error of its type, whatever
// the message.
var (
	ErrValue          = &Error{Type: ValueError}
	ErrType           = &Error{Type: TypeError}
	ErrIndex          = &Error{Type: IndexError}
	ErrBuffer         = &Error{Type: BufferError}
	ErrNotImplemented = &Error{Type: NotImplementedError}
	ErrOverflow       = &Error{Type: OverflowError}
	ErrMemory         = &Error{Type: MemoryError}
	ErrUnicodeEncode  = &Error{Type: UnicodeEncodeError}
	ErrSystem         = &Error{Type: SystemError}
	ErrStruct         = &Error{Type: StructError}
)

// An Error is an exception as Python would raise it. Errors are shared between
// callers: do not change one.
type Error struct {
	Type    Type
	Message string // str(exception); may be empty
}

// New returns an exception of type t. The message is format as it stands, or,
// when args are given, formatted as by [fmt.Sprintf].
func New(t Type, format string, args ...any) *Error {
	if len(args) > 0 {
		format = fmt.Sprintf(format, args...)
	}
	return &Error{Type: t, Message: format}
}

// Error returns the line that ends a Python traceback:
// "ValueError: slice step cannot be zero".
func (e *Error) Error() string {
	if e.Message == "" {
		return string(e.Type)
	}
	return string(e.Type) + ": " + e.Message
}

// Is reports whether target is an exception of the same type. A target with a
// message matches only that message; the sentinels have none.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Type == e.Type && (t.Message == "" || t.Message == e.Message)
}
