package session

// This file defines what a view can be cast to, and what is nearest to a cast
// that CPython refuses.

import (
	"slices"
	"strconv"

	"memview/view"
	"memview/view/format"
)

// Preview is what a gesture would come to.
type Preview struct {
	Format  string
	Shape   []int
	Strides []int // bytes
	NBytes  int
	Span    Range // from the lowest byte that it would read to the highest
	reads   geometry
}

// Overlaps reports whether the view would read one of the bytes from lo up to hi.
func (p Preview) Overlaps(lo, hi int) bool {
	n, _ := p.reads.reading(lo, hi)
	return n > 0
}

// Preview does a gesture on the lane of that ID and undoes it at once. The
// errors are CPython's.
func (s *Session) Preview(lane int, g Gesture) (Preview, error) {
	l := s.Lane(lane)
	if l == nil {
		return Preview{}, errNoLane
	}
	v, err := g.apply(l.View)
	if err != nil {
		return Preview{}, err
	}
	if len(g) > 0 {
		defer v.Release()
	}
	p := Preview{Format: v.Format(), Shape: v.Shape(), Strides: v.Strides(), NBytes: v.NBytes(), reads: geometryOf(v)}
	lo, hi := p.reads.span()
	p.Span = Range{Offset: lo, Length: hi - lo}
	return p, nil
}

// CastOption is one format that a view may be cast to.
type CastOption struct {
	Code    *format.Code
	Shape   []int   // of the result
	Err     error   // why CPython refuses, nil where it does not
	Reason  string  // the same with the numbers of this view, "" where there are none to tell
	Nearest Gesture // the nearest that is allowed, nil where there is none without a copy
	Copied  string  // Python for the same over a copy, where only that helps
}

// CastOptions returns what the lane of that ID can be cast to: every code of its
// Python, those in general use first.
func (s *Session) CastOptions(lane int) []CastOption {
	l := s.Lane(lane)
	if l == nil {
		return nil
	}
	var options []CastOption
	for _, code := range l.View.Profile().Codes() {
		o := CastOption{Code: code}
		p, err := s.Preview(lane, Cast(code.Format))
		if err != nil {
			o.Err = err
			o.explain(l, code)
		} else {
			o.Shape = p.Shape
		}
		options = append(options, o)
	}
	slices.SortStableFunc(options, func(a, b CastOption) int { return boolInt(isRare(a.Code)) - boolInt(isRare(b.Code)) })
	return options
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// explain finds out what stands in the cast's way, in CPython's order, and the
// nearest way around it.
func (o *CastOption) explain(l *Lane, code *format.Code) {
	v := l.View
	if v.Released() {
		return
	}
	size, nbytes := code.Size(), v.NBytes()
	whole := nbytes / size * size
	if !v.CContiguous() {
		o.Reason = "its elements do not lie next to one another"
		if whole > 0 {
			o.Copied = "memoryview(" + l.Name + ".tobytes()"
			if whole < nbytes {
				o.Copied += "[:" + strconv.Itoa(whole) + "]"
			}
			o.Copied += ").cast('" + code.Format + "')"
		}
		return
	}
	if v.NDim() != 1 && nbytes == 0 {
		o.Reason = "it has no elements"
		return
	}
	byteCode := isByteFormat(v)
	var g Gesture
	if !byteCode || v.NDim() != 1 && whole < nbytes {
		g = Cast("B")
	}
	switch {
	case !byteCode:
		o.Reason = "neither '" + v.Format() + "' nor '" + code.Format + "' is B, b or c"
	default:
		o.Reason = "length " + strconv.Itoa(nbytes) + " is not a multiple of " + strconv.Itoa(size)
	}
	if whole == 0 {
		return
	}
	if whole < nbytes {
		g = g.Then(Slice(view.To(whole)))
	}
	o.Nearest = g.Then(Cast(code.Format))
}

// isByteFormat reports whether v's elements are B, b or c, between which and
// every other format CPython casts.
func isByteFormat(v *view.View) bool {
	code, err := v.Code()
	return err == nil && (code.Char == 'B' || code.Char == 'b' || code.Char == 'c')
}
