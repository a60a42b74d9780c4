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
// read the bytes of r, or around the rows that those are in where the view has
// several dimensions; around all of it where none does.
func (s *Session) HandlesOn(lane int, r Range) Handles {
	l := s.Lane(lane)
	if l == nil || l.View.NDim() == 0 {
		return Handles{Step: 1}
	}
	count := l.View.Shape()[0]
	h := Handles{Low: count, High: 0, Step: 1}
	if count > 0 {
		g := l.geometry()
		row := max(g.count/count, 1)
		g.each(r.Offset, r.End(), func(index, _ int) {
			h.Low, h.High = min(h.Low, index/row), max(h.High, index/row+1)
		})
	}
	if h.Low >= h.High {
		h.Low, h.High = 0, count
	}
	return h
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
