package format

// This file defines how values print: Python's repr.

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// String returns Python's repr: 97, -1, 1.0, 1e+16, inf, nan, True, b'a',
// b'\x00', None.
func (v Value) String() string {
	switch v.Kind() {
	case KindNone:
		return "None"
	case KindBool:
		if v.bits != 0 {
			return "True"
		}
		return "False"
	case KindInt:
		return strconv.FormatInt(int64(v.bits), 10)
	case KindUint:
		return strconv.FormatUint(v.bits, 10)
	case KindBig:
		return v.box.x.(*big.Int).String()
	case KindFloat:
		return reprFloat(math.Float64frombits(v.bits))
	case KindBytes:
		b, _ := v.Bytes()
		return reprBytes(b)
	case KindList:
		return "[" + reprItems(v.box.x.([]Value)) + "]"
	case KindTuple:
		items := v.box.x.([]Value)
		if len(items) == 1 {
			return "(" + items[0].String() + ",)"
		}
		return "(" + reprItems(items) + ")"
	case KindComplex:
		return reprComplex(v.box.x.(complex128))
	}
	switch x := v.box.x.(type) {
	case string:
		return reprString(x)
	case fmt.Stringer:
		return x.String()
	default:
		return fmt.Sprintf("<%T object>", x)
	}
}

func reprItems(items []Value) string {
	var s strings.Builder
	for i, x := range items {
		if i > 0 {
			s.WriteString(", ")
		}
		s.WriteString(x.String())
	}
	return s.String()
}

// reprFloat is float.__repr__: the shortest digits that read back the same,
// with an exponent below 1e-4 and from 1e16 on (PyOS_double_to_string, 'r').
func reprFloat(f float64) string {
	switch abs := math.Abs(f); {
	case math.IsNaN(f):
		return "nan"
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	case abs != 0 && (abs < 1e-4 || abs >= 1e16):
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// reprComplex is complex.__repr__: "1j" without a real part of +0, else
// "(1+2j)"; the parts without ".0".
func reprComplex(c complex128) string {
	part := func(f float64) string { return strings.TrimSuffix(reprFloat(f), ".0") }
	im := part(imag(c)) + "j"
	if real(c) == 0 && !math.Signbit(real(c)) {
		return im
	}
	if im[0] != '-' {
		im = "+" + im
	}
	return "(" + part(real(c)) + im + ")"
}

// quote is Python's choice: single quotes, unless there are some inside and no
// double ones.
func quote(s string) byte {
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		return '"'
	}
	return '\''
}

// reprBytes is bytes.__repr__.
func reprBytes(b []byte) string {
	q := quote(string(b))
	out := append([]byte{'b'}, q)
	for _, c := range b {
		switch {
		case c == q || c == '\\':
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, `\t`...)
		case c == '\n':
			out = append(out, `\n`...)
		case c == '\r':
			out = append(out, `\r`...)
		case c < ' ' || c >= 0x7f:
			out = fmt.Appendf(out, `\x%02x`, c)
		default:
			out = append(out, c)
		}
	}
	return string(append(out, q))
}

// reprString is str.__repr__.
func reprString(s string) string {
	q := quote(s)
	out := []byte{q}
	for _, r := range s {
		switch {
		case r == rune(q) || r == '\\':
			out = append(out, '\\', byte(r))
		case r == '\t':
			out = append(out, `\t`...)
		case r == '\n':
			out = append(out, `\n`...)
		case r == '\r':
			out = append(out, `\r`...)
		case unicode.IsPrint(r):
			out = utf8.AppendRune(out, r)
		case r < 0x100:
			out = fmt.Appendf(out, `\x%02x`, r)
		case r < 0x10000:
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			out = fmt.Appendf(out, `\U%08x`, r)
		}
	}
	return string(append(out, q))
}
