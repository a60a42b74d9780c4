package text

// This file defines the conversions of the % operator.

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// convert formats v and writes it (unicode_format_arg_format and
// unicode_format_arg_output).
func (p *percenter) convert(d *directive, v any, index int) error {
	if err := p.src.Charge(max(0, d.width, d.precision)); err != nil {
		return err
	}
	var s string
	var err error
	numeric, fill := false, " "
	switch d.kind {
	case 's', 'r', 'a', 'b':
		if d.kind == 'b' && !p.bytes {
			return p.unsupported(d.kind, index)
		}
		s, err = p.text(d, v)
	case 'c':
		s, err = p.char(v)
	case 'd', 'i', 'u', 'o', 'x', 'X':
		numeric = true
		s, err = p.integer(d, v)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		numeric = true
		s, err = p.float(d, v)
	default:
		return p.unsupported(d.kind, index)
	}
	if err != nil {
		return err
	}
	if numeric && d.zero {
		fill = "0"
	}
	p.out.WriteString(place(d, s, numeric, fill))
	return nil
}

// place puts the sign and pads: zeros go after sign and 0x.
func place(d *directive, s string, numeric bool, fill string) string {
	sign := ""
	if numeric {
		switch {
		case s[0] == '-' || s[0] == '+':
			sign, s = s[:1], s[1:]
		case d.plus:
			sign = "+"
		case d.blank:
			sign = " "
		}
	}
	prefix := ""
	if numeric && d.alt && (d.kind == 'x' || d.kind == 'X' || d.kind == 'o') {
		prefix, s = s[:2], s[2:]
	}
	space := d.width - Len(s) - len(sign) - len(prefix)
	switch {
	case fill == "0" && !d.minus:
		return sign + prefix + pad(s, "0", space, 0)
	case d.minus:
		return pad(sign+prefix+s, " ", 0, space)
	}
	return pad(sign+prefix+s, " ", space, 0)
}

func (p *percenter) text(d *directive, v any) (s string, err error) {
	switch {
	case p.bytes && (d.kind == 's' || d.kind == 'b'):
		b, err := p.src.Bytes(v)
		if errors.Is(err, ErrNotConverted) {
			return "", typeError("%b requires a bytes-like object, or an object that implements __bytes__, not '" + p.src.TypeName(v) + "'")
		}
		if err != nil {
			return "", err
		}
		s = latin1(b)
	case p.bytes:
		s, err = p.src.Text(v, 'a')
	default:
		s, err = p.src.Text(v, byte(d.kind))
	}
	if err != nil {
		return "", err
	}
	if d.precision >= 0 {
		if n := Len(s); n > d.precision {
			s = Slice(s, n, 0, 1, d.precision)
		}
	}
	return s, nil
}

func (p *percenter) char(v any) (string, error) {
	r, length, err := p.src.Char(v)
	if errors.Is(err, ErrNotConverted) {
		what := p.src.TypeName(v)
		switch {
		case length >= 0 && p.bytes:
			what = "a " + what + " object of length " + strconv.Itoa(length)
		case length >= 0:
			what = "a string of length " + strconv.Itoa(length)
		}
		if p.bytes {
			return "", typeError("%c requires an integer in range(256) or a single byte, not " + what)
		}
		return "", typeError("%c requires an int or a unicode character, not " + what)
	}
	switch {
	case err != nil:
		return "", err
	case p.bytes && (r < 0 || r > 255):
		return "", overflowError("%c arg not in range(256)")
	case r < 0 || r > 0x10FFFF:
		return "", overflowError("%c arg not in range(0x110000)")
	}
	return Chr(r), nil
}

// integer is mainformatlong and _PyUnicode_FormatLong.
func (p *percenter) integer(d *directive, v any) (string, error) {
	x, err := p.src.Int(v, byte(d.kind))
	base := 10
	switch d.kind {
	case 'o':
		base = 8
	case 'x', 'X':
		base = 16
	}
	if errors.Is(err, ErrNotConverted) {
		need := "a real number"
		if base != 10 {
			need = "an integer"
		}
		return "", typeError("%" + string(d.kind) + " format: " + need + " is required, not " + p.src.TypeName(v))
	}
	if err != nil {
		return "", err
	}
	if d.precision > math.MaxInt32-3 {
		return "", overflowError("precision too large")
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
	digits = pad(digits, "0", d.precision-len(digits), 0)
	if d.alt {
		digits = basePrefix(base) + digits
	}
	if d.kind == 'X' {
		digits = strings.ToUpper(digits)
	}
	if x.Sign() < 0 {
		digits = "-" + digits
	}
	return digits, nil
}

// float is formatfloat.
func (p *percenter) float(d *directive, v any) (string, error) {
	f, err := p.src.Float(v)
	if errors.Is(err, ErrNotConverted) {
		if p.bytes {
			return "", typeError("float argument required, not " + p.src.TypeName(v))
		}
		return "", typeError("must be real number, not " + p.src.TypeName(v))
	}
	if err != nil {
		return "", err
	}
	precision := d.precision
	if precision < 0 {
		precision = 6
	}
	return floatText(f, byte(d.kind), precision, floatFlags{alt: d.alt}), nil
}
