package python

// This file defines format(v, spec) for ints, floats and strings.

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"memview/app/python/text"
)

// A spec is a parsed format specification.
type spec struct {
	fill       string
	align      byte
	sign       byte
	alt, zero  bool
	width      int
	comma      byte
	precision  int
	kind       byte
	noNegative bool
}

const widest = 1 << 20

func parseSpec(s, typ string) (p spec, err error) {
	full := s
	p.fill, p.precision = " ", -1
	r := []rune(s)
	isAlign := func(c rune) bool { return c == '<' || c == '>' || c == '=' || c == '^' }
	if len(r) > 1 && isAlign(r[1]) {
		p.fill, p.align, r = string(r[0]), byte(r[1]), r[2:]
	} else if len(r) > 0 && isAlign(r[0]) {
		p.align, r = byte(r[0]), r[1:]
	}
	s = string(r)
	take := func(set string) byte {
		if s != "" && strings.IndexByte(set, s[0]) >= 0 {
			c := s[0]
			s = s[1:]
			return c
		}
		return 0
	}
	number := func() (int, bool) {
		i := 0
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		n, e := strconv.Atoi(s[:i])
		if i > 0 && (e != nil || n > widest) {
			err = &Notice{Kind: "memory", Text: "A field of that width is not formatted here."}
		}
		s = s[i:]
		return n, i > 0
	}
	p.sign = take("+- ")
	p.noNegative = take("z") != 0
	p.alt = take("#") != 0
	if take("0") != 0 {
		p.zero = true
		if p.align == 0 {
			p.fill, p.align = "0", '='
		}
	}
	p.width, _ = number()
	p.comma = take(",_")
	if take(".") != 0 {
		n, ok := number()
		if !ok {
			return p, valueErr("Format specifier missing precision")
		}
		p.precision = n
	}
	if len(s) > 1 {
		return p, valueErr("Invalid format specifier '%s' for object of type '%s'", full, typ)
	}
	if s != "" {
		p.kind = s[0]
	}
	return p, err
}

// format is format(v, spec).
func (vm *VM) format(v Value, s string) (string, error) {
	if s == "" {
		switch v.o.(type) {
		case *instance:
			if r, ok, err := vm.special(v, "__format__", strv("")); ok {
				return wantStr(r, err, "__format__")
			}
		}
		return vm.toStr(v)
	}
	switch v.o.(type) {
	case *str, intTag, *bigInt, floatTag, boolTag:
	default:
		if r, ok, err := vm.special(v, "__format__", strv(s)); ok {
			return wantStr(r, err, "__format__")
		}
		return "", typeErr("unsupported format string passed to %s.__format__", argName(v))
	}
	p, err := parseSpec(s, argName(v))
	if err != nil {
		return "", err
	}
	unknown := func() error {
		return valueErr("Unknown format code '%c' for object of type '%s'", p.kind, argName(v))
	}
	if x, ok := v.str(); ok {
		switch {
		case p.kind != 0 && p.kind != 's':
			return "", unknown()
		case p.sign != 0:
			return "", valueErr("Sign not allowed in string format specifier")
		case p.align == '=' && !p.zero:
			return "", valueErr("'=' alignment not allowed in string format specifier")
		case p.comma != 0:
			return "", valueErr("Cannot specify '%c' with 's'.", p.comma)
		}
		if p.precision >= 0 && text.Len(x) > p.precision {
			x = string([]rune(x)[:p.precision])
		}
		if p.align == 0 || p.align == '=' {
			p.align = '<'
		}
		return p.pad("", x), nil
	}
	if v.isInt() && strings.IndexByte("\x00bcdoxXn", p.kind) >= 0 {
		return p.formatInt(v)
	}
	if strings.IndexByte("\x00eEfFgG%n", p.kind) < 0 {
		return "", unknown()
	}
	f, _, err := toFloat(v)
	if err != nil {
		return "", err
	}
	return p.formatFloat(f), nil
}

func (p *spec) formatInt(v Value) (string, error) {
	n, _ := v.big()
	if p.precision >= 0 {
		return "", valueErr("Precision not allowed in integer format specifier")
	}
	sign := p.signOf(n.Sign() < 0)
	abs := new(big.Int).Abs(n)
	switch p.kind {
	case 'c':
		if p.sign != 0 {
			return "", valueErr("Sign not allowed with integer format specifier 'c'")
		}
		if !n.IsInt64() || n.Int64() < 0 || n.Int64() > 0x10ffff {
			return "", overflowErr("%%c arg not in range(0x110000)")
		}
		if p.align == 0 {
			p.align = '<'
		}
		return p.pad("", string(rune(n.Int64()))), nil
	case 'b', 'o', 'x', 'X':
		base := map[byte]int{'b': 2, 'o': 8, 'x': 16, 'X': 16}[p.kind]
		digits := abs.Text(base)
		if p.kind == 'X' {
			digits = strings.ToUpper(digits)
		}
		if p.comma == ',' {
			return "", valueErr("Cannot specify ',' with '%c'.", p.kind)
		}
		if p.alt {
			sign += "0" + string(p.kind)
		}
		return p.number(sign, digits, "", 4), nil
	}
	return p.number(sign, abs.String(), "", 3), nil
}

func (p *spec) signOf(negative bool) string {
	if negative {
		return "-"
	}
	if p.sign == '+' || p.sign == ' ' {
		return string(p.sign)
	}
	return ""
}

func (p *spec) formatFloat(f float64) string {
	kind, prec := p.kind, p.precision
	suffix := ""
	if kind == '%' {
		f *= 100
		kind, suffix = 'f', "%"
	}
	sign := p.signOf(math.Signbit(f) && !math.IsNaN(f))
	abs := math.Abs(f)
	upper := kind == 'E' || kind == 'F' || kind == 'G'
	var s string
	switch {
	case math.IsNaN(f):
		s = "nan"
	case math.IsInf(f, 0):
		s = "inf"
	case kind == 0 && prec < 0:
		s = floatRepr(abs)
	default:
		if prec < 0 {
			prec = 6
		}
		switch kind {
		case 'f', 'F':
			s = strconv.FormatFloat(abs, 'f', prec, 64)
		case 'e', 'E':
			s = strconv.FormatFloat(abs, 'e', prec, 64)
		default:
			s = general(abs, max(prec, 1), p.alt, kind == 0)
		}
	}
	if upper {
		s = strings.ToUpper(s)
	}
	if p.noNegative && sign == "-" && strings.Trim(s, "0.") == "" {
		sign = p.signOf(false)
	}
	whole, rest := s, ""
	if i := strings.IndexAny(s, ".eE"); i >= 0 && s != "inf" && s != "nan" {
		whole, rest = s[:i], s[i:]
	}
	return p.number(sign, whole, rest+suffix, 3)
}

// general is the presentation g: fixed or scientific, whichever the exponent asks for.
func general(f float64, prec int, alt, point bool) string {
	e := strconv.FormatFloat(f, 'e', prec-1, 64)
	i := strings.IndexByte(e, 'e')
	exp, _ := strconv.Atoi(e[i+1:])
	limit := prec
	if point {
		limit = prec - 1
	}
	var s, tail string
	if exp < -4 || exp >= max(limit, 1) && exp >= prec || point && exp >= prec {
		s, tail = e[:i], e[i:]
	} else {
		s = strconv.FormatFloat(f, 'f', max(prec-1-exp, 0), 64)
	}
	if !alt && strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if point && tail == "" && !strings.Contains(s, ".") {
		s += ".0"
	}
	return s + tail
}

// number groups and pads digits.
func (p *spec) number(sign, digits, rest string, group int) string {
	if p.align == 0 {
		p.align = '>'
	}
	if p.comma != 0 {
		if p.fill == "0" && p.align == '=' {
			for len(sign)+len(grouped(digits, p.comma, group))+len(rest) < p.width {
				if len(sign)+len(grouped("0"+digits, p.comma, group))+len(rest) > p.width+1 {
					break
				}
				digits = "0" + digits
			}
		}
		digits = grouped(digits, p.comma, group)
	}
	return p.pad(sign, digits+rest)
}

func grouped(digits string, sep byte, n int) string {
	var b []byte
	for i := 0; i < len(digits); i++ {
		if i > 0 && (len(digits)-i)%n == 0 {
			b = append(b, sep)
		}
		b = append(b, digits[i])
	}
	return string(b)
}

func (p *spec) pad(sign, s string) string {
	n := p.width - text.Len(s) - len(sign)
	if n <= 0 {
		return sign + s
	}
	switch p.align {
	case '<':
		return sign + s + strings.Repeat(p.fill, n)
	case '^':
		return strings.Repeat(p.fill, n/2) + sign + s + strings.Repeat(p.fill, n-n/2)
	case '=':
		return sign + strings.Repeat(p.fill, n) + s
	}
	return strings.Repeat(p.fill, n) + sign + s
}

func (vm *VM) formatPercent(a, b Value) (Value, error) {
	return Value{}, notSupported("The % operator on strings")
}
