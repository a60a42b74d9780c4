package view

// This file defines how two rows of elements are compared: loops of their own for
// what can be compared as it lies in memory.

import (
	"bytes"
	"encoding/binary"
	"math"

	"memview/view/format"
)

var (
	single, _ = format.Lookup("f")
	double, _ = format.Lookup("d")
)

// row compares n elements of each side, which lie in memory, from an offset on by a
// stride, in bytes.
func (c *comparer) row(aOff, aStride, bOff, bStride, n int) bool {
	a, b := c.a.data, c.b.data
	if c.code == nil {
		return c.values(aOff, aStride, bOff, bStride, n)
	}
	size := c.code.Size()
	switch c.code.Kind {
	case format.KindFloat:
		return equalFloats(a, aOff, aStride, b, bOff, bStride, n, c.code)
	case format.KindComplex:
		half, code := 8, double
		if size == 8 {
			half, code = 4, single
		}
		return equalFloats(a, aOff, aStride, b, bOff, bStride, n, code) &&
			equalFloats(a, aOff+half, aStride, b, bOff+half, bStride, n, code)
	case format.KindBool:
		for range n {
			if (a[aOff] != 0) != (b[bOff] != 0) {
				return false
			}
			aOff, bOff = aOff+aStride, bOff+bStride
		}
		return true
	}
	if n == 1 || aStride == size && bStride == size {
		return bytes.Equal(a[aOff:aOff+n*size], b[bOff:bOff+n*size])
	}
	return equalMemory(a, aOff, aStride, b, bOff, bStride, n, size)
}

// equalMemory compares n elements of size bytes each.
func equalMemory(a []byte, aOff, aStride int, b []byte, bOff, bStride, n, size int) bool {
	switch size {
	case 1:
		for range n {
			if a[aOff] != b[bOff] {
				return false
			}
			aOff, bOff = aOff+aStride, bOff+bStride
		}
	case 2:
		for range n {
			if binary.LittleEndian.Uint16(a[aOff:]) != binary.LittleEndian.Uint16(b[bOff:]) {
				return false
			}
			aOff, bOff = aOff+aStride, bOff+bStride
		}
	case 4:
		for range n {
			if binary.LittleEndian.Uint32(a[aOff:]) != binary.LittleEndian.Uint32(b[bOff:]) {
				return false
			}
			aOff, bOff = aOff+aStride, bOff+bStride
		}
	default:
		for range n {
			if !bytes.Equal(a[aOff:aOff+size], b[bOff:bOff+size]) {
				return false
			}
			aOff, bOff = aOff+aStride, bOff+bStride
		}
	}
	return true
}

// equalFloats compares n floats: NaN equals nothing, and 0.0 equals -0.0.
func equalFloats(a []byte, aOff, aStride int, b []byte, bOff, bStride, n int, code *format.Code) bool {
	switch size := code.Size(); {
	case size == 8 && aStride == 8 && bStride == 8 && n > 1:
		return equalDoubles(a[aOff:aOff+8*n], b[bOff:bOff+8*n])
	case size == 8:
		for range n {
			x := math.Float64frombits(binary.LittleEndian.Uint64(a[aOff:]))
			if x != math.Float64frombits(binary.LittleEndian.Uint64(b[bOff:])) {
				return false
			}
			aOff, bOff = aOff+aStride, bOff+bStride
		}
	case size == 4:
		for range n {
			x := math.Float32frombits(binary.LittleEndian.Uint32(a[aOff:]))
			if x != math.Float32frombits(binary.LittleEndian.Uint32(b[bOff:])) {
				return false
			}
			aOff, bOff = aOff+aStride, bOff+bStride
		}
	default:
		for range n {
			x, _ := code.Unpack(a[aOff:]).Float64()
			y, _ := code.Unpack(b[bOff:]).Float64()
			if x != y {
				return false
			}
			aOff, bOff = aOff+aStride, bOff+bStride
		}
	}
	return true
}

// equalDoubles compares doubles that lie one behind the other. Doubles of the same bits
// are equal unless they are NaN, which is found for many at once; only where there is
// something else are they looked at one by one.
func equalDoubles(a, b []byte) bool {
	const run = 512 // in bytes; a multiple of 32
	for len(a) > 0 {
		x, y := a[:min(run, len(a))], b[:min(run, len(b))]
		a, b = a[len(x):], b[len(y):]
		if !sameDoubles(x, y) {
			for ; len(x) >= 8 && len(y) >= 8; x, y = x[8:], y[8:] {
				if math.Float64frombits(binary.LittleEndian.Uint64(x)) != math.Float64frombits(binary.LittleEndian.Uint64(y)) {
					return false
				}
			}
		}
	}
	return true
}

// sameDoubles reports whether all bits are the same and none of the doubles is NaN.
func sameDoubles(x, y []byte) bool {
	const infinity = 0x7ff << 52
	var differ, nan uint64
	for len(x) >= 32 && len(y) >= 32 {
		x0, x1 := binary.LittleEndian.Uint64(x), binary.LittleEndian.Uint64(x[8:])
		x2, x3 := binary.LittleEndian.Uint64(x[16:]), binary.LittleEndian.Uint64(x[24:])
		differ |= (x0 ^ binary.LittleEndian.Uint64(y)) | (x1 ^ binary.LittleEndian.Uint64(y[8:])) |
			(x2 ^ binary.LittleEndian.Uint64(y[16:])) | (x3 ^ binary.LittleEndian.Uint64(y[24:]))
		// The difference is negative for what lies above infinity.
		nan |= (infinity - x0&math.MaxInt64) | (infinity - x1&math.MaxInt64) | (infinity - x2&math.MaxInt64) | (infinity - x3&math.MaxInt64)
		x, y = x[32:], y[32:]
	}
	return differ == 0 && int64(nan) >= 0 && len(x) == 0
}

// values compares n elements by their values.
func (c *comparer) values(aOff, aStride, bOff, bStride, n int) bool {
	a, b := c.a.data, c.b.data
	if c.one != nil {
		for range n {
			if !format.Equal(c.one.Unpack(a[aOff:]), c.other.Unpack(b[bOff:])) {
				return false
			}
			aOff, bOff = aOff+aStride, bOff+bStride
		}
		return true
	}
	for range n {
		c.xs = c.x.Append(c.xs[:0], a[aOff:aOff+c.a.itemsize])
		c.ys = c.y.Append(c.ys[:0], b[bOff:bOff+c.b.itemsize])
		if len(c.xs) != len(c.ys) {
			return false
		}
		for i := range c.xs {
			if !format.Equal(c.xs[i], c.ys[i]) {
				return false
			}
		}
		aOff, bOff = aOff+aStride, bOff+bStride
	}
	return true
}
