package session

// This file defines the bits of one element and what they mean in a float.

import (
	"math"
	"strconv"

	"memview/view/format"
)

// BitField is the part of a binary floating point number that a bit belongs to.
type BitField string

// The fields of IEEE 754's binary16, binary32 and binary64.
const (
	FieldNone     BitField = ""
	FieldSign     BitField = "sign"
	FieldExponent BitField = "exponent"
	FieldFraction BitField = "fraction"
)

// Bit is one bit of an element.
type Bit struct {
	Number int // in the element: 0 is the least significant
	Offset int // of its byte in the owner
	Shift  int // in its byte: 0 is the least significant
	Set    bool
	Field  BitField
}

// MaxBitBytes is the largest element whose bits are told, in bytes.
const MaxBitBytes = 8

// Bits returns the bits of the bytes of r, which is at most MaxBitBytes long, as
// one little-endian number: the most significant first. code says what they are;
// nil for bytes that mean nothing together.
func (s *Session) Bits(r Range, code *format.Code) []Bit {
	if r.Length > MaxBitBytes || r.Offset < 0 || r.End() > s.Len() {
		return nil
	}
	bits := make([]Bit, 0, 8*r.Length)
	for n := 8*r.Length - 1; n >= 0; n-- {
		at := r.Offset + n/8
		bits = append(bits, Bit{Number: n, Offset: at, Shift: n % 8, Set: s.Byte(at)>>(n%8)&1 == 1, Field: bitField(code, n)})
	}
	return bits
}

// exponentBits returns how many bits of a float of size bytes are its exponent
// (IEEE 754-2019, table 3.5).
func exponentBits(size int) int {
	switch size {
	case 2:
		return 5
	case 4:
		return 8
	}
	return 11
}

func bitField(code *format.Code, n int) BitField {
	if code == nil || code.Kind != format.KindFloat {
		return FieldNone
	}
	switch width := 8 * code.Size(); {
	case n == width-1:
		return FieldSign
	case n >= width-1-exponentBits(code.Size()):
		return FieldExponent
	default:
		return FieldFraction
	}
}

// DescribeFloat tells what the fields of a float come to: "+ 2^1 × 1.5 = 3.0",
// where exponent and fraction are those that the bits say. It returns "" for
// bits that are no float.
func (s *Session) DescribeFloat(r Range, code *format.Code) string {
	if code == nil || code.Kind != format.KindFloat || r.Length != code.Size() || r.End() > s.Len() {
		return ""
	}
	var raw uint64
	for i := r.Length - 1; i >= 0; i-- {
		raw = raw<<8 | uint64(s.Byte(r.Offset+i))
	}
	exponent := exponentBits(r.Length)
	fraction := 8*r.Length - 1 - exponent
	bias := 1<<(exponent-1) - 1
	biased := int(raw >> fraction & (1<<exponent - 1))
	rest := raw & (1<<fraction - 1)
	sign := "+"
	if raw>>(8*r.Length-1) == 1 {
		sign = "−"
	}
	value := code.Unpack(s.Memory()[r.Offset:r.End()]).String()
	switch {
	case biased == 1<<exponent-1 && rest == 0:
		return "exponent all ones, fraction 0: " + value
	case biased == 1<<exponent-1:
		return "exponent all ones, fraction not 0: " + value
	case biased == 0 && rest == 0:
		return "all but the sign 0: " + value
	case biased == 0:
		return sign + " 2^" + strconv.Itoa(1-bias) + " × " + fractionText(0, rest, fraction) + " = " + value + ", subnormal"
	}
	return sign + " 2^(" + strconv.Itoa(biased) + "−" + strconv.Itoa(bias) + ") × " + fractionText(1, rest, fraction) + " = " + value
}

// fractionText returns whole + rest/2**bits in as few digits as say it exactly
// in a double.
func fractionText(whole, rest uint64, bits int) string {
	return strconv.FormatFloat(float64(whole)+math.Ldexp(float64(rest), -bits), 'g', -1, 64)
}
