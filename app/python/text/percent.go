package text

// This file defines the % operator of str and bytes.

import (
	"errors"
	"math"
	"math/big"
	"strconv"
	"strings"

	"memview/view/exception"
)

// ErrNotConverted is what a [PercentSource] answers for a value the
// conversion does not take; the text of the TypeError is made here.
var ErrNotConverted = errors.New("text: value not converted")

// A PercentSource answers what the % operator asks of Python's objects.
type PercentSource interface {
	// Tuple returns the items of the right operand when it is a tuple.
	Tuple() (items []any, ok bool)
	// Value returns the right operand itself.
	Value() any
	// Mapping reports whether the right operand may stand beside a format
	// that takes nothing from it: it has __getitem__ and is no tuple and no
	// str (for bytes no bytes, bytearray or str).
	Mapping() bool
	// Lookup returns the right operand's item of that key.
	Lookup(key string) (any, error)
	// Text is str, repr or ascii of v for 's', 'r', 'a'.
	Text(v any, conversion byte) (string, error)
	// Bytes returns v's bytes for b'%s', or ErrNotConverted.
	Bytes(v any) ([]byte, error)
	// Int returns v as an int: for o x X by __index__, else by __int__ too;
	// or ErrNotConverted.
	Int(v any, conversion byte) (*big.Int, error)
	// Float returns v as a float, or its TypeError; for bytes ErrNotConverted
	// stands for that.
	Float(v any) (float64, error)
	// Char returns the value for %c: the code point of a one-character str
	// (the byte of a bytes of length one) or an int, clipped to -1 when it is
	// out of range; or ErrNotConverted. For one of another length it returns
	// that length and ErrNotConverted; for what has none -1.
	Char(v any) (r rune, length int, err error)
	// Star returns the int a * takes; ErrNotConverted for no int.
	Star(v any) (*big.Int, error)
	// TypeName is the name of v's type.
	TypeName(v any) string
	// Charge is asked before a width or precision allocates n bytes.
	Charge(n int) error
}

// Percent is format % the operand src stands for, of a str
// (PyUnicode_Format of Objects/unicode_format.c).
func Percent(format string, src PercentSource) (string, error) {
	p := percenter{src: src, format: format}
	return p.run()
}

// PercentBytes is format % the operand src stands for, of bytes or a bytearray
// (_PyBytes_FormatEx of Objects/bytesobject.c).
func PercentBytes(format []byte, src PercentSource) ([]byte, error) {
	// As code points below 256, so that one loop serves both.
	p := percenter{src: src, format: latin1(format), bytes: true}
	s, err := p.run()
	if err != nil {
		return nil, err
	}
	return fromLatin1(s), nil
}

func latin1(b []byte) string {
	out := make([]byte, 0, len(b))
	for _, c := range b {
		out = Append(out, rune(c))
	}
	return string(out)
}

func fromLatin1(s string) []byte {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		out = append(out, byte(r))
	}
	return out
}

type percenter struct {
	src    PercentSource
	format string
	bytes  bool

	items  []any // of the tuple
	single bool  // the operand is no tuple
	used   int   // how many arguments were taken
	keyed  bool  // an argument came from the mapping
	out    strings.Builder
}

// A directive is one % with what follows it.
type directive struct {
	minus, plus, blank, alt, zero bool
	width, precision              int // -1 when not given
	kind                          rune
	value                         any // of the key
	hasKey, taken                 bool
}

func (p *percenter) run() (string, error) {
	items, tuple := p.src.Tuple()
	p.items, p.single = items, !tuple
	s, index := p.format, 0
	for {
		i := strings.IndexByte(s, '%')
		if i < 0 {
			p.out.WriteString(s)
			break
		}
		p.out.WriteString(s[:i])
		index += Len(s[:i]) + 1
		rest := s[i+1:]
		if rest != "" && rest[0] == '%' {
			p.out.WriteByte('%')
			s, index = rest[1:], index+1
			continue
		}
		tail, err := p.directive(rest, index)
		if err != nil {
			return "", err
		}
		index += Len(rest) - Len(tail)
		s = tail
	}
	left := p.single && p.used == 0 && !p.keyed && !p.src.Mapping() || !p.single && p.used < len(p.items) && !p.keyed
	if left {
		what := "string"
		if p.bytes {
			what = "bytes"
		}
		return "", typeError("not all arguments converted during " + what + " formatting")
	}
	return p.out.String(), nil
}

var errNotEnough = typeError("not enough arguments for format string")

// next takes one argument (unicode_format_getnextarg).
func (p *percenter) next(d *directive) (any, error) {
	if d.hasKey {
		if d.taken {
			return nil, errNotEnough
		}
		d.taken = true
		return d.value, nil
	}
	switch {
	case p.keyed:
	case p.single && p.used == 0:
		p.used++
		return p.src.Value(), nil
	case !p.single && p.used < len(p.items):
		p.used++
		return p.items[p.used-1], nil
	}
	return nil, errNotEnough
}

// star reads the argument a * takes for width or precision.
func (p *percenter) star(d *directive, what string) (int, error) {
	v, err := p.next(d)
	if err != nil {
		return 0, err
	}
	x, err := p.src.Star(v)
	if errors.Is(err, ErrNotConverted) {
		return 0, typeError("* wants int")
	}
	if err != nil {
		return 0, err
	}
	if !x.IsInt64() || what == "int" && x.Int64() != int64(int32(x.Int64())) {
		return 0, overflowError("Python int too large to convert to C " + what)
	}
	return int(x.Int64()), nil
}

var errIncomplete = valueError("incomplete format")

// directive reads and formats what follows a % that stands before code point
// index (unicode_format_arg_parse); it returns what is left.
func (p *percenter) directive(s string, index int) (string, error) {
	d := directive{width: -1, precision: -1}
	whole := s
	if s != "" && s[0] == '(' {
		key, rest, err := p.key(s)
		if err != nil {
			return "", err
		}
		if d.value, err = p.src.Lookup(key); err != nil {
			return "", err
		}
		d.hasKey, p.keyed, s = true, true, rest
	}
flags:
	for ; s != ""; s = s[1:] {
		switch s[0] {
		case '-':
			d.minus = true
		case '+':
			d.plus = true
		case ' ':
			d.blank = true
		case '#':
			d.alt = true
		case '0':
			d.zero = true
		default:
			break flags
		}
	}
	var err error
	if s != "" && s[0] == '*' {
		if d.width, err = p.star(&d, "ssize_t"); err != nil {
			return "", err
		}
		if d.width < 0 {
			d.minus, d.width = true, max(-d.width, 0)
		}
		s = s[1:]
	} else if d.width, s, err = number(s, math.MaxInt64, "width too big"); err != nil {
		return "", err
	}
	if s != "" && s[0] == '.' {
		if s = s[1:]; s != "" && s[0] == '*' {
			if d.precision, err = p.star(&d, "int"); err != nil {
				return "", err
			}
			d.precision, s = max(0, d.precision), s[1:]
		} else if d.precision, s, err = number(s, math.MaxInt32, p.precisionText()); err != nil {
			return "", err
		} else {
			d.precision = max(0, d.precision)
		}
	}
	if s != "" && (s[0] == 'h' || s[0] == 'l' || s[0] == 'L') {
		s = s[1:]
	}
	r, size := Decode(s)
	if size == 0 {
		return "", errIncomplete
	}
	d.kind = r
	v, err := p.next(&d)
	if err != nil {
		return "", err
	}
	index += Len(whole) - Len(s)
	return s[size:], p.convert(&d, v, index)
}

func (p *percenter) precisionText() string {
	if p.bytes {
		return "prec too big"
	}
	return "precision too big"
}

// number reads decimal digits; -1 for none.
func number(s string, limit int, tooBig string) (int, string, error) {
	n := -1
	for ; s != "" && isDigitByte(s[0]); s = s[1:] {
		d := int(s[0] - '0')
		n = max(0, n)
		if n > (limit-d)/10 {
			return 0, "", valueError(tooBig)
		}
		n = n*10 + d
	}
	return n, s, nil
}

// key reads a parenthesised mapping key.
func (p *percenter) key(s string) (key, rest string, err error) {
	if !p.src.Mapping() {
		return "", "", typeError("format requires a mapping")
	}
	open := 1
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				key = s[1:i]
				if p.bytes {
					key = string(fromLatin1(key))
				}
				return key, s[i+1:], nil
			}
		}
	}
	return "", "", valueError("incomplete format key")
}

func (p *percenter) unsupported(kind rune, index int) error {
	shown := Chr(kind)
	if kind <= 31 || kind > 126 && !p.bytes || kind > 127 {
		if shown = "?"; p.bytes {
			shown = Chr(kind)
		}
	}
	return raise(exception.ValueError, "unsupported format character '"+shown+"' (0x"+strconv.FormatInt(int64(kind), 16)+") at index "+strconv.Itoa(index))
}
