package syntax

// This file defines the values of string literals: escapes, concatenation, f-strings.

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// strings reads string literals side by side, which are one.
func (p *parser) strings() Expr {
	start := p.pos
	var parts []Expr
	var bytesLit, strLit bool
	fstring := false
	for {
		switch p.kind() {
		case StringToken:
			c := p.stringToken()
			parts = append(parts, c)
			bytesLit, strLit = bytesLit || c.Kind == ConstBytes, strLit || c.Kind == ConstStr
			continue
		case FStringStart:
			f := p.fstring()
			if f == nil {
				p.pos = start
				return nil
			}
			parts = append(parts, f)
			fstring, strLit = true, true
			continue
		}
		break
	}
	s := p.span(start)
	if bytesLit && strLit {
		p.raiseHere("cannot mix bytes and nonbytes literals")
	}
	if len(parts) == 1 {
		return parts[0]
	}
	if !fstring {
		c := *parts[0].(*Constant)
		var b strings.Builder
		for _, x := range parts {
			b.WriteString(x.(*Constant).Text)
		}
		c.Span, c.Text = s, b.String()
		return &c
	}
	return &JoinedStr{s, joinConstants(parts)}
}

// joinConstants lays the values of f-strings and literals in a row, with neighbouring constants made one.
func joinConstants(parts []Expr) []Expr {
	var out []Expr
	add := func(e Expr) {
		c, ok := e.(*Constant)
		if !ok {
			out = append(out, e)
			return
		}
		if n := len(out); n > 0 {
			if last, ok := out[n-1].(*Constant); ok {
				last.Text += c.Text
				last.End = c.End
				return
			}
		}
		d := *c
		out = append(out, &d)
	}
	for _, x := range parts {
		if f, ok := x.(*JoinedStr); ok {
			for _, v := range f.Values {
				add(v)
			}
		} else {
			add(x)
		}
	}
	n := 0
	for _, x := range out {
		if c, ok := x.(*Constant); ok && c.Text == "" {
			continue
		}
		out[n] = x
		n++
	}
	return out[:n]
}

// stringToken reads one str or bytes literal.
func (p *parser) stringToken() *Constant {
	t := p.toks[p.pos]
	s := p.text()
	p.pos++
	c := &Constant{Span: t.Span, Kind: ConstStr}
	raw, quotes := false, 1
	for ; s[0] != '"' && s[0] != '\''; s = s[1:] {
		switch s[0] | 0x20 {
		case 'b':
			c.Kind = ConstBytes
		case 'r':
			raw = true
		case 'u':
			c.Unicode = true
		}
	}
	if n := len(s); n >= 6 && s[1] == s[0] && s[2] == s[0] {
		s, quotes = s[3:n-3], 3
	} else {
		s = s[1 : n-1]
	}
	if c.Kind == ConstBytes {
		for i := 0; i < len(s); i++ {
			if s[i] >= 0x80 {
				p.raiseKnown(TypeSyntaxError, t.Span, "bytes can only contain ASCII literal characters")
			}
		}
	}
	if raw || strings.IndexByte(s, '\\') < 0 {
		c.Text = s
		return c
	}
	text, wrong, msg := unescape(s, c.Kind == ConstBytes)
	if msg != "" {
		p.escapeError(t.Span, msg)
	}
	if wrong >= 0 {
		p.warnEscape(t, t.End.Offset-int32(quotes+len(s)), s, wrong)
	}
	c.Text = text
	return c
}

// unescape returns the value of a literal's inside, and where the first escape is that is none, -1 if nowhere; msg is the error's text when an escape is broken.
func unescape(s string, bytes bool) (text string, wrong int, msg string) {
	wrong = -1
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if s[i] != '\\' || i+1 >= len(s) {
			b = append(b, s[i])
			i++
			continue
		}
		start := i
		c := s[i+1]
		i += 2
		switch c {
		case '\n':
		case '\\', '\'', '"':
			b = append(b, c)
		case 'a':
			b = append(b, '\a')
		case 'b':
			b = append(b, '\b')
		case 'f':
			b = append(b, '\f')
		case 'n':
			b = append(b, '\n')
		case 'r':
			b = append(b, '\r')
		case 't':
			b = append(b, '\t')
		case 'v':
			b = append(b, '\v')
		case '0', '1', '2', '3', '4', '5', '6', '7':
			v := rune(c - '0')
			for n := 0; n < 2 && i < len(s) && s[i] >= '0' && s[i] <= '7'; n++ {
				v = v*8 + rune(s[i]-'0')
				i++
			}
			if v > 0o377 && wrong < 0 {
				wrong = start
			}
			if bytes {
				b = append(b, byte(v))
			} else {
				b = appendRune(b, v)
			}
		case 'x':
			v, n := hex(s[i:], 2)
			if n < 2 {
				if bytes {
					return "", -1, fmt.Sprintf("(value error) invalid \\x escape at position %d", start)
				}
				return "", -1, fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: truncated \\xXX escape", codePoints(s, start), codePoints(s, i+n-1))
			}
			i += 2
			if bytes {
				b = append(b, byte(v))
			} else {
				b = appendRune(b, v)
			}
		case 'u', 'U', 'N':
			if bytes {
				if wrong < 0 {
					wrong = start
				}
				b = append(b, '\\', c)
				break
			}
			if c == 'N' {
				r, n, m := namedRune(s, start)
				if m != "" {
					return "", -1, m
				}
				b = appendRune(b, r)
				i = n
				break
			}
			size, form := 4, "\\uXXXX"
			if c == 'U' {
				size, form = 8, "\\UXXXXXXXX"
			}
			v, n := hex(s[i:], size)
			if n < size {
				return "", -1, fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: truncated %s escape", codePoints(s, start), codePoints(s, i+n-1), form)
			}
			if v > 0x10ffff || v < 0 {
				return "", -1, fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: illegal Unicode character", codePoints(s, start), codePoints(s, i+n-1))
			}
			i += size
			b = appendRune(b, v)
		default: // not an escape: the backslash stays
			if wrong < 0 && c < 0x80 {
				wrong = start
			}
			b = append(b, '\\', c)
		}
	}
	return string(b), wrong, ""
}

// codePoints returns where CPython's decoder has an offset: it writes each character outside ASCII as \UXXXXXXXX first.
func codePoints(s string, off int) int {
	n := 0
	for i, r := range s {
		if i >= off {
			break
		}
		if r >= 0x80 {
			n += 10
		} else {
			n++
		}
	}
	return n
}

// appendRune is utf8.AppendRune, with lone surrogates as their three bytes (WTF-8), which UTF-8 has no place for.
func appendRune(b []byte, r rune) []byte {
	if r >= 0xd800 && r <= 0xdfff {
		return append(b, 0xe0|byte(r>>12), 0x80|byte(r>>6)&0x3f, 0x80|byte(r)&0x3f)
	}
	return utf8.AppendRune(b, r)
}

// hex reads up to size hexadecimal digits and says how many there were.
func hex(s string, size int) (v rune, n int) {
	for ; n < size && n < len(s); n++ {
		c := s[n]
		switch {
		case isDigit(c):
			v = v<<4 | rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			v = v<<4 | rune(c|0x20-'a'+10)
		default:
			return v, n
		}
	}
	return v, n
}

// unknownName marks a name that may be one of Unicode's: that is refused, rather than called an error.
const unknownName = "\\N "

// escapeError raises what unescape found wrong in the literal at a stretch.
func (p *parser) escapeError(s Span, msg string) {
	if name, ok := strings.CutPrefix(msg, unknownName); ok {
		p.refuseAt(s, "character names", "the character name '"+name+"' is not known here")
	}
	p.raiseKnown(TypeSyntaxError, s, msg)
}

// namedRune reads \N{…} at an offset. Only the names of the table are known (characters.go).
func namedRune(s string, start int) (r rune, next int, msg string) {
	rest := s[start+2:]
	end := strings.IndexByte(rest, '}')
	if !strings.HasPrefix(rest, "{") || end < 2 {
		last := start + 1
		if strings.HasPrefix(rest, "{") {
			last = start + 2
			if end < 0 {
				last = len(s) - 1
			}
		}
		return 0, 0, fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: malformed \\N character escape", codePoints(s, start), codePoints(s, last))
	}
	if r, ok := characterNames[strings.ToUpper(rest[1:end])]; ok {
		return r, start + 2 + end + 1, ""
	}
	return 0, 0, unknownName + rest[1:end]
}
