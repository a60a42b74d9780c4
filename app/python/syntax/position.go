package syntax

// This file defines places in a source text, and texts by line.

import "strings"

// A Pos is a place in a source text.
type Pos struct {
	Offset int32 // bytes from the start of [File.Source]
	Line   int32 // from 1
	Col    int32 // code points from the start of the line, from 0
}

// A Span is the stretch of source text a node stands for; End is the place after its last character.
type Span struct {
	Start, End Pos
}

// Place returns the span itself: every node embeds its Span, so this is how a [Node] tells where it stands.
func (s *Span) Place() *Span { return s }

// join returns the stretch from the start of a to the end of b.
func join(a, b Span) Span { return Span{a.Start, b.End} }

// sourceLine returns line n (from 1) of src, without its newline; "" when there is none.
func sourceLine(src string, n int) string {
	for ; n > 1; n-- {
		i := strings.IndexByte(src, '\n')
		if i < 0 {
			return ""
		}
		src = src[i+1:]
	}
	line, _, _ := strings.Cut(src, "\n")
	return line
}
