package session

// This file reads lines of Python that make one view of another: what links and
// samples name views with.

import (
	"fmt"
	"strings"
)

// AddView does what a line says: "u16 = mv.cast('H')", "odd = mv[1::2]",
// "ro = mv.toreadonly()". The errors are CPython's, or say what the line is to
// be.
func (s *Session) AddView(line string) (*Lane, error) {
	name, expression, ok := strings.Cut(line, "=")
	parentName, g, isGesture := ParseGesture(strings.TrimSpace(expression))
	if !ok || !isGesture || len(g) == 0 {
		return nil, notAView(line)
	}
	parent := s.LaneNamed(parentName)
	if parent == nil {
		return nil, fmt.Errorf("NameError: name '%s' is not defined", parentName)
	}
	return s.Make(parent.ID, g, strings.TrimSpace(name))
}

func notAView(line string) error {
	return fmt.Errorf("%q makes no view; one is made like u16 = mv.cast('H'), odd = mv[1::2], ro = mv.toreadonly()", line)
}
