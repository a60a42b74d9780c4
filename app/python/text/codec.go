package text

// This file defines encode and decode: which codec, and what an error handler
// makes of what a codec cannot do.

import (
	"strconv"
	"strings"

	"memview/view/exception"
)

// A codec is an encoding of str; unit is how many bytes a code unit takes.
type codec struct {
	name   string
	limit  rune // code points below are one byte; 0 for the UTFs
	unit   int
	little bool
	mark   bool // a byte order mark is written, and read
}

var utf8Codec = &codec{name: "utf-8", unit: 1}

// codecOf finds an encoding by its name or alias (Lib/encodings/aliases.py).
// Fails with LookupError.
func codecOf(encoding string) (*codec, error) {
	name := strings.Map(func(r rune) rune {
		if r == '_' || r == ' ' {
			return '-'
		}
		return r
	}, strings.ToLower(encoding))
	switch name {
	case "utf-8", "utf8", "u8", "utf", "cp65001":
		return utf8Codec, nil
	case "ascii", "us-ascii", "646", "ansi-x3.4-1968", "iso646-us", "cp367", "us":
		return &codec{name: "ascii", limit: 128}, nil
	case "latin-1", "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819", "iso8859":
		return &codec{name: "latin-1", limit: 256}, nil
	case "utf-16", "utf16", "u16":
		return &codec{name: "utf-16", unit: 2, little: true, mark: true}, nil
	case "utf-16-le", "utf-16le", "unicodelittleunmarked":
		return &codec{name: "utf-16-le", unit: 2, little: true}, nil
	case "utf-16-be", "utf-16be", "unicodebigunmarked":
		return &codec{name: "utf-16-be", unit: 2}, nil
	case "utf-32", "utf32", "u32":
		return &codec{name: "utf-32", unit: 4, little: true, mark: true}, nil
	case "utf-32-le", "utf-32le":
		return &codec{name: "utf-32-le", unit: 4, little: true}, nil
	case "utf-32-be", "utf-32be":
		return &codec{name: "utf-32-be", unit: 4}, nil
	}
	return nil, raise(lookupError, "unknown encoding: "+encoding)
}

func unknownHandler(errors string) error {
	return raise(lookupError, "unknown error handler name '"+errors+"'")
}

// can reports whether c has r.
func (c *codec) can(r rune) bool {
	if c.limit != 0 {
		return r < c.limit
	}
	return r < 0xD800 || r > 0xDFFF
}

// append appends r, which may be a surrogate, in c.
func (c *codec) append(b []byte, r rune) []byte {
	switch {
	case c.limit != 0:
		return append(b, byte(r))
	case c.unit == 1:
		return Append(b, r)
	case c.unit == 2 && r >= 0x10000:
		r -= 0x10000
		return c.appendUnit(c.appendUnit(b, 0xD800|r>>10), 0xDC00|r&0x3FF)
	}
	return c.appendUnit(b, r)
}

func (c *codec) appendUnit(b []byte, u rune) []byte {
	for i := range c.unit {
		shift := 8 * i
		if !c.little {
			shift = 8 * (c.unit - 1 - i)
		}
		b = append(b, byte(u>>shift))
	}
	return b
}

// Encode is s.encode(encoding, errors). Fails with *[UnicodeError], or with
// LookupError for an encoding or a handler that is not known here: utf-8,
// ascii, latin-1, utf-16 and utf-32 are; strict, ignore, replace,
// backslashreplace, xmlcharrefreplace, surrogateescape, surrogatepass.
func Encode(s, encoding, errors string) ([]byte, error) {
	c, err := codecOf(encoding)
	if err != nil {
		return nil, err
	}
	b := make([]byte, 0, len(s)*max(c.unit, 1)+4)
	if c.mark {
		b = c.appendUnit(b, 0xFEFF)
	}
	if c.unit <= 1 && IsASCII(s) {
		return append(b, s...), nil
	}
	runes := Runes(s)
	for i := 0; i < len(runes); {
		if c.can(runes[i]) {
			b = c.append(b, runes[i])
			i++
			continue
		}
		end := i + 1
		for c.unit <= 1 && end < len(runes) && !c.can(runes[end]) {
			end++
		}
		if b, err = c.encodeError(b, s, runes, i, end, errors); err != nil {
			return nil, err
		}
		i = end
	}
	return b, nil
}

// encodeError does what the handler called errors does with the code points
// from start to end (Python/codecs.c).
func (c *codec) encodeError(b []byte, s string, runes []rune, start, end int, errors string) ([]byte, error) {
	reason := "surrogates not allowed"
	if c.limit != 0 {
		reason = "ordinal not in range(" + strconv.Itoa(int(c.limit)) + ")"
	}
	fail := func(start int) error {
		return &UnicodeError{Type: exception.UnicodeEncodeError, Encoding: c.name, Text: s, Start: start, End: end, Reason: reason}
	}
	for i := start; i < end; i++ {
		r := runes[i]
		switch errors {
		case "strict", "":
			return nil, fail(start)
		case "ignore":
		case "replace":
			b = c.append(b, '?')
		case "backslashreplace":
			for _, e := range escapeRune(r) {
				b = c.append(b, e)
			}
		case "xmlcharrefreplace":
			for _, e := range "&#" + strconv.Itoa(int(r)) + ";" {
				b = c.append(b, e)
			}
		case "surrogateescape":
			if r < 0xDC80 || r > 0xDCFF || c.unit > 1 {
				return nil, fail(i)
			}
			b = append(b, byte(r))
		case "surrogatepass":
			if c.limit != 0 || r < 0xD800 || r > 0xDFFF {
				return nil, fail(i)
			}
			b = c.append(b, r)
		default:
			return nil, unknownHandler(errors)
		}
	}
	return b, nil
}

// DecodeBytes is b.decode(encoding, errors). Fails as [Encode].
func DecodeBytes(b []byte, encoding, errors string) (string, error) {
	if len(b) == 0 {
		return "", nil // as CPython: even the encoding is not looked at
	}
	c, err := codecOf(encoding)
	if err != nil {
		return "", err
	}
	i := 0
	if c.mark {
		c, i = c.marked(b)
	}
	out := make([]byte, 0, len(b))
	for i < len(b) {
		r, n, reason := c.next(b[i:])
		if reason == "" {
			out = Append(out, r)
			i += n
			continue
		}
		if out, n, err = c.decodeError(out, b, i, i+n, reason, errors); err != nil {
			return "", err
		}
		i = n
	}
	return string(out), nil
}

// decodeError does what the handler called errors does with the bytes from
// start to end, and returns where to go on.
func (c *codec) decodeError(out, b []byte, start, end int, reason, errors string) ([]byte, int, error) {
	fail := &UnicodeError{Type: unicodeDecodeError, Encoding: c.name, Bytes: b, Start: start, End: end, Reason: reason}
	switch errors {
	case "strict", "":
		return nil, 0, fail
	case "ignore":
	case "replace":
		out = Append(out, 0xFFFD)
	case "backslashreplace":
		for _, x := range b[start:end] {
			out = append(out, escapeRune(rune(x))...)
		}
	case "surrogateescape":
		i := start
		for i < end && i < start+4 && b[i] >= 128 {
			out = Append(out, 0xDC00|rune(b[i]))
			i++
		}
		if i == start {
			return nil, 0, fail
		}
		return out, i, nil
	case "surrogatepass":
		r, n := c.surrogate(b[start:])
		if n == 0 {
			return nil, 0, fail
		}
		return Append(out, r), start + n, nil
	case "xmlcharrefreplace", "namereplace":
		return nil, 0, typeError("don't know how to handle UnicodeDecodeError in error callback")
	default:
		return nil, 0, unknownHandler(errors)
	}
	return out, end, nil
}
