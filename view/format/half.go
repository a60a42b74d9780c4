package format

// This file defines IEEE 754 binary16, the format 'e': conversions from and to
// float64 (PyFloat_Unpack2 and PyFloat_Pack2 in CPython's floatobject.c).

import "math"

const (
	halfInf      = 0x7c00 // exponent all ones, fraction zero
	halfFraction = 0x03ff
	halfSign     = 0x8000
)

// halfToFloat is exact: every half is a double. A NaN keeps its payload.
func halfToFloat(h uint16) float64 {
	sign := uint64(h&halfSign) << 48
	exponent := int(h & halfInf >> 10)
	fraction := uint64(h & halfFraction)
	switch exponent {
	case 0x1f: // infinity or NaN
		return math.Float64frombits(sign | 0x7ff<<52 | fraction<<42)
	case 0: // zero or subnormal: fraction × 2⁻²⁴
		return math.Copysign(math.Ldexp(float64(fraction), -24), math.Float64frombits(sign|1))
	}
	return math.Float64frombits(sign | uint64(exponent-15+1023)<<52 | fraction<<42)
}

// floatToHalf rounds to the nearest half, ties to even. It reports false for a
// finite number that rounds past the largest half, 65504.
func floatToHalf(f float64) (uint16, bool) {
	bits := math.Float64bits(f)
	sign := uint16(bits >> 48 & halfSign)
	switch {
	case math.IsInf(f, 0):
		return sign | halfInf, true
	case math.IsNaN(f):
		payload := uint16(bits >> 42 & halfFraction)
		if payload == 0 { // only low bits were set: stay a NaN
			payload = 0x200
		}
		return sign | halfInf | payload, true
	}
	f = math.Abs(f)
	if f < 0x1p-14 { // subnormal: a multiple of 2⁻²⁴; may round up to a normal
		return sign | uint16(math.RoundToEven(f*0x1p24)), true
	}
	fraction, exponent := math.Frexp(f) // fraction in [½, 1)
	if exponent > 16 {
		return 0, false
	}
	// 1024..2048 steps of one unit in the last place. A carry out of the
	// fraction adds one to the exponent, which is the right neighbour.
	units := uint16(math.RoundToEven(fraction*0x1p11)) - 1024
	h := uint16(exponent+14)<<10 + units
	if h >= halfInf {
		return 0, false
	}
	return sign | h, true
}

// Before 3.14 conversions made every NaN the one without a payload, and kept its sign.

func oldHalfToFloat(h uint16) float64 {
	if h&^halfSign > halfInf {
		h = h&halfSign | 0x7e00
	}
	return halfToFloat(h)
}

func oldFloatToHalf(f float64) (uint16, bool) {
	if math.IsNaN(f) {
		return uint16(math.Float64bits(f)>>48&halfSign) | 0x7e00, true
	}
	return floatToHalf(f)
}

// Conversions between float and double in hardware set the bit that makes a NaN a quiet
// one; from 3.14 on CPython keeps it as it was where it converts by itself.

func keepFloat32To64(u uint32) float64 {
	if f := math.Float32frombits(u); f == f {
		return float64(f)
	}
	return math.Float64frombits(uint64(u&0x80000000)<<32 | 0x7ff<<52 | uint64(u&0x7fffff)<<29)
}

func keepFloat64To32(f float64) uint32 {
	if f == f {
		return math.Float32bits(float32(f))
	}
	bits := math.Float64bits(f)
	payload := uint32(bits >> 29 & 0x7fffff)
	if payload == 0 { // only low bits were set: stay a NaN
		payload = 0x400000
	}
	return uint32(bits>>32&0x80000000) | 0x7f800000 | payload
}
