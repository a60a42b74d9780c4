package session

// This file defines how what a person types or pastes becomes bytes.

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"memview/app/python"
)

// MaxOpen is the largest input a session takes, in bytes. Beyond it a browser
// tab has no room for the bytes and what finding silent writes needs.
const MaxOpen = 1 << 30

// InputKind says how a text that stands for bytes is read.
type InputKind string

// The kinds of input.
const (
	InputText   InputKind = "text"   // its own bytes in UTF-8
	InputHex    InputKind = "hex"    // hexadecimal digits
	InputBase64 InputKind = "base64" // RFC 4648
	InputPython InputKind = "python" // an expression of Python: b'…', bytes.fromhex('…'), [1, 2, 255]
)

// inputLimits bound what Python does for an input: it runs with each key.
var inputLimits = python.Limits{Steps: 1 << 22, Time: 300 * time.Millisecond, Memory: 64 << 20, Output: 1 << 16, Depth: 200}

// ParseInput reads text as kind says. What is wrong with it is an *InputError.
func ParseInput(kind InputKind, text string) ([]byte, error) {
	switch kind {
	case InputHex:
		return ParseHex(text)
	case InputBase64:
		return ParseBase64(text)
	case InputPython:
		data, err := python.BytesOf(text, inputLimits)
		if e, ok := err.(*python.SourceError); ok {
			return nil, &InputError{Line: e.Line, Column: e.Column, Message: e.Text}
		}
		return data, err
	}
	return []byte(text), nil
}

// InputError says why a text is not the bytes it should be.
type InputError struct {
	Line, Column int    // where, from 1, in characters; 0 where no place is to blame
	Message      string // what is wrong, in plain words or Python's
}

func (e *InputError) Error() string {
	if e.Line == 0 {
		return e.Message
	}
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Message)
}

// ParseHex reads pairs of hexadecimal digits. Between pairs there may be
// spaces, line breaks, commas, colons and hyphens, and each byte may be
// written 0xff or \xff. A text of nothing else is an *InputError which says
// where.
func ParseHex(text string) ([]byte, error) {
	const half = "a byte has two hexadecimal digits, this one has one"
	out := make([]byte, 0, len(text)/2)
	line, column := 1, 0
	high, pending := byte(0), false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		column++
		next := byte(0)
		if i < len(text) {
			next = text[i]
		}
		switch digit, ok := hexDigit(r); {
		case ok && !pending && digit == 0 && (next == 'x' || next == 'X'), r == '\\' && !pending && next == 'x':
			i++ // 0xff
			column++
		case ok && pending:
			out = append(out, high<<4|digit)
			pending = false
		case ok:
			high, pending = digit, true
		case strings.ContainsRune(" \t\r\n,;:-\u00a0", r):
			if pending {
				return nil, &InputError{Line: line, Column: column, Message: half}
			}
			if r == '\n' {
				line, column = line+1, 0
			}
		default:
			return nil, &InputError{Line: line, Column: column, Message: fmt.Sprintf("%q is not a hexadecimal digit", r)}
		}
	}
	if pending {
		return nil, &InputError{Line: line, Column: column, Message: half}
	}
	return out, nil
}

func hexDigit(r rune) (byte, bool) {
	switch {
	case r >= '0' && r <= '9':
		return byte(r - '0'), true
	case r >= 'a' && r <= 'f':
		return byte(r-'a') + 10, true
	case r >= 'A' && r <= 'F':
		return byte(r-'A') + 10, true
	}
	return 0, false
}

// ParseBase64 reads base64 in the alphabets of RFC 4648, sections 4 and 5, with
// or without padding, with spaces and line breaks anywhere. Bits that are left
// over must be zero. Anything else is an *InputError which says where.
func ParseBase64(text string) ([]byte, error) {
	out := make([]byte, 0, len(text)/4*3)
	line, column := 1, 0
	bits, have, digits, padding := uint32(0), 0, 0, 0
	fail := func(message string) ([]byte, error) {
		return nil, &InputError{Line: line, Column: column, Message: message}
	}
	for _, r := range text {
		column++
		value, ok := base64Digit(r)
		switch {
		case ok && padding > 0:
			return fail("nothing can follow the padding of base64")
		case ok:
			bits, have, digits = bits<<6|uint32(value), have+6, digits+1
			if have >= 8 {
				have -= 8
				out = append(out, byte(bits>>have))
			}
		case r == '=':
			padding++
			if digits%4 < 2 || digits%4+padding > 4 {
				return fail("base64 has no padding here")
			}
		case r == '\n':
			line, column = line+1, 0
		case r == ' ' || r == '\t' || r == '\r':
		default:
			return fail(fmt.Sprintf("%q is not a base64 digit", r))
		}
	}
	switch {
	case digits%4 == 1:
		return fail("one base64 digit is left over: a byte takes two")
	case padding > 0 && digits%4+padding != 4:
		return fail("the padding of base64 is not complete")
	case bits&(1<<have-1) != 0:
		return fail("the last base64 digit has bits that belong to no byte")
	}
	return out, nil
}

func base64Digit(r rune) (byte, bool) {
	switch {
	case r >= 'A' && r <= 'Z':
		return byte(r - 'A'), true
	case r >= 'a' && r <= 'z':
		return byte(r-'a') + 26, true
	case r >= '0' && r <= '9':
		return byte(r-'0') + 52, true
	case r == '+' || r == '-':
		return 62, true
	case r == '/' || r == '_':
		return 63, true
	}
	return 0, false
}
