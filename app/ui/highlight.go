package ui

// This file defines the colours of short lines of Python, Go and JavaScript,
// which are alike enough for one reader of words, numbers, strings and comments.

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// lineKeywords are the keywords of the three languages that our lines have.
const lineKeywords = " new const import is None True False "

// highlight returns a line of code with its parts in elements of the classes
// that the editor has too.
func highlight(text string) []app.UI {
	var out []app.UI
	plain := 0
	emit := func(from, to int, class string) {
		if plain < from {
			out = append(out, app.Text(text[plain:from]))
		}
		out = append(out, app.Span().Class(class).Text(text[from:to]))
		plain = to
	}
	for i := 0; i < len(text); {
		from := i
		switch c := text[i]; {
		case strings.HasPrefix(text[i:], "//"), c == '#':
			for i < len(text) && text[i] != '\n' {
				i++
			}
			emit(from, i, "tok-comment")
		case strings.HasPrefix(text[i:], "→"):
			i += len("→")
			emit(from, i, "tok-comment")
		case c == '\'' || c == '"':
			for i++; i < len(text) && text[i] != c; i++ {
				if text[i] == '\\' {
					i++
				}
			}
			i = min(i+1, len(text))
			emit(from, i, "tok-string")
		case c >= '0' && c <= '9':
			for i < len(text) && (isWordByte(text[i]) || text[i] == '.' && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9') {
				i++
			}
			emit(from, i, "tok-number")
		case isWordByte(c):
			for i < len(text) && isWordByte(text[i]) {
				i++
			}
			word := text[from:i]
			switch {
			case strings.Contains(lineKeywords, " "+word+" "):
				emit(from, i, "tok-keyword")
			case i < len(text) && text[i] == '(':
				emit(from, i, "tok-call")
			}
		default:
			i++
		}
	}
	if plain < len(text) {
		out = append(out, app.Text(text[plain:]))
	}
	return out
}

func isWordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}
