package text

// This file makes the exceptions of this package.

import (
	"strconv"

	"memview/view/exception"
)

// The exception types beyond those of package exception.
const (
	lookupError        exception.Type = "LookupError"
	zeroDivisionError  exception.Type = "ZeroDivisionError"
	unicodeDecodeError exception.Type = "UnicodeDecodeError"
)

func valueError(message string) error {
	return &exception.Error{Type: exception.ValueError, Message: message}
}
func typeError(message string) error {
	return &exception.Error{Type: exception.TypeError, Message: message}
}
func overflowError(message string) error {
	return &exception.Error{Type: exception.OverflowError, Message: message}
}
func raise(t exception.Type, message string) error {
	return &exception.Error{Type: t, Message: message}
}

// A UnicodeError is a UnicodeEncodeError or a UnicodeDecodeError with the
// attributes Python gives it. It unwraps to the *[exception.Error] with the
// text str(e) gives.
type UnicodeError struct {
	Type       exception.Type
	Encoding   string
	Text       string // the str being encoded, or
	Bytes      []byte // the bytes being decoded
	Start, End int    // code points of Text or bytes of Bytes that failed, End exclusive
	Reason     string
}

// Message returns str(e): UnicodeEncodeError_str and UnicodeDecodeError_str
// of Objects/exceptions.c.
func (e *UnicodeError) Message() string {
	one := e.End == e.Start+1
	s := "'" + e.Encoding + "' codec can't "
	if e.Type == unicodeDecodeError {
		s += "decode byte"
		if one {
			s += " 0x" + hexByte(e.Bytes[e.Start])
		} else {
			s += "s"
		}
	} else {
		s += "encode character"
		if one {
			s += " '" + escapeRune(RuneAt(e.Text, Len(e.Text), e.Start)) + "'"
		} else {
			s += "s"
		}
	}
	s += " in position " + strconv.Itoa(e.Start)
	if !one {
		s += "-" + strconv.Itoa(e.End-1)
	}
	return s + ": " + e.Reason
}

// Error returns the line that ends a traceback.
func (e *UnicodeError) Error() string { return string(e.Type) + ": " + e.Message() }

// Unwrap returns the exception without its attributes.
func (e *UnicodeError) Unwrap() error { return raise(e.Type, e.Message()) }

func hexByte(b byte) string { return string([]byte{hexDigits[b>>4], hexDigits[b&15]}) }

const hexDigits = "0123456789abcdef"
