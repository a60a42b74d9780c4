package view

// This file defines bytes as hexadecimal digits.

import (
	"encoding/binary"
	"unicode/utf8"

	"memview/view/buffer"
)

// Hex returns the bytes of ToBytes as hexadecimal digits, two a byte. It returns
// the released ValueError.
func (v *View) Hex() (string, error) {
	b, err := v.contents()
	if err != nil {
		return "", err
	}
	return digits(b)
}

// HexSep is Hex with a separator between groups of so many bytes, counted from
// the right, or with a negative number from the left; 0 makes no groups
// (hex(sep, bytes_per_sep)). It returns ValueError "sep must be length 1." or "sep
// must be ASCII.", also for an empty view.
func (v *View) HexSep(sep string, bytesPerSep int) (string, error) {
	b, err := v.contents()
	if err != nil {
		return "", err
	}
	if utf8.RuneCountInString(sep) != 1 {
		return "", newValueError("sep must be length 1.")
	}
	if sep[0] >= utf8.RuneSelf {
		return "", newValueError("sep must be ASCII.")
	}
	group := int(min(magnitude(bytesPerSep), uint64(len(b))))
	if group == 0 || len(b) > buffer.MaxLen/3 {
		return digits(b)
	}
	if group == 1 {
		return pairs(b, sep[0]), nil
	}
	// The first group is the short one when counting from the right.
	first := len(b) % group
	if first == 0 || bytesPerSep < 0 {
		first = group
	}
	out := make([]byte, 2*len(b)+(len(b)-1)/group+1) // room for one separator too many
	at := 0
	for size := first; len(b) > 0; size = min(group, len(b)) {
		putDigits(out[at:], b[:size])
		at += 2 * size
		out[at] = sep[0]
		at++
		b = b[size:]
	}
	return text(out[:at-1]), nil
}

// digits returns two digits for each byte.
func digits(b []byte) (string, error) {
	if len(b) > buffer.MaxLen/3 { // a separator between every two
		return "", errMemory
	}
	out := make([]byte, 2*len(b))
	putDigits(out, b)
	return text(out), nil
}

const hexDigits = "0123456789abcdef"

// eightDigits returns the digits of four bytes, the first in the lowest byte.
func eightDigits(b []byte) uint64 {
	// A byte to each 16 bits; then each half of it, the upper one first, to 8 of them.
	x := uint64(binary.LittleEndian.Uint32(b))
	x = (x | x<<16) & 0x0000ffff_0000ffff
	x = (x | x<<8) & 0x00ff00ff_00ff00ff
	x = x>>4&0x000f000f_000f000f | x<<8&0x0f000f00_0f000f00
	// 1 in each half that is 10 or more, where letters begin.
	letters := (x + 0x06060606_06060606) >> 4 & 0x01010101_01010101
	return x + '0'*0x01010101_01010101 + letters*('a'-'0'-10)
}

// putDigits writes two digits for each byte of b, four bytes at a time.
func putDigits(out, b []byte) {
	for len(b) >= 4 && len(out) >= 8 {
		binary.LittleEndian.PutUint64(out, eightDigits(b))
		b, out = b[4:], out[8:]
	}
	for i, c := range b {
		out[2*i], out[2*i+1] = hexDigits[c>>4], hexDigits[c&15]
	}
}

// pairs returns two digits for each byte of b, of which there are some, and a separator
// between.
func pairs(b []byte, sep byte) string {
	out := make([]byte, 3*len(b)) // one separator too many
	rest := out
	s := uint64(sep)
	for len(b) >= 4 && len(rest) >= 12 {
		x := eightDigits(b)
		binary.LittleEndian.PutUint64(rest, x&0xffff|s<<16|x>>16&0xffff<<24|s<<40|x>>32<<48)
		binary.LittleEndian.PutUint32(rest[8:], uint32(s|x>>48<<8|s<<24))
		b, rest = b[4:], rest[12:]
	}
	for i, c := range b {
		rest[3*i], rest[3*i+1], rest[3*i+2] = hexDigits[c>>4], hexDigits[c&15], sep
	}
	return text(out[:len(out)-1])
}
