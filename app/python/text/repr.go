package text

// This file defines repr and ascii of str, bytes and bytearray.

import "strings"

// escapeRune returns how repr and the backslashreplace handler write a code
// point they do not show: \xXX, \uXXXX or \UXXXXXXXX.
func escapeRune(r rune) string {
	prefix, digits := "\\U", 8
	switch {
	case r < 0x100:
		prefix, digits = "\\x", 2
	case r < 0x10000:
		prefix, digits = "\\u", 4
	}
	b := []byte(prefix)
	for digits--; digits >= 0; digits-- {
		b = append(b, hexDigits[r>>(4*digits)&15])
	}
	return string(b)
}

// quoteFor returns the quote repr chooses: double only when the text has a
// single one and no double one.
func quoteFor(single, double bool) byte {
	if single && !double {
		return '"'
	}
	return '\''
}

// Repr is repr of a str (unicode_repr of Objects/unicodeobject.c).
func Repr(s string) string {
	quote := quoteFor(strings.IndexByte(s, '\'') >= 0, strings.IndexByte(s, '"') >= 0)
	b := make([]byte, 0, len(s)+2)
	b = append(b, quote)
	for len(s) > 0 {
		r, size := Decode(s)
		switch {
		case r == rune(quote) || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\t':
			b = append(b, '\\', 't')
		case r == '\n':
			b = append(b, '\\', 'n')
		case r == '\r':
			b = append(b, '\\', 'r')
		case Printable(r):
			b = append(b, s[:size]...)
		default:
			b = append(b, escapeRune(r)...)
		}
		s = s[size:]
	}
	return string(append(b, quote))
}

// ASCIIText returns s with every code point beyond ASCII escaped: what
// ascii() makes of a repr (PyObject_ASCII).
func ASCIIText(s string) string {
	if IsASCII(s) {
		return s
	}
	return mapped(s, func(b []byte, _, _ int, r rune) []byte {
		if r < 128 {
			return append(b, byte(r))
		}
		return append(b, escapeRune(r)...)
	})
}

// ASCII is ascii() of a str.
func ASCII(s string) string { return ASCIIText(Repr(s)) }

// appendBytes appends b between quotes with escaped and what is not printable
// ASCII behind backslashes (PyBytes_Repr).
func appendBytes(out, b []byte, quote, escaped byte) []byte {
	out = append(out, quote)
	for _, c := range b {
		switch {
		case c == escaped || c == '\\':
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, '\\', 't')
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\r':
			out = append(out, '\\', 'r')
		case c < ' ' || c >= 127:
			out = append(out, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
		default:
			out = append(out, c)
		}
	}
	return append(out, quote)
}

func bytesQuote(b []byte) byte {
	single, double := false, false
	for _, c := range b {
		single = single || c == '\''
		double = double || c == '"'
	}
	return quoteFor(single, double)
}

// BytesRepr is repr of a bytes object: b'…'.
func BytesRepr(b []byte) string {
	quote := bytesQuote(b)
	return string(appendBytes(append(make([]byte, 0, len(b)+3), 'b'), b, quote, quote))
}

// ByteArrayRepr is repr of a bytearray: bytearray(b'…') (bytearray_repr),
// which escapes a single quote even between double ones.
func ByteArrayRepr(b []byte) string {
	out := append(make([]byte, 0, len(b)+14), "bytearray(b"...)
	return string(append(appendBytes(out, b, bytesQuote(b), '\''), ')'))
}
