package text

// This file lays out a formatted number: sign, prefix, grouped digits,
// fraction, padding.

import "strings"

// grouped returns digits with sep between groups of size, filled with zeros
// up to width, in which separators count too
// (_PyUnicode_InsertThousandsGrouping).
func grouped(digits string, width, size int, sep byte) string {
	if sep == 0 {
		return pad(digits, "0", width-len(digits), 0)
	}
	var b []byte // in reverse
	for {
		n := min(size, max(len(digits), width, 1))
		for range n {
			c := byte('0')
			if digits != "" {
				c, digits = digits[len(digits)-1], digits[:len(digits)-1]
			}
			b = append(b, c)
		}
		if width -= n; digits == "" && width <= 0 {
			break
		}
		width--
		b = append(b, sep)
	}
	reverse(b)
	return string(b)
}

// groupedFraction returns the digits after the point with sep after every
// third.
func groupedFraction(digits string, sep byte) string {
	if sep == 0 {
		return digits
	}
	var b strings.Builder
	for len(digits) > 3 {
		b.WriteString(digits[:3])
		b.WriteByte(sep)
		digits = digits[3:]
	}
	b.WriteString(digits)
	return b.String()
}

// layout writes a number: prefix (0x), digits, then rest as it is
// (calc_number_widths, fill_number).
func (f *spec) layout(negative bool, prefix, digits, rest string) string {
	sign := ""
	switch {
	case negative:
		sign = "-"
	case f.sign == '+' || f.sign == ' ':
		sign = string(f.sign)
	}
	width := 0
	if f.fill == '0' && f.align == '=' {
		width = f.width - len(sign) - len(prefix) - Len(rest)
	}
	if digits != "" {
		size := 3
		switch f.kind {
		case 'b', 'o', 'x', 'X':
			size = 4
		}
		digits = grouped(digits, width, size, f.group)
	}
	fill := Chr(f.fill)
	space := max(0, f.width-len(sign)-len(prefix)-len(digits)-Len(rest))
	switch f.align {
	case '<':
		return pad(sign+prefix+digits+rest, fill, 0, space)
	case '^':
		return pad(sign+prefix+digits+rest, fill, space/2, space-space/2)
	case '=':
		return sign + prefix + pad(digits+rest, fill, space, 0)
	}
	return pad(sign+prefix+digits+rest, fill, space, 0)
}

// layoutFloat writes what [floatText] made, in which the digits before the
// point are grouped and those after it too (parse_number).
func (f *spec) layoutFloat(s string) string {
	negative := s[0] == '-'
	if negative {
		s = s[1:]
	}
	n := 0
	for n < len(s) && isDigitByte(s[n]) {
		n++
	}
	digits, rest := s[:n], s[n:]
	if rest != "" && rest[0] == '.' {
		n := 1
		for n < len(rest) && isDigitByte(rest[n]) {
			n++
		}
		rest = "." + groupedFraction(rest[1:n], f.fracGroup) + rest[n:]
	}
	return f.layout(negative, "", digits, rest)
}
