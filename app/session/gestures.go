package session

// This file defines gestures: ways to make a view of a view, step by step, as a
// person composes them, and the same as text in Python and Go.

import (
	"strconv"
	"strings"

	"memview/view"
)

// Gesture is how a view is made of a view: casts, slices and toreadonly, one
// after the other.
type Gesture []derivation

// Cast is .cast(format), or .cast(format, shape) where a shape is given.
func Cast(format string, shape ...int) Gesture {
	return Gesture{{kind: derivedByCast, format: format, shape: shape}}
}

// Slice is [start:stop:step].
func Slice(s view.Slice) Gesture { return Gesture{{kind: derivedBySlice, slice: s}} }

// ReadOnly is .toreadonly().
func ReadOnly() Gesture { return Gesture{{kind: derivedByToReadOnly}} }

// Then returns the gesture that does next after g.
func (g Gesture) Then(next Gesture) Gesture {
	return append(append(Gesture(nil), g...), next...)
}

// apply does all steps, and releases the views between the first and the last.
func (g Gesture) apply(v *view.View) (*view.View, error) {
	for i, step := range g {
		next, err := step.apply(v)
		if i > 0 {
			_ = v.Release() // has no exports of its own: nobody else ever saw it
		}
		if err != nil {
			return nil, err
		}
		v = next
	}
	return v, nil
}

// Python returns the gesture as it stands behind the name of the view that it
// is made on: ".cast('B').cast('H', [2, 8])", "[4:20:2]".
func (g Gesture) Python() string {
	var s strings.Builder
	for _, step := range g {
		s.WriteString(step.python())
	}
	return s.String()
}

// Go returns the gesture as Go statements that make name of parent, with
// package view.
func (g Gesture) Go(name, parent string) string {
	var lines []string
	for i, step := range g {
		to := name
		if i < len(g)-1 {
			to = "v" + strconv.Itoa(i+1)
		}
		lines = append(lines, to+", err := "+parent+"."+step.goCall())
		parent = to
	}
	return strings.Join(lines, "\n")
}

func joinInts(numbers []int) string {
	var s strings.Builder
	for i, n := range numbers {
		if i > 0 {
			s.WriteString(", ")
		}
		s.WriteString(strconv.Itoa(n))
	}
	return s.String()
}
