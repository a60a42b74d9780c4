package syntax

// This file defines how the lexer reads operators and keeps count of brackets.

// lexOperator reads an operator or bracket.
func (l *lexer) lexOperator(c byte) bool {
	var mode *fmode
	if n := len(l.modes); n > 0 {
		mode = &l.modes[n-1]
	}
	start := l.off
	if mode != nil && c == ':' && mode.depth-1 == mode.exprDepth {
		// The colon at the expression's own level begins its format spec, even when = follows.
		mode.text, mode.formatSpec = true, true
		l.off++
		l.emit(Colon, start, l.off)
		return true
	}
	kind, n := operatorAt(l.src[start:])
	if n == 0 {
		l.off++
		if c < 0x20 || c == 0x7f {
			l.fail(l.off, "invalid non-printable character U+%04X", c)
		} else { // $ ? `: no token of Python; the parser says "invalid syntax"
			l.emit(firstOperator, start, l.off)
			return true
		}
		return false
	}
	l.off = start + n
	switch kind {
	case LParen, LSquare, LBrace:
		if len(l.brackets) >= maxBrackets {
			l.fail(l.off, "too many nested parentheses")
			return false
		}
		l.brackets = append(l.brackets, bracket{c, l.pos(start)})
		if mode != nil {
			mode.depth++
		}
	case RParen, RSquare, RBrace:
		if !l.closeBracket(c, mode) {
			return false
		}
	}
	l.emit(kind, start, l.off)
	return true
}

func (l *lexer) closeBracket(c byte, mode *fmode) bool {
	if mode != nil && mode.depth == 0 && c == '}' {
		l.fail(l.off, "f-string: single '}' is not allowed")
		return false
	}
	if len(l.brackets) == 0 {
		l.fail(l.off, "unmatched '%c'", c)
		return false
	}
	open := l.brackets[len(l.brackets)-1]
	l.brackets = l.brackets[:len(l.brackets)-1]
	if !(open.char == '(' && c == ')' || open.char == '[' && c == ']' || open.char == '{' && c == '}') {
		if mode != nil && open.char == '{' && mode.depth-1 == mode.exprDepth {
			l.fail(l.off, "f-string: unmatched '%c'", c)
			return false
		}
		if line := l.pos(l.off).Line; open.pos.Line != line {
			l.fail(l.off, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, open.char, open.pos.Line)
		} else {
			l.fail(l.off, "closing parenthesis '%c' does not match opening parenthesis '%c'", c, open.char)
		}
		return false
	}
	if mode != nil {
		mode.depth--
		if mode.depth < 0 {
			l.fail(l.off, "f-string: unmatched '%c'", c)
			return false
		}
		if c == '}' && mode.depth == mode.exprDepth {
			mode.exprDepth--
			mode.text, mode.formatSpec = true, false
		}
	}
	return true
}
