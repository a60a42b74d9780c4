package text

// This file defines hex, fromhex, translate, maketrans of bytes.

import (
	"strconv"
)

// BytesHex is b.hex(), or with a sep b.hex(sep, group): sep between groups of
// |group| bytes, counted from the right unless group is negative; hasSep tells
// an empty sep from none. Fails with ValueError (_Py_strhex_impl of
// Python/pystrhex.c).
func BytesHex(b []byte, sep string, hasSep bool, group int) (string, error) {
	if hasSep {
		if Len(sep) != 1 {
			return "", valueError("sep must be length 1.")
		}
		if !IsASCII(sep) {
			return "", valueError("sep must be ASCII.")
		}
	}
	size := max(group, -group)
	out := make([]byte, 0, 3*len(b))
	for i, c := range b {
		if hasSep && size > 0 && i > 0 && (group > 0 && (len(b)-i)%size == 0 || group < 0 && i%size == 0) {
			out = append(out, sep[0])
		}
		out = append(out, hexDigits[c>>4], hexDigits[c&15])
	}
	return string(out), nil
}

// BytesFromHex is bytes.fromhex(s): pairs of digits with white space between
// them. Fails with ValueError (_PyBytes_FromHex).
func BytesFromHex(s string) ([]byte, error) {
	out := make([]byte, 0, len(s)/2)
	for i := 0; i < len(s); {
		if isCSpace(s[i]) {
			i++
			continue
		}
		high := digitIn(s[i])
		if high >= 16 {
			return nil, notHex(s, i)
		}
		if i++; i == len(s) {
			return nil, valueError("fromhex() arg must contain an even number of hexadecimal digits")
		}
		low := digitIn(s[i])
		if low >= 16 {
			return nil, notHex(s, i)
		}
		out = append(out, byte(high<<4|low))
		i++
	}
	return out, nil
}

// notHex names the place by code point; a str that is not ASCII fails at its
// first such character, wherever another fault is.
func notHex(s string, at int) error {
	for i := range len(s) {
		if s[i] >= 128 {
			at = i
			break
		}
	}
	return valueError("non-hexadecimal number found in fromhex() arg at position " + strconv.Itoa(at))
}

// BytesTranslate is b.translate(table, delete=del): table is nil or has 256
// bytes, else ValueError.
func BytesTranslate(b, table []byte, tableGiven bool, del []byte) ([]byte, error) {
	if tableGiven && len(table) != 256 {
		return nil, valueError("translation table must be 256 characters long")
	}
	out := make([]byte, 0, len(b))
	drop := among(del)
	for _, c := range b {
		if drop(c) {
			continue
		}
		if tableGiven {
			c = table[c]
		}
		out = append(out, c)
	}
	return out, nil
}

// BytesMakeTrans is bytes.maketrans(from, to): ValueError when their lengths
// differ.
func BytesMakeTrans(from, to []byte) ([]byte, error) {
	if len(from) != len(to) {
		return nil, valueError("maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i, c := range from {
		table[c] = to[i]
	}
	return table, nil
}
