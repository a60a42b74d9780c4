package paste

// This file defines the offer to restore lost line breaks.

import (
	"strings"

	"memview/app/python/syntax"
)

// A Break is a place where a line seems to hold two statements.
type Break struct {
	Line   int // from 1
	Column int // code points before the second statement
}

// Breaks returns where line breaks seem lost, and the program with them restored: where a statement is complete and another
// begins on the same line. It returns nothing for a program that parses, or that no such breaks would make parse.
func Breaks(source string) (places []Break, mended string) {
	const limit = 200 // lost breaks that are looked for
	src := source
	for range limit {
		_, err := syntax.ParseOnly("", src, syntax.FileMode)
		if err == nil {
			if places == nil {
				return nil, ""
			}
			return places, src
		}
		e, ok := err.(*syntax.SyntaxError)
		if !ok || e.Line < 1 || e.Column < 1 {
			return nil, ""
		}
		b, next, ok := split(src, e.Line)
		if !ok {
			return nil, ""
		}
		places = append(places, b)
		src = next
	}
	return nil, ""
}

// split breaks a line after the longest statement it begins with.
func split(src string, line int) (Break, string, bool) {
	lines := strings.Split(src, "\n")
	if line > len(lines) {
		return Break{}, "", false
	}
	text := lines[line-1]
	body := strings.TrimLeft(text, " \t")
	indent := text[:len(text)-len(body)]
	runes := []rune(body)
	for i := len(runes) - 1; i > 0; i-- {
		if runes[i-1] != ' ' || runes[i] == ' ' {
			continue
		}
		head, tail := strings.TrimRight(string(runes[:i]), " "), string(runes[i:])
		if !complete(head) || !begins(tail) {
			continue
		}
		lines[line-1] = indent + head + "\n" + indent + tail
		return Break{Line: line, Column: len([]rune(indent)) + i}, strings.Join(lines, "\n"), true
	}
	return Break{}, "", false
}

// complete reports whether s is a whole statement.
func complete(s string) bool {
	_, err := syntax.ParseOnly("", s, syntax.SingleMode)
	return err == nil && strings.ContainsAny(s, " .=()[]") // not a name alone: print "x" is another mistake
}

// begins reports whether a statement can begin with s: with a word. (That it is one shows when the whole parses.)
func begins(s string) bool {
	c := s[0] | 0x20
	return c >= 'a' && c <= 'z' || s[0] == '_' || s[0] == '@'
}
