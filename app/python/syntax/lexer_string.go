package syntax

// This file defines how the lexer reads strings, and the text of f-strings.

// lexString reads a str or bytes literal; start is the offset of its prefix, i of its quote.
func (l *lexer) lexString(start, i int) bool {
	quote, size := l.src[i], 1
	if l.at(i+1) == quote && l.at(i+2) == quote {
		size = 3
	}
	escaped := false
	for j := i + size; ; j++ {
		if j >= len(l.src) || size == 1 && l.src[j] == '\n' {
			l.unterminated(start, j, quote, size, escaped)
			return false
		}
		switch c := l.src[j]; {
		case c == '\\':
			j++
			escaped = escaped || l.at(j) == quote
		case c == quote && (size == 1 || l.at(j+1) == quote && l.at(j+2) == quote):
			l.off = j + size
			l.emit(StringToken, start, l.off)
			return true
		}
	}
}

// unterminated fails at the start of a string which does not end before the offset.
func (l *lexer) unterminated(start, end int, quote byte, size int, escaped bool) {
	l.off = min(end, len(l.src))
	line := l.pos(l.off).Line
	if n := len(l.modes); n > 0 && l.modes[n-1].quote == quote && l.modes[n-1].size == size {
		l.fail(start+1, "f-string: expecting '}'")
		return
	}
	switch {
	case size == 3:
		l.eof = true
		if l.pos(l.off).Col == 0 && l.off > 0 {
			line--
		}
		l.fail(start+1, "unterminated triple-quoted string literal (detected at line %d)", line)
	case escaped:
		l.fail(start+1, "unterminated string literal (detected at line %d); perhaps you escaped the end quote?", line)
	default:
		l.fail(start+1, "unterminated string literal (detected at line %d)", line)
	}
}

// startFString reads the prefix and quotes of an f-string.
func (l *lexer) startFString(start, i int) bool {
	m := fmode{quote: l.src[i], size: 1, text: true, exprDepth: -1, start: l.pos(start)}
	if l.at(i+1) == m.quote && l.at(i+2) == m.quote {
		m.size = 3
	}
	for _, c := range []byte(l.src[start:i]) {
		m.raw = m.raw || c|0x20 == 'r'
		if c|0x20 == 't' && l.refuse == nil {
			l.refuse = &Refused{Construct: "t-strings", Message: "t-strings are not supported here", Filename: l.filename,
				Span: Span{l.pos(start), l.pos(i)}, Text: sourceLine(l.src, int(l.pos(start).Line))}
		}
	}
	l.off = i + m.size
	if len(l.modes)+1 >= maxFStrings {
		l.fail(l.off, "too many nested f-strings")
		return false
	}
	l.emit(FStringStart, start, l.off)
	l.modes = append(l.modes, m)
	return true
}

// lexText reads the text of an f-string up to its end, or up to an expression.
func (l *lexer) lexText(m *fmode) {
	start := l.off
	if l.at(start) == '{' && (l.at(start+1) != '{' || m.inSpec()) {
		l.openExpr(m)
		return
	}
	if l.atQuotes(start, m) {
		l.off += m.size
		l.emit(FStringEnd, start, l.off)
		l.modes = l.modes[:len(l.modes)-1]
		return
	}
	named := false // within \N{…}
	for i := start; ; i++ {
		if i >= len(l.src) || m.size == 1 && l.src[i] == '\n' {
			if m.inSpec() && i < len(l.src) {
				m.text, m.formatSpec = false, false
				l.middle(start, i)
				return
			}
			l.off = min(i, len(l.src))
			line := l.pos(l.off).Line
			if m.size == 3 {
				if l.pos(l.off).Col == 0 && l.off > 0 {
					line--
				}
				l.eof = true
				l.fail(int(m.start.Offset)+1, "unterminated triple-quoted f-string literal (detected at line %d)", line)
			} else {
				l.fail(int(m.start.Offset)+1, "unterminated f-string literal (detected at line %d)", line)
			}
			return
		}
		switch c := l.src[i]; {
		case l.atQuotes(i, m):
			l.middle(start, i)
			return
		case c == '{':
			if l.at(i+1) == '{' && !m.inSpec() {
				l.middle(start, i+2)
				return
			}
			l.middle(start, i)
			l.openExpr(m)
			return
		case c == '}':
			if named {
				l.middle(start, i+1)
				return
			}
			if l.at(i+1) == '}' && !m.inSpec() && m.depth == 0 {
				l.middle(start, i+2)
				return
			}
			m.text, m.formatSpec = false, false
			l.middle(start, i)
			return
		case c == '\\':
			next := l.at(i + 1)
			if next == '{' || next == '}' {
				continue
			}
			i++
			if !m.raw && next == 'N' && l.at(i+1) == '{' {
				named = true
				i++
			}
		}
	}
}

// inSpec reports whether the text is a format spec.
func (m *fmode) inSpec() bool { return m.formatSpec && m.exprDepth >= 0 }

func (l *lexer) atQuotes(i int, m *fmode) bool {
	return l.at(i) == m.quote && (m.size == 1 || l.at(i+1) == m.quote && l.at(i+2) == m.quote)
}

// middle ends a stretch of text, which may end in doubled braces; next is where to read on.
func (l *lexer) middle(start, next int) {
	l.emit(FStringMiddle, start, next)
	l.off = next
}

func (l *lexer) openExpr(m *fmode) {
	m.exprDepth++
	if m.exprDepth >= 3 { // CPython's MAX_EXPR_NESTING
		l.off++
		l.fail(l.off, "f-string: expressions nested too deeply")
		return
	}
	m.text, m.formatSpec = false, false
}
