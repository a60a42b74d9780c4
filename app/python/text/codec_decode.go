package text

// This file reads one code point in each encoding.

// next returns the first code point of b and how many bytes it takes, or how
// many are wrong and why. b is not empty.
func (c *codec) next(b []byte) (r rune, n int, reason string) {
	switch {
	case c.limit != 0:
		if rune(b[0]) < c.limit {
			return rune(b[0]), 1, ""
		}
		return 0, 1, "ordinal not in range(128)"
	case c.unit == 1:
		return nextUTF8(b)
	case c.unit == 2:
		return c.nextUTF16(b)
	}
	if len(b) < 4 {
		return 0, len(b), "truncated data"
	}
	switch u := c.unitAt(b); {
	case u >= 0xD800 && u <= 0xDFFF:
		return 0, 4, "code point in surrogate code point range(0xd800, 0xe000)"
	case u >= 0x110000:
		return 0, 4, "code point not in range(0x110000)"
	default:
		return rune(u), 4, ""
	}
}

// nextUTF8 is utf8_decode of Objects/stringlib/codecs.h: what is wrong is the
// longest start of a character there could be.
func nextUTF8(b []byte) (r rune, n int, reason string) {
	c := b[0]
	if c < 0x80 {
		return rune(c), 1, ""
	}
	low, high := byte(0x80), byte(0xBF)
	switch {
	case c < 0xC2 || c > 0xF4:
		return 0, 1, "invalid start byte"
	case c < 0xE0:
		n, r = 2, rune(c&0x1F)
	case c < 0xF0:
		n, r = 3, rune(c&0x0F)
		if c == 0xE0 {
			low = 0xA0
		} else if c == 0xED {
			high = 0x9F
		}
	default:
		n, r = 4, rune(c&0x07)
		if c == 0xF0 {
			low = 0x90
		} else if c == 0xF4 {
			high = 0x8F
		}
	}
	for i := 1; i < n; i++ {
		if i == len(b) {
			return 0, i, "unexpected end of data"
		}
		if b[i] < low || b[i] > high {
			return 0, i, "invalid continuation byte"
		}
		r = r<<6 | rune(b[i]&0x3F)
		low, high = 0x80, 0xBF
	}
	return r, n, ""
}

// nextUTF16 is utf16_decode of Objects/stringlib/codecs.h and what
// PyUnicode_DecodeUTF16Stateful says of it.
func (c *codec) nextUTF16(b []byte) (r rune, n int, reason string) {
	if len(b) < 2 {
		return 0, 1, "truncated data"
	}
	u := rune(c.unitAt(b))
	switch {
	case u < 0xD800 || u > 0xDFFF:
		return u, 2, ""
	case u >= 0xDC00:
		return 0, 2, "illegal encoding"
	case len(b) < 4:
		return 0, len(b), "unexpected end of data"
	}
	v := rune(c.unitAt(b[2:]))
	if v < 0xDC00 || v > 0xDFFF {
		return 0, 2, "illegal UTF-16 surrogate"
	}
	return 0x10000 + (u&0x3FF)<<10 | v&0x3FF, 4, ""
}

func (c *codec) unitAt(b []byte) (u uint32) {
	for i := range c.unit {
		x := b[i]
		if c.little {
			x = b[c.unit-1-i]
		}
		u = u<<8 | uint32(x)
	}
	return u
}

// marked returns the codec the byte order mark at the start of b chooses,
// little-endian without one, and how long the mark is.
func (c *codec) marked(b []byte) (*codec, int) {
	big := &codec{name: c.name + "-be", unit: c.unit}
	little := &codec{name: c.name + "-le", unit: c.unit, little: true}
	if len(b) >= c.unit {
		if big.unitAt(b) == 0xFEFF {
			return big, c.unit
		}
		if little.unitAt(b) == 0xFEFF {
			return little, c.unit
		}
	}
	return little, 0
}

// surrogate reads the surrogate that stands at the start of b, for the
// surrogatepass handler; n is 0 when there is none.
func (c *codec) surrogate(b []byte) (r rune, n int) {
	switch {
	case c.limit != 0:
		return 0, 0
	case c.unit == 1:
		if len(b) >= 3 && b[0] == 0xED && b[1]&0xE0 == 0xA0 && b[2]&0xC0 == 0x80 {
			return 0xD000 | rune(b[1]&0x3F)<<6 | rune(b[2]&0x3F), 3
		}
		return 0, 0
	case len(b) < c.unit:
		return 0, 0
	}
	if u := c.unitAt(b); u >= 0xD800 && u <= 0xDFFF {
		return rune(u), c.unit
	}
	return 0, 0
}
