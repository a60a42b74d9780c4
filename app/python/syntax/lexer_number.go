package syntax

// This file defines how the lexer reads numbers.

import "strings"

// lexNumber reads an int or float literal; the offset stands at a digit, or at a point before one.
func (l *lexer) lexNumber() bool {
	start, i := l.off, l.off
	if l.src[i] == '0' {
		switch l.at(i+1) | 0x20 {
		case 'x':
			return l.lexRadix(start, "hexadecimal", "0123456789abcdefABCDEF")
		case 'o':
			return l.lexRadix(start, "octal", "01234567")
		case 'b':
			return l.lexRadix(start, "binary", "01")
		}
		for {
			if l.at(i) == '_' {
				if i++; !isDigit(l.at(i)) {
					return l.invalidDecimal(i)
				}
			}
			if l.at(i) != '0' {
				break
			}
			i++
		}
		zeros := i
		nonzero := isDigit(l.at(i))
		if nonzero {
			var ok bool
			if i, ok = l.digits(i); !ok {
				return false
			}
		}
		switch c := l.at(i) | 0x20; {
		case l.at(i) == '.' || c == 'e' || c == 'j':
			return l.lexFraction(start, i)
		case nonzero:
			p := l.pos(start)
			end := int(p.Col) + zeros - start + 1
			l.off = i
			l.failAt(TypeSyntaxError, int(p.Line), int(p.Col)+1, end,
				"leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
			return false
		}
		return l.endNumber(start, i, "decimal")
	}
	if l.src[i] != '.' {
		var ok bool
		if i, ok = l.digits(i); !ok {
			return false
		}
	}
	return l.lexFraction(start, i)
}

// lexFraction reads what may follow the digits of a decimal: fraction, exponent, imaginary unit.
func (l *lexer) lexFraction(start, i int) bool {
	var ok bool
	if l.at(i) == '.' {
		if i++; isDigit(l.at(i)) {
			if i, ok = l.digits(i); !ok {
				return false
			}
		}
	}
	if l.at(i)|0x20 == 'e' {
		j := i + 1
		if c := l.at(j); c == '+' || c == '-' {
			if j++; !isDigit(l.at(j)) {
				return l.invalidDecimal(j)
			}
		} else if !isDigit(c) { // not an exponent: 1else
			return l.endNumber(start, i, "decimal")
		}
		if i, ok = l.digits(j); !ok {
			return false
		}
	}
	if l.at(i)|0x20 == 'j' {
		return l.endNumber(start, i+1, "imaginary")
	}
	return l.endNumber(start, i, "decimal")
}

// digits reads decimal digits with single underscores between them.
func (l *lexer) digits(i int) (int, bool) {
	for {
		for isDigit(l.at(i)) {
			i++
		}
		if l.at(i) != '_' {
			return i, true
		}
		if i++; !isDigit(l.at(i)) {
			return i, l.invalidDecimal(i)
		}
	}
}

func (l *lexer) invalidDecimal(i int) bool {
	l.off = i
	l.fail(i, "invalid decimal literal")
	return false
}

// lexRadix reads the digits after 0x, 0o or 0b.
func (l *lexer) lexRadix(start int, name, digits string) bool {
	i := start + 2
	for {
		if l.at(i) == '_' {
			i++
		}
		if i >= len(l.src) || strings.IndexByte(digits, l.src[i]) < 0 {
			l.off = i
			if isDigit(l.at(i)) {
				l.off++
				l.fail(l.off, "invalid digit '%c' in %s literal", l.at(i), name)
			} else {
				l.fail(i, "invalid %s literal", name)
			}
			return false
		}
		for i < len(l.src) && strings.IndexByte(digits, l.src[i]) >= 0 {
			i++
		}
		if l.at(i) != '_' {
			break
		}
	}
	if isDigit(l.at(i)) {
		l.off = i + 1
		l.fail(l.off, "invalid digit '%c' in %s literal", l.at(i), name)
		return false
	}
	return l.endNumber(start, i, name)
}

// endNumber checks what stands right after the number: what begins as a keyword may
// (1if x else 2), with a warning; a name may not. Source: tokenizer, verify_end_of_number.
func (l *lexer) endNumber(start, i int, name string) bool {
	rest := l.src[i:]
	keyword := false
	for _, k := range [...]string{"and", "else", "for", "if", "in", "is", "not", "or"} {
		keyword = keyword || strings.HasPrefix(rest, k) && (k[0] == 'i' || !isNameChar(l.at(i+len(k))))
	}
	if keyword {
		l.warnings = append(l.warnings, Warning{int(l.pos(start).Line), "invalid " + name + " literal", int32(i)})
	}
	if c := l.at(i); !keyword && isNameChar(c) {
		if c >= 0x80 && !l.checkIdentifierAt(i) {
			return false
		}
		l.off = i
		l.fail(i, "invalid %s literal", name)
		return false
	}
	l.off = i
	l.emit(NumberToken, start, i)
	return true
}
