package session

// This file reads lines of Python that make one view of another: what links and
// samples name views with.

import (
	"fmt"
	"strings"
)

// AddView does what a line says: "u16 = mv.cast('H')", "odd = mv[1::2]",
// "ro = mv[4:].toreadonly()". The errors are CPython's, or say what the line is
// to be.
func (s *Session) AddView(line string) (*Lane, error) {
	name, expression, _ := strings.Cut(line, "=")
	parent, gesture, ok := ParseGesture(strings.TrimSpace(expression))
	if !ok || len(gesture) == 0 {
		return nil, fmt.Errorf("%q makes no view; one is made like u16 = mv.cast('H'), odd = mv[1::2], ro = mv.toreadonly()", line)
	}
	l := s.LaneNamed(parent)
	if l == nil {
		return nil, nameError(parent)
	}
	return s.Make(l.ID, gesture, strings.TrimSpace(name))
}
