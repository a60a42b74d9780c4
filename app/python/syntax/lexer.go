package syntax

// This file defines the lexer: source text to tokens, with indentation and line joining. Rules: "Lexical analysis" of the
// Python reference; the order of checks and the texts of errors are CPython's tokenizer's.

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// maxBrackets is how deep brackets nest. CPython's limit is 200; half of it keeps the parser within a browser's stack.
	maxBrackets = 100
	maxIndent   = 100 // CPython's MAXINDENT
	maxFStrings = 150 // CPython's MAXFSTRINGLEVEL, of f-strings within one another
	tabSize     = 8
)

// A bracket is an open one, for the errors that name it.
type bracket struct {
	char byte
	pos  Pos
}

// An fmode is the state of one f-string being read.
type fmode struct {
	start      Pos // of the prefix
	quote      byte
	size       int // of the quotes, 1 or 3
	raw        bool
	text       bool // reading text rather than an expression
	depth      int  // open brackets within the f-string
	exprDepth  int  // depth of the bracket which opened the innermost expression, -1 outside of one
	formatSpec bool
}

// A lexer turns a source into tokens. It stops at the first error, which ends the tokens with an errorToken.
type lexer struct {
	src      string
	filename string
	off      int
	here     Pos // last place asked for: places are counted onward from it
	tokens   []Token

	brackets  []bracket
	indents   []int
	altIndent []int // the same, with tabs as one column: both must agree (TabError)
	modes     []fmode
	warnings  []Warning
	atLine    bool // at the beginning of a logical line

	err    *SyntaxError
	eof    bool // the error is that the source ended
	refuse *Refused
}

// lex reads the whole source.
func lex(filename, src string) *lexer {
	l := &lexer{src: src, filename: filename, atLine: true, here: Pos{Line: 1}, indents: []int{0}, altIndent: []int{0}}
	l.tokens = make([]Token, 0, len(src)/4+8)
	if i := invalidUTF8(src); i >= 0 {
		l.decodeError(i)
	} else if i := strings.IndexByte(src, 0); i >= 0 {
		l.err = &SyntaxError{Type: TypeSyntaxError, Message: "source code string cannot contain null bytes", Filename: filename}
		l.emit(errorToken, i, i)
	}
	for l.err == nil {
		if n := len(l.modes); n > 0 && l.modes[n-1].text {
			l.lexText(&l.modes[n-1])
		} else if !l.lexToken() {
			break
		}
	}
	return l
}

func invalidUTF8(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// decodeError says which byte is no UTF-8, in the words of UnicodeDecodeError.
func (l *lexer) decodeError(at int) {
	reason := "invalid start byte"
	if c := l.src[at]; c >= 0xc2 && c <= 0xf4 {
		reason = "invalid continuation byte"
		if at+1 == len(l.src) {
			reason = "unexpected end of data"
		}
	}
	l.err = &SyntaxError{Type: TypeSyntaxError, Filename: l.filename,
		Message: fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: %s", l.src[at], at, reason)}
	l.tokens = append(l.tokens, Token{Kind: errorToken, Span: Span{Pos{Line: 1}, Pos{Line: 1}}})
}

// pos returns the place of an offset, counted from the last one asked for, or from the start when it lies before that.
func (l *lexer) pos(off int) Pos {
	p := l.here
	if off < int(p.Offset) {
		p = Pos{Line: 1}
	}
	for i := int(p.Offset); i < off; i++ {
		switch c := l.src[i]; {
		case c == '\n':
			p.Line++
			p.Col = 0
		case c < utf8.RuneSelf || c >= 0xc0:
			p.Col++
		}
	}
	p.Offset = int32(off)
	l.here = p
	return p
}

func (l *lexer) emit(k TokenKind, start, end int) {
	s := l.pos(start)
	l.tokens = append(l.tokens, Token{k, uint8(len(l.brackets)), Span{s, l.pos(end)}})
}

// fail ends the tokens with a SyntaxError whose caret stands at the character before the offset: where CPython's
// tokenizer stopped reading.
func (l *lexer) fail(at int, format string, args ...any) {
	p := l.pos(min(at, len(l.src)))
	l.failAt(TypeSyntaxError, int(p.Line), int(p.Col), int(p.Col), fmt.Sprintf(format, args...))
}

func (l *lexer) failAt(typ string, line, column, endColumn int, message string) {
	l.err = &SyntaxError{Type: typ, Message: message, Filename: l.filename, Line: line, Column: column, EndLine: line,
		EndColumn: endColumn, Text: sourceLine(l.src, line)}
	p := l.pos(min(l.off, len(l.src)))
	l.tokens = append(l.tokens, Token{errorToken, 0, Span{p, p}})
}

func (l *lexer) at(i int) byte {
	if i < len(l.src) {
		return l.src[i]
	}
	return 0
}

// unclosed returns the error of the innermost open bracket.
func (l *lexer) unclosed() *SyntaxError {
	b := l.brackets[len(l.brackets)-1]
	return &SyntaxError{Type: TypeSyntaxError, Message: fmt.Sprintf("'%c' was never closed", b.char), Filename: l.filename,
		Line: int(b.pos.Line), Column: int(b.pos.Col) + 1, EndLine: int(b.pos.Line), Text: sourceLine(l.src, int(b.pos.Line))}
}

// endOfInput closes what is open. An open bracket is an error.
func (l *lexer) endOfInput() bool {
	l.off = len(l.src)
	if len(l.brackets) > 0 {
		l.err, l.eof = l.unclosed(), true
		l.emit(errorToken, l.off, l.off)
		return false
	}
	if n := len(l.tokens); n > 0 && l.tokens[n-1].Kind != Newline && l.tokens[n-1].Kind != Dedent {
		l.emit(Newline, l.off, l.off)
	}
	p := l.pos(l.off)
	if p.Col != 0 { // CPython's input always ends in a newline
		p = Pos{Offset: p.Offset, Line: p.Line + 1}
	}
	for range l.indents[1:] {
		l.tokens = append(l.tokens, Token{Dedent, 0, Span{p, p}})
	}
	l.tokens = append(l.tokens, Token{EndMarker, 0, Span{p, p}})
	return false
}

// continuation reads the newline after a backslash; i is the offset after the backslash.
func (l *lexer) continuation(i int) (next int, ok bool) {
	if l.at(i) != '\n' || i >= len(l.src) {
		l.off = min(i+1, len(l.src))
		if i >= len(l.src) { // the newline CPython adds, and nothing after it
			l.unexpectedEOF()
			return 0, false
		}
		p := l.pos(i)
		l.failAt(TypeSyntaxError, int(p.Line), int(p.Col)+1, 0, "unexpected character after line continuation character")
		return 0, false
	}
	if i+1 >= len(l.src) {
		l.off = len(l.src)
		l.unexpectedEOF()
		return 0, false
	}
	return i + 1, true
}

func (l *lexer) unexpectedEOF() {
	l.eof = true
	if len(l.brackets) > 0 {
		l.err = l.unclosed()
		l.emit(errorToken, l.off, l.off)
		return
	}
	p := l.pos(len(strings.TrimSuffix(l.src, "\n")))
	l.failAt(TypeSyntaxError, int(p.Line), int(p.Col)+1, -1, "unexpected EOF while parsing")
}

// indentation reads the white space at the beginning of a line and says whether the line is blank.
func (l *lexer) indentation() (blank, ok bool) {
	col, alt, contCol := 0, 0, 0
	i := l.off
	for ; i < len(l.src); i++ {
		switch c := l.src[i]; c {
		case ' ':
			col, alt = col+1, alt+1
			continue
		case '\t':
			col, alt = (col/tabSize+1)*tabSize, alt+1
			continue
		case '\f':
			col, alt = 0, 0
			continue
		case '\\': // the first one decides the indentation of the joined line
			if contCol == 0 {
				contCol = col
			}
			next, ok := l.continuation(i + 1)
			if !ok {
				return false, false
			}
			i = next - 1
			continue
		}
		break
	}
	l.off = i
	if i >= len(l.src) || l.src[i] == '#' || l.src[i] == '\n' {
		return true, true
	}
	if contCol != 0 {
		col, alt = contCol, contCol
	}
	return false, l.indentTo(col, alt)
}

func (l *lexer) indentTo(col, alt int) bool {
	top := len(l.indents) - 1
	switch {
	case col == l.indents[top]:
		if alt != l.altIndent[top] {
			return l.tabError()
		}
	case col > l.indents[top]:
		if top+1 >= maxIndent {
			p := l.pos(l.off)
			l.failAt(TypeIndentationError, int(p.Line), 1, 0, "too many levels of indentation")
			return false
		}
		if alt <= l.altIndent[top] {
			return l.tabError()
		}
		l.indents, l.altIndent = append(l.indents, col), append(l.altIndent, alt)
		p := l.pos(l.off)
		l.tokens = append(l.tokens, Token{Indent, 0, Span{p, p}})
	default:
		for top > 0 && col < l.indents[top] {
			top--
			p := l.pos(l.off)
			l.tokens = append(l.tokens, Token{Dedent, 0, Span{p, p}})
		}
		l.indents, l.altIndent = l.indents[:top+1], l.altIndent[:top+1]
		if col != l.indents[top] {
			p := l.pos(l.off)
			for l.tokens[len(l.tokens)-1].Kind == Dedent {
				l.tokens = l.tokens[:len(l.tokens)-1]
			}
			line := sourceLine(l.src, int(p.Line))
			l.failAt(TypeIndentationError, int(p.Line), utf8.RuneCountInString(line)+1, -1,
				"unindent does not match any outer indentation level")
			return false
		}
		if alt != l.altIndent[top] {
			return l.tabError()
		}
	}
	return true
}

func (l *lexer) tabError() bool {
	p := l.pos(l.off)
	l.failAt(TypeTabError, int(p.Line), 1, 0, "inconsistent use of tabs and spaces in indentation")
	return false
}

// lexToken reads one token outside the text of f-strings. It reports false at the end.
func (l *lexer) lexToken() bool {
	blank, comment := false, -1
	if l.atLine {
		l.atLine = false
		var ok bool
		if blank, ok = l.indentation(); !ok {
			return false
		}
	}
	for l.off < len(l.src) {
		c := l.src[l.off]
		switch {
		case c == ' ' || c == '\t' || c == '\f':
			l.off++
			continue
		case c == '#':
			comment = l.off
			if n := strings.IndexByte(l.src[l.off:], '\n'); n >= 0 {
				l.off += n
			} else {
				l.off = len(l.src)
			}
			continue
		case c == '\n':
			l.off++
			if len(l.brackets) > 0 {
				continue
			}
			l.atLine = true
			if !blank {
				start := l.off - 1
				if comment >= 0 {
					start = comment
				}
				l.emit(Newline, start, l.off-1)
				// The place of the newline is one character wide, on its own line.
				t := &l.tokens[len(l.tokens)-1]
				t.End = Pos{t.End.Offset + 1, t.End.Line, t.End.Col + 1}
			}
			return true
		case c == '\\':
			next, ok := l.continuation(l.off + 1)
			if !ok {
				return false
			}
			l.off = next
			continue
		case isNameStart(c):
			return l.lexName()
		case c >= '0' && c <= '9' || c == '.' && isDigit(l.at(l.off+1)):
			return l.lexNumber()
		case c == '"' || c == '\'':
			return l.lexString(l.off, l.off)
		}
		return l.lexOperator(c)
	}
	return l.endOfInput()
}

func isNameStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
}

func isNameChar(c byte) bool { return isNameStart(c) || isDigit(c) }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// lexName reads an identifier or keyword, or the string whose prefix it is.
func (l *lexer) lexName() bool {
	start, i := l.off, l.off
	var b, r, u, f bool
prefix:
	for ; i < len(l.src); i++ {
		switch c := l.src[i] | 0x20; {
		case c == 'b' && !b && !u && !f:
			b = true
		case c == 'u' && !b && !u && !r && !f:
			u = true
		case c == 'r' && !r && !u:
			r = true
		case (c == 'f' || c == 't') && !f && !b && !u:
			f = true
		default:
			break prefix
		}
	}
	if c := l.at(i); i > start && (c == '"' || c == '\'') {
		if f {
			return l.startFString(start, i)
		}
		return l.lexString(start, i)
	}
	ascii := true
	for i = start; i < len(l.src) && isNameChar(l.src[i]); i++ {
		ascii = ascii && l.src[i] < utf8.RuneSelf
	}
	l.off = i
	word := l.src[start:i]
	if !ascii && !l.checkIdentifier(start, word) {
		return false
	}
	kind := NameToken
	if k, ok := keywords[word]; ok && len(word) <= 8 {
		kind = k
	}
	l.emit(kind, start, i)
	return true
}

// checkIdentifier fails at the first character that no identifier may have there.
func (l *lexer) checkIdentifier(start int, word string) bool {
	for i, r := range word {
		if i == 0 && isXIDStart(r) || i > 0 && isXIDContinue(r) {
			continue
		}
		at := start + i + utf8.RuneLen(r)
		l.off = at
		if isPrintable(r) {
			l.fail(at, "invalid character '%c' (U+%04X)", r, r)
		} else {
			l.fail(at, "invalid non-printable character U+%04X", r)
		}
		return false
	}
	return true
}

// isPrintable is str.isprintable's rule.
func isPrintable(r rune) bool { return r == ' ' || unicode.IsPrint(r) }
