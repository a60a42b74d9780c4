package session

// This file defines how what a person types or pastes becomes bytes.

import (
	"fmt"
	"strings"
)

// MaxOpen is the largest input a session takes, in bytes. Beyond it a browser
// tab has no room for the bytes and what finding silent writes needs.
const MaxOpen = 1 << 30

// InputError says why a text is not the bytes it should be.
type InputError struct {
	Line, Column int    // where, from 1, in characters
	Message      string // what is wrong, in plain words
}

func (e *InputError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Message)
}

// ParseHex reads pairs of hexadecimal digits. Between pairs there may be
// spaces, line breaks, commas, colons and hyphens, and each byte may be
// written 0xff or \xff. A text of nothing else is an *InputError which says
// where.
func ParseHex(text string) ([]byte, error) {
	var out []byte
	line, column := 1, 0
	high, pending := byte(0), false
	runes := []rune(text)
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		column++
		fail := func(format string, args ...any) ([]byte, error) {
			return nil, &InputError{Line: line, Column: column, Message: fmt.Sprintf(format, args...)}
		}
		switch digit, ok := hexDigit(r); {
		case ok && !pending && digit == 0 && i+1 < len(runes) && (runes[i+1] == 'x' || runes[i+1] == 'X'):
			i++ // 0xff
			column++
		case ok && pending:
			out = append(out, high<<4|digit)
			pending = false
		case ok:
			high, pending = digit, true
		case strings.ContainsRune(" \t\r\n,;:-\u00a0", r):
			if pending {
				return fail("a byte has two hexadecimal digits, this one has one")
			}
			if r == '\n' {
				line, column = line+1, 0
			}
		case r == '\\' && !pending && i+1 < len(runes) && runes[i+1] == 'x':
			i++
			column++
		default:
			return fail("%q is not a hexadecimal digit", r)
		}
	}
	if pending {
		return nil, &InputError{Line: line, Column: column, Message: "a byte has two hexadecimal digits, this one has one"}
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
