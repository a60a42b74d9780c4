package syntax

// This file defines the values of number literals and identifiers.

import (
	"math/big"
	"strconv"
	"strings"
)

// number returns the constant that token number i writes.
func (p *parser) number(i int) Expr {
	c := &Constant{Span: p.toks[i].Span, Kind: ConstInt}
	s := p.tokenText(i)
	if strings.IndexByte(s, '_') >= 0 {
		s = strings.ReplaceAll(s, "_", "")
	}
	base := 10
	if len(s) > 1 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			base = 16
		case 'o':
			base = 8
		case 'b':
			base = 2
		}
	}
	if base != 10 {
		s = s[2:]
	} else if strings.ContainsAny(s, ".eEjJ") {
		if s[len(s)-1]|0x20 == 'j' {
			p.refuse(c.Span, "complex numbers")
		}
		c.Kind = ConstFloat
		c.Float, _ = strconv.ParseFloat(s, 64) // out of range: infinity, as in Python
		return c
	}
	if n, err := strconv.ParseInt(s, base, 64); err == nil {
		c.Small = n
		return c
	}
	// sys.int_info.default_max_str_digits
	if base == 10 && len(s) > 4300 {
		p.raiseKnown(TypeSyntaxError, c.Span, "Exceeds the limit (4300 digits) for integer string conversion: value has "+
			strconv.Itoa(len(s))+" digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.")
	}
	c.Int, _ = new(big.Int).SetString(s, base)
	return c
}

// identifier returns the name that token number i writes, in normal form NFKC. Only what identifiers in use need is
// normalised (see nfkc); others are kept as written.
func (p *parser) identifier(i int) string {
	s := p.tokenText(i)
	for j := 0; j < len(s); j++ {
		if s[j] >= 0x80 {
			return nfkc(s)
		}
	}
	return s
}

// nfkc maps the compatibility characters that people meet in identifiers: full-width forms, mathematical alphabets,
// superscript and subscript digits and letters, ligatures, the micro sign. The standard library has no normalisation, and
// its tables would cost the page more than such names are worth.
func nfkc(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= 0xff01 && r <= 0xff5e:
			b.WriteRune(r - 0xfee0)
		case r == 0xb5:
			b.WriteRune(0x3bc)
		case r == 0xaa:
			b.WriteByte('a')
		case r == 0xba:
			b.WriteByte('o')
		case r == 0x17f:
			b.WriteByte('s')
		case r >= 0x1d400 && r <= 0x1d6a3:
			// Thirteen alphabets of A-Z a-z.
			n := (r - 0x1d400) % 52
			if n < 26 {
				b.WriteRune('A' + n)
			} else {
				b.WriteRune('a' + n - 26)
			}
		case r >= 0x1d7ce && r <= 0x1d7ff:
			b.WriteRune('0' + (r-0x1d7ce)%10)
		case r == 0x210e:
			b.WriteByte('h')
		case r >= 0xfb00 && r <= 0xfb06:
			b.WriteString([...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xfb00])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
