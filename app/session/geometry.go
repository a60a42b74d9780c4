package session

// This file defines the arithmetic between the bytes of the owner and the
// elements of a view of any number of dimensions, both ways.

import (
	"math"
	"slices"
	"sort"

	"memview/view"
)

// geometry is where the elements of a view lie. Elements are counted in C
// order: element i of a view of shape (3, 4) is the one at [i/4, i%4].
type geometry struct {
	offset   int // bytes from the owner's first byte to the element at index 0 in all dimensions
	itemsize int // bytes
	count    int // elements
	axes     []axis
}

// axis is a way through the elements: extent of them, stride bytes apart, and
// weight apart in C order. Dimensions that go on from one another, as those of
// a contiguous view do, are one axis. The longest strides come first.
type axis struct{ extent, stride, weight int }

// geometryOf returns where the elements of v lie. A view with pointers in it
// (suboffsets) has none here: no arithmetic says where pointers lead.
func geometryOf(v *view.View) geometry {
	g := geometry{offset: v.Offset(), itemsize: v.ItemSize(), count: 1}
	if indirect(v) {
		g.count = 0
		return g
	}
	shape, strides := v.Shape(), v.Strides()
	for d := len(shape) - 1; d >= 0; d-- {
		next := axis{extent: shape[d], stride: strides[d], weight: g.count}
		g.count *= shape[d]
		if shape[d] == 1 {
			continue
		}
		if n := len(g.axes); n > 0 && next.stride == g.axes[n-1].extent*g.axes[n-1].stride {
			g.axes[n-1].extent *= next.extent
			continue
		}
		g.axes = append(g.axes, next)
	}
	sort.SliceStable(g.axes, func(i, j int) bool { return magnitude(g.axes[i].stride) > magnitude(g.axes[j].stride) })
	return g
}

// indirect reports whether elements of v are reached through pointers.
func indirect(v *view.View) bool {
	return slices.ContainsFunc(v.SubOffsets(), func(s int) bool { return s >= 0 })
}

func magnitude(n int) int { return max(n, -n) }

// at returns the offset of the first byte of element i.
func (g geometry) at(i int) int {
	at := g.offset
	for _, a := range g.axes {
		at += i / a.weight % a.extent * a.stride
	}
	return at
}

// descends reports whether element i+1 stands before element i wherever both
// are in the same line: the view runs backwards.
func (g geometry) descends() bool { return len(g.axes) > 0 && g.axes[len(g.axes)-1].stride < 0 }

// reach returns the lowest and the highest of what axes add to an offset.
func reach(axes []axis) (lo, hi int) {
	for _, a := range axes {
		far := (a.extent - 1) * a.stride
		lo += min(far, 0)
		hi += max(far, 0)
	}
	return lo, hi
}

// span returns the bytes from the lowest to behind the highest that the view
// reads.
func (g geometry) span() (lo, hi int) {
	if g.count == 0 {
		return g.offset, g.offset
	}
	lo, hi = reach(g.axes)
	return g.offset + lo, g.offset + hi + g.itemsize
}

// each calls f with the elements that read at least one of the bytes from lo up
// to hi: index and offset, in no certain order. Of elements that read the same
// bytes because a stride is 0 it names the first.
func (g geometry) each(lo, hi int, f func(index, at int)) {
	if g.count == 0 || hi <= lo || g.itemsize == 0 {
		return
	}
	g.walk(g.axes, g.offset, 0, lo-g.itemsize+1, hi, f)
}

// walk calls f with the elements that begin from lo up to hi.
func (g geometry) walk(axes []axis, base, index, lo, hi int, f func(index, at int)) {
	if len(axes) == 0 {
		if lo <= base && base < hi {
			f(index, base)
		}
		return
	}
	a, rest := axes[0], axes[1:]
	low, high := reach(rest)
	from, to := a.within(base, lo-high, hi-low)
	if a.stride == 0 {
		to = min(to, from+1)
	}
	for i := from; i < to; i++ {
		g.walk(rest, base+i*a.stride, index+i*a.weight, lo, hi, f)
	}
}

// within returns for which i of the axis, from up to but not including to,
// lo <= base+i·stride < hi.
func (a axis) within(base, lo, hi int) (from, to int) {
	switch {
	case lo >= hi:
		return 0, 0
	case a.stride == 0:
		if lo <= base && base < hi {
			return 0, a.extent
		}
		return 0, 0
	case a.stride > 0:
		from, to = -floorDiv(base-lo, a.stride), -floorDiv(base-hi, a.stride)
	default:
		from, to = floorDiv(base-hi, -a.stride)+1, floorDiv(base-lo, -a.stride)+1
	}
	from, to = max(from, 0), min(to, a.extent)
	if from >= to {
		return 0, 0
	}
	return from, to
}

// reading counts the elements that read one of the bytes from lo up to hi, and
// names the first of them in C order. It looks at single elements only near
// lo and hi, however many there are between.
func (g geometry) reading(lo, hi int) (count, first int) {
	if hi <= lo {
		return 0, 0
	}
	return g.beginning(lo-g.itemsize+1, hi)
}

// readingBoth counts the elements that read both byte a and the later byte b.
func (g geometry) readingBoth(a, b int) int {
	n, _ := g.beginning(b-g.itemsize+1, a+1)
	return n
}

// beginning counts the elements whose first byte is one from lo up to hi, and
// names the first of them.
func (g geometry) beginning(lo, hi int) (count, first int) {
	if g.count == 0 || hi <= lo || g.itemsize == 0 {
		return 0, 0
	}
	count, first = g.tally(g.axes, g.offset, 0, lo, hi)
	if count == 0 {
		first = 0
	}
	return count, first
}

func (g geometry) tally(axes []axis, base, index, lo, hi int) (count, first int) {
	first = math.MaxInt
	if len(axes) == 0 {
		if lo <= base && base < hi {
			return 1, index
		}
		return 0, first
	}
	a, rest := axes[0], axes[1:]
	low, high := reach(rest)
	add := func(times, n, at int) {
		count += times * n
		if n > 0 {
			first = min(first, at)
		}
	}
	inFrom, inTo := a.within(base, lo-low, hi-high) // all of the rest begins in [lo, hi)
	from, to := a.within(base, lo-high, hi-low)     // some of it may
	if inFrom < inTo {
		elements := 1
		for _, r := range rest {
			elements *= r.extent
		}
		add(inTo-inFrom, elements, index+inFrom*a.weight)
	} else {
		inFrom, inTo = to, to
	}
	if a.stride == 0 && inFrom == inTo && from < to {
		n, at := g.tally(rest, base, index, lo, hi)
		add(to-from, n, at)
		return count, first
	}
	for i := from; i < to; i++ {
		if i == inFrom {
			i = inTo
			if i >= to {
				break
			}
		}
		n, at := g.tally(rest, base+i*a.stride, index+i*a.weight, lo, hi)
		add(1, n, at)
	}
	return count, first
}

// lowest returns the element that begins lowest among those that read one of
// the bytes from lo up to hi; of several that begin there, the first.
func (g geometry) lowest(lo, hi int) (index int, ok bool) {
	// The shortest run of bytes from lo on that any element reads ends in the
	// first byte of that element, or just behind lo.
	if n, _ := g.reading(lo, hi); n == 0 {
		return 0, false
	}
	short, long := lo, hi
	for long-short > 1 {
		middle := short + (long-short)/2
		if n, _ := g.reading(lo, middle); n > 0 {
			long = middle
		} else {
			short = middle
		}
	}
	best := math.MaxInt
	g.each(lo, long, func(i, at int) {
		if at < best || at == best && i < index {
			best, index = at, i
		}
	})
	return index, true
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
