package syntax

// This file defines the two kinds of refusal: what is not Python, and what is Python but not supported here.

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The types of a [SyntaxError], Python's class names.
const (
	TypeSyntaxError      = "SyntaxError"
	TypeIndentationError = "IndentationError"
	TypeTabError         = "TabError"
)

// A SyntaxError is CPython 3.14's: its message, and its place as the exception's attributes have it.
type SyntaxError struct {
	Type      string // SyntaxError, IndentationError or TabError
	Message   string // exception attribute msg
	Filename  string
	Line      int    // lineno, from 1; 0 when no place is known
	Column    int    // offset: code points, from 1; 0 or -1 when unknown
	EndLine   int    // end_lineno
	EndColumn int    // end_offset; 0 or -1 when unknown
	Text      string // the source line, without its newline

	Warnings []Warning // of what was read before

	source     string // whole, of errors of the parser
	statement  int    // line of the last compound statement before, 0 when there is none
	incomplete bool   // more input could mend it: [IsIncomplete]
}

// Error returns what str(e) is in Python: message, file and line.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s (%s, line %d)", e.Message, e.Filename, e.Line)
}

// Render returns what CPython prints for the uncaught error: file and line, source line, carets, type and message.
// A mistyped keyword is guessed at
// only here. There is no "Traceback" header before it. Lines are separated by newlines, and the last one ends in one.
// Source: traceback.TracebackException._format_syntax_error.
func (e *SyntaxError) Render() string {
	e = e.typo()
	var b strings.Builder
	if e.Line > 0 {
		fmt.Fprintf(&b, "  File \"%s\", line %d\n", e.Filename, e.Line)
		e.renderLine(&b)
	}
	b.WriteString(e.Type)
	if e.Message != "" {
		b.WriteString(": " + e.Message)
	}
	b.WriteByte('\n')
	return b.String()
}

func (e *SyntaxError) renderLine(b *strings.Builder) {
	right := strings.TrimRight(e.Text, "\n")
	left := strings.TrimLeft(right, " \n\f")
	spaces := len(right) - len(left)
	b.WriteString("    " + left + "\n")
	if e.Column < 1 {
		return
	}
	offset, end := e.Column, e.EndColumn
	if e.EndLine == e.Line {
		if end == 0 || end == -1 {
			end = offset
		}
	} else {
		end = utf8.RuneCountInString(right) + 1
	}
	if n := utf8.RuneCountInString(e.Text) + 1; offset > n { // with its newline
		offset = n
	}
	if n := utf8.RuneCountInString(right) + 1; end > n && e.EndLine == e.Line {
		end = n
	}
	if e.EndColumn < 1 || e.EndLine != e.Line && end < offset {
		end = e.Column
	}
	if offset == end || end <= 0 {
		end = offset + 1
	}
	if end < offset {
		end = offset + 1
	}
	col, endCol := offset-1-spaces, end-1-spaces
	if col < 0 {
		return
	}
	b.WriteString("    ")
	i := 0
	for _, r := range left { // white space is kept so that tabs line up
		if i >= col {
			break
		}
		if r != ' ' && r != '\t' && r != '\f' && r != '\u00a0' {
			r = ' '
		}
		b.WriteRune(r)
		i++
	}
	b.WriteString(strings.Repeat("^", endCol-col) + "\n")
}

// A Refused error says that a construct is Python, but not part of the subset run here. It never looks like an error of
// Python's: programs cannot catch it, and it is shown in the page's own style.
type Refused struct {
	Construct string // what it is, in Python's words: "async functions"
	Message   string // one sentence naming it
	Filename  string
	Span      Span
	Text      string // the source line
}

// Error returns the sentence and the place.
func (e *Refused) Error() string {
	return fmt.Sprintf("%s (%s, line %d)", e.Message, e.Filename, e.Span.Start.Line)
}

// IsIncomplete reports whether err says that the source ends in the middle of a statement, so that further lines could
// complete it: an open bracket, an open triple-quoted string, a block without its body. An interactive prompt then asks
// for another line.
func IsIncomplete(err error) bool {
	e, ok := err.(*SyntaxError)
	return ok && e.incomplete
}
