package text

// This file defines format() of str, int, bool, float and complex.

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// FormatStr is format(s, spec) of a str (format_string_internal of
// Python/formatter_unicode.c). Like all of these it fails with ValueError.
func FormatStr(s, text string) (string, error) {
	if text == "" {
		return s, nil
	}
	f, err := parseSpec(text, "str", 's', '<')
	switch {
	case err != nil:
		return "", err
	case f.kind != 's':
		return "", unknownCode(f.kind, "str")
	case f.sign == ' ':
		return "", valueError("Space not allowed in string format specifier")
	case f.sign != 0:
		return "", valueError("Sign not allowed in string format specifier")
	case f.noNeg0:
		return "", valueError("Negative zero coercion (z) not allowed in string format specifier")
	case f.alternate:
		return "", valueError("Alternate form (#) not allowed in string format specifier")
	case f.align == '=':
		return "", valueError("'=' alignment not allowed in string format specifier")
	}
	n := Len(s)
	if f.precision >= 0 && f.precision < n {
		s = Slice(s, n, 0, 1, f.precision)
		n = f.precision
	}
	return f.around(s, n), nil
}

// around pads s, which has n code points, to the width (calc_padding).
func (f *spec) around(s string, n int) string {
	space, left := max(0, f.width-n), 0
	switch f.align {
	case '>':
		left = space
	case '^':
		left = space / 2
	}
	return pad(s, Chr(f.fill), left, space-left)
}

// FormatInt64 is [FormatInt] of a small int.
func FormatInt64(x int64, text string) (string, error) {
	if text == "" {
		return strconv.FormatInt(x, 10), nil
	}
	return formatInt(big.NewInt(x), text, "int")
}

// FormatInt is format(x, spec) of an int (_PyLong_FormatAdvancedWriter).
func FormatInt(x *big.Int, text string) (string, error) {
	if text == "" {
		return IntText(x)
	}
	return formatInt(x, text, "int")
}

// FormatBool is format(b, spec): True or False without a specification, else
// as the int.
func FormatBool(b bool, text string) (string, error) {
	switch {
	case text != "" && b:
		return formatInt(big.NewInt(1), text, "bool")
	case text != "":
		return formatInt(new(big.Int), text, "bool")
	case b:
		return "True", nil
	}
	return "False", nil
}

func formatInt(x *big.Int, text, typeName string) (string, error) {
	f, err := parseSpec(text, typeName, 'd', '>')
	if err != nil {
		return "", err
	}
	base := 10
	switch f.kind {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'x', 'X':
		base = 16
	case 'c', 'd', 'n':
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		v, err := IntFloat(x)
		if err != nil {
			return "", err
		}
		return f.float(v)
	default:
		return "", unknownCode(f.kind, typeName)
	}
	if f.precision != -1 {
		return "", valueError("Precision not allowed in integer format specifier")
	}
	if f.noNeg0 {
		return "", valueError("Negative zero coercion (z) not allowed in integer format specifier")
	}
	if f.kind == 'c' {
		return f.char(x)
	}
	digits := ""
	if base == 10 {
		if digits, err = IntText(x); err != nil {
			return "", err
		}
	} else {
		digits = x.Text(base)
	}
	digits = strings.TrimPrefix(digits, "-")
	prefix := ""
	if f.alternate {
		prefix = basePrefix(base)
	}
	if f.kind == 'X' {
		digits, prefix = strings.ToUpper(digits), strings.ToUpper(prefix)
	}
	return f.layout(x.Sign() < 0, prefix, digits, ""), nil
}

func (f *spec) char(x *big.Int) (string, error) {
	switch {
	case f.sign != 0:
		return "", valueError("Sign not allowed with integer format specifier 'c'")
	case f.alternate:
		return "", valueError("Alternate form (#) not allowed with integer format specifier 'c'")
	case !x.IsInt64():
		return "", overflowError("Python int too large to convert to C long")
	case x.Sign() < 0 || x.Int64() > 0x10FFFF:
		return "", overflowError("%c arg not in range(0x110000)")
	}
	return f.layout(false, "", "", Chr(rune(x.Int64()))), nil
}

// FormatFloat is format(v, spec) of a float (_PyFloat_FormatAdvancedWriter).
func FormatFloat(v float64, text string) (string, error) {
	if text == "" {
		return FloatRepr(v), nil
	}
	f, err := parseSpec(text, "float", 0, '>')
	if err != nil {
		return "", err
	}
	if !isFloatKind(f.kind) && f.kind != '%' {
		return "", unknownCode(f.kind, "float")
	}
	return f.float(v)
}

func isFloatKind(r rune) bool {
	switch r {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
		return true
	}
	return false
}

// digits is the part of format_float_internal and format_complex_internal
// that chooses precision and kind.
func (f *spec) digits(v float64, addDot0 bool) (string, error) {
	if f.precision > math.MaxInt32 {
		return "", valueError("precision too big")
	}
	flags := floatFlags{alt: f.alternate, noNeg0: f.noNeg0}
	kind, precision := byte(f.kind), f.precision
	switch {
	case kind == 0 && precision < 0:
		kind, flags.addDot0 = 'r', addDot0
	case kind == 0:
		kind, flags.addDot0 = 'g', addDot0
	case kind == 'n':
		kind = 'g'
	case kind == '%':
		kind = 'f'
	}
	if precision < 0 {
		precision = 6
	}
	return floatText(v, kind, precision, flags), nil
}

func (f *spec) float(v float64) (string, error) {
	if f.kind == '%' {
		v *= 100
	}
	s, err := f.digits(v, true)
	if err != nil {
		return "", err
	}
	if f.kind == '%' {
		s += "%"
	}
	return f.layoutFloat(s), nil
}

// FormatComplex is format(c, spec) of a complex (format_complex_internal).
func FormatComplex(c complex128, text string) (string, error) {
	if text == "" {
		return ComplexRepr(c), nil
	}
	f, err := parseSpec(text, "complex", 0, '>')
	switch {
	case err != nil:
		return "", err
	case !isFloatKind(f.kind):
		return "", unknownCode(f.kind, "complex")
	case f.precision > math.MaxInt32:
		return "", valueError("precision too big")
	case f.fill == '0':
		return "", valueError("Zero padding is not allowed in complex format specifier")
	case f.align == '=':
		return "", valueError("'=' alignment flag is not allowed in complex format specifier")
	}
	re, _ := f.digits(real(c), false)
	im, _ := f.digits(imag(c), false)
	part := f
	part.width, part.align, part.fill = -1, '<', ' '
	onlyImag := f.kind == 0 && real(c) == 0 && !math.Signbit(real(c))
	s := ""
	if !onlyImag {
		s = part.layoutFloat(re)
		part.sign = '+'
	}
	s += part.layoutFloat(im) + "j"
	if f.kind == 0 && !onlyImag {
		s = "(" + s + ")"
	}
	return f.around(s, len(s)), nil
}
