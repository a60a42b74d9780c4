package session

// This file reads lines of Python that make one view of another: what links and
// samples name views with.

import (
	"fmt"
	"strings"

	"memview/view"
)

// AddView does what a line says: "u16 = mv.cast('H')", "odd = mv[1::2]",
// "ro = mv.toreadonly()". The errors are CPython's, or say what the line is to
// be.
func (s *Session) AddView(line string) (*Lane, error) {
	name, expression, ok := strings.Cut(line, "=")
	name, expression = strings.TrimSpace(name), strings.TrimSpace(expression)
	end := strings.IndexAny(expression, ".[")
	if !ok || end < 0 {
		return nil, notAView(line)
	}
	parent := s.LaneNamed(strings.TrimSpace(expression[:end]))
	if parent == nil {
		return nil, fmt.Errorf("NameError: name '%s' is not defined", strings.TrimSpace(expression[:end]))
	}
	step, ok := parseDerivation(expression[end:])
	if !ok {
		return nil, notAView(line)
	}
	return s.add(parent.ID, step, name)
}

func notAView(line string) error {
	return fmt.Errorf("%q makes no view; one is made like u16 = mv.cast('H'), odd = mv[1::2], ro = mv.toreadonly()", line)
}

// parseDerivation reads what derivation.python writes.
func parseDerivation(text string) (derivation, bool) {
	text = strings.TrimSpace(text)
	if text == ".toreadonly()" {
		return derivation{kind: derivedByToReadOnly}, true
	}
	if inner, ok := strings.CutPrefix(text, ".cast("); ok {
		inner, ok = strings.CutSuffix(inner, ")")
		value, err := ParseLiteral(inner)
		if !ok || err != nil {
			return derivation{}, false
		}
		object, _ := value.Object()
		format, ok := object.(string)
		return derivation{kind: derivedByCast, format: format}, ok
	}
	inner, ok := strings.CutPrefix(text, "[")
	if !ok {
		return derivation{}, false
	}
	if inner, ok = strings.CutSuffix(inner, "]"); !ok {
		return derivation{}, false
	}
	parts := strings.Split(inner, ":")
	if len(parts) < 2 || len(parts) > 3 {
		return derivation{}, false
	}
	var bounds [3]*int
	for i, part := range parts {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		n, err := parseBound(part)
		if err != nil {
			return derivation{}, false
		}
		bounds[i] = &n
	}
	return derivation{kind: derivedBySlice, slice: view.Slice{Start: bounds[0], Stop: bounds[1], Step: bounds[2]}}, true
}
