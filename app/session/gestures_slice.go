package session

// This file defines the arithmetic between a slice and two handles on a track
// of elements.

import "memview/view"

// Handles are two places between the elements of a view, and a step: of the
// elements from Low up to High every Step-th, from the end where Step is
// negative.
type Handles struct{ Low, High, Step int }

// HandlesOf returns the handles for a slice of count elements. The error is
// Python's for a step of zero.
func HandlesOf(s view.Slice, count int) (Handles, error) {
	start, stop, step, n, err := s.Indices(count)
	switch {
	case err != nil:
		return Handles{}, err
	case n == 0:
		at := min(max(start, 0), count)
		return Handles{at, at, step}, nil
	case step < 0:
		return Handles{stop + 1, start + 1, step}, nil
	}
	return Handles{start, stop, step}, nil
}

// Slice returns the slice of count elements that the handles stand for, without
// the bounds that Python adds by itself.
func (h Handles) Slice(count int) view.Slice {
	var s view.Slice
	if h.Step != 1 {
		s.Step = &h.Step
	}
	switch {
	case h.Low >= h.High:
		s.Start, s.Stop = &h.Low, &h.Low
	case h.Step > 0:
		if h.Low > 0 {
			s.Start = &h.Low
		}
		if h.High < count {
			s.Stop = &h.High
		}
	default:
		if h.High < count {
			start := h.High - 1
			s.Start = &start
		}
		if h.Low > 0 {
			stop := h.Low - 1
			s.Stop = &stop
		}
	}
	return s
}

// HandlesOn returns the handles around the elements of the lane of that ID that
// read the bytes of r; all elements where none does.
func (s *Session) HandlesOn(lane int, r Range) Handles {
	l := s.Lane(lane)
	if l == nil {
		return Handles{Step: 1}
	}
	g := geometryOf(l.View)
	n, first := g.reading(r.Offset, r.End())
	if n == 0 {
		n = g.count
	}
	return Handles{Low: first, High: first + n, Step: 1}
}

// ParseSlice reads the bounds of a slice, each a decimal integer or empty. The
// error is CPython's.
func ParseSlice(start, stop, step string) (view.Slice, error) {
	var bounds [3]*int
	for i, text := range []string{start, stop, step} {
		if text == "" {
			continue
		}
		n, err := parseBound(text)
		if err != nil {
			return view.Slice{}, err
		}
		bounds[i] = &n
	}
	return view.Slice{Start: bounds[0], Stop: bounds[1], Step: bounds[2]}, nil
}
