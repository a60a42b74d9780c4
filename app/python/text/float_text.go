package text

// This file defines floats as text and text as floats.

import (
	"math"
	"strconv"
	"strings"
)

// FloatRepr is repr(f): the shortest digits that read back as f (float_repr of
// Objects/floatobject.c).
func FloatRepr(f float64) string { return floatText(f, 'r', 0, floatFlags{addDot0: true}) }

// ComplexRepr is repr(c): 1j, (1+2j) (complex_repr of Objects/complexobject.c).
func ComplexRepr(c complex128) string {
	re, im := real(c), imag(c)
	if re == 0 && !math.Signbit(re) {
		return floatText(im, 'r', 0, floatFlags{}) + "j"
	}
	s := floatText(im, 'r', 0, floatFlags{})
	if s[0] != '-' {
		s = "+" + s
	}
	return "(" + floatText(re, 'r', 0, floatFlags{}) + s + "j)"
}

// floatFlags are Py_DTSF_ALT, Py_DTSF_ADD_DOT_0 and Py_DTSF_NO_NEG_0.
type floatFlags struct{ alt, addDot0, noNeg0 bool }

// floatText is PyOS_double_to_string (format_float_short of
// Python/pystrtod.c): kind is one of e E f F g G r.
func floatText(f float64, kind byte, precision int, flags floatFlags) string {
	upper := kind == 'E' || kind == 'F' || kind == 'G'
	kind |= 0x20
	switch {
	case math.IsNaN(f):
		return inCase("nan", upper)
	case math.IsInf(f, 1):
		return inCase("inf", upper)
	case math.IsInf(f, -1):
		return inCase("-inf", upper)
	}
	var s string
	switch kind {
	case 'e', 'f':
		s = strconv.FormatFloat(f, kind, precision, 64)
		if precision == 0 && flags.alt {
			if kind == 'f' {
				s += "."
			} else {
				i := strings.IndexByte(s, 'e')
				s = s[:i] + "." + s[i:]
			}
		}
	default:
		s = shortest(f, kind, precision, flags)
	}
	if flags.noNeg0 && s[0] == '-' && isZeroText(s) {
		s = s[1:]
	}
	return inCase(s, upper)
}

// shortest writes f as by 'g' (precision significant digits) or 'r' (as many
// as it needs).
func shortest(f float64, kind byte, precision int, flags floatFlags) string {
	if kind == 'g' && precision == 0 {
		precision = 1
	}
	count := precision - 1
	if kind == 'r' {
		count = -1
	}
	s := strconv.FormatFloat(f, 'e', count, 64)
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	mantissa, exponent, _ := strings.Cut(s, "e")
	e, _ := strconv.Atoi(exponent)
	point := e + 1 // where the decimal point stands among the digits
	digits := strings.TrimRight(mantissa[:1]+strings.TrimPrefix(mantissa[1:], "."), "0")
	if digits == "" {
		digits, point = "0", 1
	}
	var scientific bool
	if kind == 'r' {
		scientific = point <= -4 || point > 16
	} else {
		limit := precision
		if flags.addDot0 {
			limit--
		}
		scientific = point <= -4 || point > limit
		if flags.alt && len(digits) < precision {
			digits += strings.Repeat("0", precision-len(digits))
		}
	}
	b := make([]byte, 0, 32)
	b = append(b, sign...)
	dot := func() {
		b = append(b, '.')
	}
	if scientific {
		b = append(b, digits[0])
		if len(digits) > 1 || flags.alt {
			dot()
		}
		b = append(b, digits[1:]...)
		b = append(b, 'e')
		if e < 0 {
			b = append(b, '-')
			e = -e
		} else {
			b = append(b, '+')
		}
		if e < 10 {
			b = append(b, '0')
		}
		return string(strconv.AppendInt(b, int64(e), 10))
	}
	switch {
	case point <= 0:
		b = append(b, '0', '.')
		b = append(b, strings.Repeat("0", -point)...)
		b = append(b, digits...)
	case point >= len(digits):
		b = append(b, digits...)
		b = append(b, strings.Repeat("0", point-len(digits))...)
		if flags.addDot0 {
			b = append(b, '.', '0')
		} else if flags.alt {
			dot()
		}
	default:
		b = append(b, digits[:point]...)
		dot()
		b = append(b, digits[point:]...)
	}
	return string(b)
}

func isZeroText(s string) bool {
	for i := 0; i < len(s) && s[i] != 'e'; i++ {
		if s[i] >= '1' && s[i] <= '9' {
			return false
		}
	}
	return true
}

func inCase(s string, upper bool) string {
	if upper {
		return strings.ToUpper(s)
	}
	return s
}

// ParseFloat is float(s). Fails with ValueError (PyFloat_FromString).
func ParseFloat(s string) (float64, error) {
	if f, ok := parseFloat(toASCII(s)); ok {
		return f, nil
	}
	return 0, valueError("could not convert string to float: " + Repr(s))
}

// ParseFloatBytes is float(b) of bytes or a bytearray; the error shows the
// object as repr does, so pass the bytearray's own repr for one.
func ParseFloatBytes(b []byte, repr string) (float64, error) {
	if f, ok := parseFloat(string(b)); ok {
		return f, nil
	}
	return 0, valueError("could not convert string to float: " + repr)
}

// parseFloat reads a number between white space, with underscores between
// digits (_Py_string_to_number_with_underscores, _Py_parse_inf_or_nan).
func parseFloat(s string) (float64, bool) {
	for s != "" && isCSpace(s[0]) {
		s = s[1:]
	}
	for s != "" && isCSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	s, ok := withoutUnderscores(s)
	if !ok || s == "" {
		return 0, false
	}
	body := s
	if body[0] == '+' || body[0] == '-' {
		body = body[1:]
	}
	sign := 1.0
	if s[0] == '-' {
		sign = -1
	}
	switch strings.ToLower(body) {
	case "inf", "infinity":
		return math.Inf(int(sign)), true
	case "nan":
		return math.Copysign(math.NaN(), sign), true
	}
	if !isDecimalFloat(body) {
		return 0, false
	}
	f, _ := strconv.ParseFloat(s, 64) // out of range gives the infinity Python gives
	return f, true
}

// withoutUnderscores takes the underscores from s, each of which must stand
// between two digits.
func withoutUnderscores(s string) (string, bool) {
	if strings.IndexByte(s, '_') < 0 {
		return s, true
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '_' {
			b = append(b, s[i])
		} else if i == 0 || i+1 == len(s) || !isDigitByte(s[i-1]) || !isDigitByte(s[i+1]) {
			return "", false
		}
	}
	return string(b), true
}

func isDigitByte(c byte) bool { return c >= '0' && c <= '9' }

// isDecimalFloat reports whether s is digits with at most one point and an
// exponent; strconv takes more (hexadecimal, "infinity").
func isDecimalFloat(s string) bool {
	i, digits := 0, 0
	run := func() {
		for i < len(s) && isDigitByte(s[i]) {
			i++
			digits++
		}
	}
	run()
	if i < len(s) && s[i] == '.' {
		i++
		run()
	}
	if digits == 0 {
		return false
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		digits = 0
		run()
		if digits == 0 {
			return false
		}
	}
	return i == len(s)
}
