package session

// This file defines what the inspector shows of a view as a whole: the first of
// its elements as Python's list of them, and their bytes in hexadecimal.

import (
	"strings"

	"memview/view"
)

// ListPreview returns what tolist() gives, with at most n elements and an
// ellipsis where there are more; the error is what tolist() says.
func (s *Session) ListPreview(lane, n int) (string, error) {
	l := s.Lane(lane)
	if l == nil {
		return "", errNoLane
	}
	var text strings.Builder
	var failed error
	eachElement(l.View, n, func(indices []int) bool {
		value, err := l.View.Item(indices...)
		if err != nil {
			failed = err
			return false
		}
		text.WriteString(value.String())
		return true
	}, &text)
	return text.String(), failed
}

// HexPreview returns what hex(' ') gives of at most n elements.
func (s *Session) HexPreview(lane, n int) (string, error) {
	l := s.Lane(lane)
	if l == nil {
		return "", errNoLane
	}
	var text strings.Builder
	var failed error
	base, size := l.View.Base(), l.View.ItemSize()
	seen := 0
	eachElement(l.View, n, func(indices []int) bool {
		at, err := l.View.Locate(indices...)
		if err != nil {
			failed = err
			return false
		}
		for _, b := range base[at : at+size] {
			if text.Len() > 0 {
				text.WriteByte(' ')
			}
			text.WriteString(hex2(b))
		}
		seen++
		return true
	}, nil)
	if failed == nil && l.View.Released() {
		failed = l.View.Err()
	}
	if failed == nil && seen*size < l.View.NBytes() {
		text.WriteString(" …")
	}
	return text.String(), failed
}

// eachElement calls f with the indices of the first n elements in C order until
// it returns false, and writes Python's brackets and commas around them to out.
func eachElement(v *view.View, n int, f func(indices []int) bool, out *strings.Builder) {
	shape := v.Shape()
	indices := make([]int, len(shape))
	write := func(text string) {
		if out != nil {
			out.WriteString(text)
		}
	}
	var walk func(dim int) bool
	walk = func(dim int) bool {
		if dim == len(shape) {
			n--
			return f(indices)
		}
		write("[")
		for i := range shape[dim] {
			if i > 0 {
				write(", ")
			}
			if n <= 0 {
				write("…")
				break
			}
			indices[dim] = i
			if !walk(dim + 1) {
				return false
			}
		}
		write("]")
		return true
	}
	walk(0)
}

// ProposeName returns the name that Make gives to what g makes where it is given
// none.
func (s *Session) ProposeName(g Gesture) string { return s.doc.defaultName(g[len(g)-1]) }
