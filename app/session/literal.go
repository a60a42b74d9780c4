package session

// This file defines how what a person types into one element is read: as the
// Python literal it looks like.

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"memview/view/format"
)

// LiteralError says that a text is not a value that can be typed into an
// element.
type LiteralError struct {
	Text string // what was typed
}

func (e *LiteralError) Error() string {
	if strings.TrimSpace(e.Text) == "" {
		return "type a value, such as 255, 0xff, -1.5, True or b'a'"
	}
	return fmt.Sprintf("%s is not a Python value; try 255, 0xff, -1.5, True or b'a'", e.Text)
}

// ParseLiteral reads text as a Python literal: an integer of any size (0x, 0o,
// 0b and underscores allowed), a float (inf and nan too, which Python spells
// float('inf')), True, False, None, or a bytes or str literal with its
// escapes. Whether the value fits a view is for the view to say. Anything else
// is a *LiteralError.
func ParseLiteral(text string) (format.Value, error) {
	s := strings.TrimSpace(text)
	switch s {
	case "True":
		return format.Bool(true), nil
	case "False":
		return format.Bool(false), nil
	case "None":
		return format.Object(nil), nil
	case "":
		return format.Value{}, &LiteralError{Text: text}
	}
	switch {
	case strings.HasPrefix(s, "b'") || strings.HasPrefix(s, `b"`):
		raw, err := unquote(s[1:], true)
		if err != nil {
			return format.Value{}, &LiteralError{Text: s}
		}
		return format.Bytes(raw), nil
	case s[0] == '\'' || s[0] == '"':
		raw, err := unquote(s, false)
		if err != nil {
			return format.Value{}, &LiteralError{Text: s}
		}
		return format.Object(string(raw)), nil
	}
	if v, ok := parseInt(s); ok {
		return v, nil
	}
	if f, ok := parseFloat(s); ok {
		if f != f {
			return format.NaN(), nil // with the bits of float('nan')
		}
		return format.Float(f), nil
	}
	return format.Value{}, &LiteralError{Text: s}
}

// maxDigits bounds integers typed by hand: no format takes more than 20
// decimal digits, and reading millions of them would hang the page.
const maxDigits = 400

func parseInt(s string) (format.Value, bool) {
	if len(s) > maxDigits || !wellPlacedUnderscores(s) {
		return format.Value{}, false
	}
	digits := strings.TrimLeft(s, "+-")
	if len(s)-len(digits) > 1 || digits == "" || digits[0] == '_' {
		return format.Value{}, false
	}
	// Python refuses leading zeros in decimal integers; Go's base 0 would read
	// them as octal.
	if digits[0] == '0' && strings.Trim(digits, "0_") != "" && len(digits) > 1 && digits[1] >= '0' && digits[1] <= '9' {
		return format.Value{}, false
	}
	if i, err := strconv.ParseInt(s, 0, 64); err == nil {
		return format.Int(i), true
	}
	if u, err := strconv.ParseUint(strings.TrimPrefix(s, "+"), 0, 64); err == nil {
		return format.Uint(u), true
	}
	i, ok := new(big.Int).SetString(strings.TrimPrefix(s, "+"), 0)
	if !ok {
		return format.Value{}, false
	}
	return format.Big(i), true
}

func parseFloat(s string) (float64, bool) {
	if strings.Trim(s, "+-0123456789_") == "" { // an integer that Python refuses, such as 012
		return 0, false
	}
	if len(s) > maxDigits || !wellPlacedUnderscores(s) || strings.ContainsAny(s, "xXpP") {
		return 0, false
	}
	f, err := strconv.ParseFloat(strings.ReplaceAll(s, "_", ""), 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return 0, false
	}
	return f, true // out of range reads as inf or 0, as in Python
}

// wellPlacedUnderscores reports whether every underscore of s stands between
// two digits or letters, as Python wants it.
func wellPlacedUnderscores(s string) bool {
	return !strings.HasPrefix(s, "_") && !strings.HasSuffix(s, "_") && !strings.Contains(s, "__") &&
		!strings.Contains(s, "_.") && !strings.Contains(s, "._")
}

var errUnquote = errors.New("not a quoted literal")

// unquote reads a quoted Python literal without prefix. Bytes literals take
// ASCII only, and their escapes stand for bytes.
func unquote(s string, asBytes bool) ([]byte, error) {
	if len(s) < 2 || s[len(s)-1] != s[0] {
		return nil, errUnquote
	}
	quote, body := s[0], s[1:len(s)-1]
	var out []byte
	for i := 0; i < len(body); i++ {
		c := body[i]
		switch {
		case c == quote || c == '\n':
			return nil, errUnquote
		case c >= utf8.RuneSelf && asBytes:
			return nil, errUnquote // "bytes can only contain ASCII literal characters"
		case c != '\\':
			out = append(out, c)
			continue
		}
		i++
		if i == len(body) {
			return nil, errUnquote
		}
		if simple := strings.IndexByte(`\'"abfnrtv`, body[i]); simple >= 0 {
			out = append(out, "\\'\"\a\b\f\n\r\t\v"[simple])
			continue
		}
		switch e := body[i]; {
		case e == 'x':
			if i+3 > len(body) {
				return nil, errUnquote
			}
			n, err := strconv.ParseUint(body[i+1:i+3], 16, 8)
			if err != nil {
				return nil, errUnquote
			}
			i += 2
			if asBytes {
				out = append(out, byte(n))
			} else {
				out = utf8.AppendRune(out, rune(n))
			}
		case e >= '0' && e <= '7':
			j := i
			for j < len(body) && j < i+3 && body[j] >= '0' && body[j] <= '7' {
				j++
			}
			n, _ := strconv.ParseUint(body[i:j], 8, 16)
			i = j - 1
			if asBytes {
				out = append(out, byte(n))
			} else {
				out = utf8.AppendRune(out, rune(n))
			}
		default: // Python keeps an unknown escape as it stands
			out = append(out, '\\', e)
		}
	}
	return out, nil
}
