package session

// This file defines lanes: named views over the document's bytes, how each was
// made, and how it can be made again.

import (
	"fmt"
	"strconv"
	"strings"

	"memview/view"
	"memview/view/format"
)

// Lane is one named view of the document: a staff of the score.
//
// Its letter, colour and line pattern follow from Index, the order of
// creation. A released lane stays as a ghost, which answers with the error
// that Python gives, until it is forgotten.
type Lane struct {
	ID     int        // never used twice in a document
	Index  int        // order of creation among the document's lanes, from 0
	Name   string     // the name it is bound to in Python: "u16"
	Parent string     // the name of what it was made from: "mv"
	Call   string     // how it was made from it: ".cast('H')"; or the whole expression: "memoryview(data)"
	View   *view.View // the view itself

	recipe []derivation // from memoryview(data) to here
	shared Publication

	lies    geometry   // where the elements of laidOut lie
	laidOut *view.View // the view that was so when last asked

	owner *Owner
	ghost bool // was released when last looked at
}

// Letter returns the letter of the lane: A to Z, then AA, AB ….
func (l *Lane) Letter() string {
	if l.Index < 26 {
		return string(rune('A' + l.Index))
	}
	return string(rune('A'+l.Index/26-1)) + string(rune('A'+l.Index%26))
}

// Python returns the line that makes the view: "u16 = mv.cast('H')".
func (l *Lane) Python() string {
	if l.fromParent() {
		return l.Name + " = " + l.Parent + l.Call
	}
	return l.Name + " = " + l.Call
}

// fromParent reports whether Call goes on from Parent: ".cast('H')", not
// "memoryview(data)".
func (l *Lane) fromParent() bool {
	return strings.HasPrefix(l.Call, ".") || strings.HasPrefix(l.Call, "[")
}

// Go returns the Go statements that make the view, with package view; "" where
// a program made it in a way that has none.
func (l *Lane) Go() string {
	if !l.fromParent() {
		if inner, ok := strings.CutPrefix(l.Call, "memoryview("); ok && isIdentifier(strings.TrimSuffix(inner, ")")) {
			return l.Name + ", err := view.New(" + strings.TrimSuffix(inner, ")") + ")"
		}
		return ""
	}
	_, g, ok := ParseGesture(l.Call)
	if !ok {
		return ""
	}
	return g.Go(l.Name, l.Parent)
}

// JavaScript returns the expression that reads the live bytes in JavaScript.
func (l *Lane) JavaScript() string {
	if l.shared.TypedArray == "" {
		return "memview.view('" + l.Name + "').at(0)"
	}
	return "memview.view('" + l.Name + "').array"
}

// Publication returns how JavaScript sees the lane: the zero value where
// nobody shares it.
func (l *Lane) Publication() Publication { return l.shared }

// Owner returns the owner whose bytes the view looks at.
func (l *Lane) Owner() *Owner { return l.owner }

// geometry returns where the view's elements lie. It is asked for each cell
// that is drawn.
func (l *Lane) geometry() geometry {
	if l.laidOut != l.View {
		l.lies, l.laidOut = geometryOf(l.View), l.View
	}
	return l.lies
}

// Released reports whether the view was released.
func (l *Lane) Released() bool { return l.View.Released() }

// derivation is one step from a view to the next: a cast, a slice, or
// toreadonly.
type derivation struct {
	kind   derivationKind
	format string     // of a cast
	shape  []int      // of a cast, nil for none
	slice  view.Slice // of a slice
}

type derivationKind byte

const (
	derivedByCast derivationKind = iota
	derivedBySlice
	derivedByToReadOnly
)

func (d derivation) apply(v *view.View) (*view.View, error) {
	switch d.kind {
	case derivedByCast:
		return v.Cast(d.format, d.shape...)
	case derivedBySlice:
		return v.Slice(d.slice)
	default:
		return v.ToReadOnly()
	}
}

// python returns the step as Python spells it.
func (d derivation) python() string {
	switch d.kind {
	case derivedByCast:
		text := ".cast('" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(d.format) + "'"
		if d.shape != nil {
			text += ", [" + joinInts(d.shape) + "]"
		}
		return text + ")"
	case derivedBySlice:
		return "[" + sliceText(d.slice) + "]"
	default:
		return ".toreadonly()"
	}
}

// goCall returns the step as a Go method call.
func (d derivation) goCall() string {
	switch d.kind {
	case derivedByCast:
		text := "Cast(" + strconv.Quote(d.format)
		if d.shape != nil {
			text += ", " + joinInts(d.shape)
		}
		return text + ")"
	case derivedBySlice:
		return "Slice(" + goSlice(d.slice) + ")"
	default:
		return "ToReadOnly()"
	}
}

// sliceText returns s between Python's brackets: "1::2", ":4".
func sliceText(s view.Slice) string {
	bound := func(p *int) string {
		if p == nil {
			return ""
		}
		return fmt.Sprint(*p)
	}
	text := bound(s.Start) + ":" + bound(s.Stop)
	if s.Step != nil {
		text += ":" + bound(s.Step)
	}
	return text
}

// goSlice returns s as package view spells it: by one of its functions where
// one says it, else by the struct.
func goSlice(s view.Slice) string {
	switch start, stop, step := s.Start != nil, s.Stop != nil, s.Step != nil; {
	case start && stop && step:
		return fmt.Sprintf("view.Range(%d, %d, %d)", *s.Start, *s.Stop, *s.Step)
	case start && stop:
		return fmt.Sprintf("view.Range(%d, %d)", *s.Start, *s.Stop)
	case start && !step:
		return fmt.Sprintf("view.From(%d)", *s.Start)
	case stop && !step:
		return fmt.Sprintf("view.To(%d)", *s.Stop)
	case step && !start && !stop:
		return fmt.Sprintf("view.Every(%d)", *s.Step)
	}
	var fields []string
	for _, f := range []struct {
		name  string
		value *int
	}{{"Start", s.Start}, {"Stop", s.Stop}, {"Step", s.Step}} {
		if f.value != nil {
			fields = append(fields, fmt.Sprintf("%s: new(%d)", f.name, *f.value))
		}
	}
	return "view.Slice{" + strings.Join(fields, ", ") + "}"
}

// derive makes the view that recipe leads to. Intermediate views are released
// again: the new view keeps the buffer by itself.
func (d *document) derive(recipe []derivation) (*view.View, error) {
	v, err := view.New(d.shown.exporter)
	for _, step := range recipe {
		if err != nil {
			break
		}
		var next *view.View
		next, err = step.apply(v)
		_ = v.Release() // has no exports of its own: nobody else ever saw it
		v = next
	}
	return v, err
}

// defaultName proposes a name for what step makes: u16 for a cast to 'H', s for
// a slice, ro for toreadonly.
func (d *document) defaultName(step derivation) string {
	switch step.kind {
	case derivedBySlice:
		return d.freeName("s")
	case derivedByToReadOnly:
		return d.freeName("ro")
	}
	code, ok := format.Lookup(step.format)
	if !ok {
		return d.freeName("w")
	}
	return d.freeName(strings.NewReplacer("uint", "u", "int", "i", "float", "f").Replace(code.Name))
}
