package session

// This file defines the arithmetic between the bytes of the owner and the
// elements of a view, both ways.

import "memview/view"

// geometry is where the elements of a view lie, in C order: element i starts
// offset + i·stride bytes behind the owner's first byte.
type geometry struct {
	offset   int // bytes
	stride   int // bytes, negative where the view runs backwards
	itemsize int // bytes
	count    int // elements
}

func geometryOf(v *view.View) geometry {
	g := geometry{offset: v.Offset(), itemsize: v.ItemSize(), stride: v.ItemSize(), count: 1}
	switch shape, strides := v.Shape(), v.Strides(); {
	case len(shape) == 1:
		g.count, g.stride = shape[0], strides[0]
	case v.CContiguous():
		for _, extent := range shape {
			g.count *= extent
		}
	default:
		g.count = 0 // more than one stride: the grid of its shape draws it, not a staff
	}
	return g
}

// at returns the offset of the first byte of element i.
func (g geometry) at(i int) int { return g.offset + i*g.stride }

// elementsIn returns the elements, from up to but not including to, which read
// at least one of the bytes from lo up to hi.
func (g geometry) elementsIn(lo, hi int) (from, to int) {
	if g.count == 0 || hi <= lo || g.itemsize == 0 {
		return 0, 0
	}
	if g.stride == 0 {
		if g.offset < hi && lo < g.offset+g.itemsize {
			return 0, g.count
		}
		return 0, 0
	}
	// Element i reads a byte of [lo, hi) when lo-itemsize < offset+i·stride < hi.
	if g.stride > 0 {
		from = floorDiv(lo-g.itemsize-g.offset, g.stride) + 1
		to = floorDiv(hi-1-g.offset, g.stride) + 1
	} else {
		back := -g.stride
		from = floorDiv(g.offset-hi, back) + 1
		to = floorDiv(g.offset-lo+g.itemsize-1, back) + 1
	}
	from, to = max(from, 0), min(to, g.count)
	if from >= to {
		return 0, 0
	}
	return from, to
}

// span returns the bytes from the lowest to behind the highest that the view
// reads.
func (g geometry) span() (lo, hi int) {
	if g.count == 0 {
		return g.offset, g.offset
	}
	first, last := g.at(0), g.at(g.count-1)
	return min(first, last), max(first, last) + g.itemsize
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
