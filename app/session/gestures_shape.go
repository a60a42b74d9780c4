package session

// This file defines shapes: how one that is typed is read, what makes a view of
// that shape, and which is the nearest where it does not fit.

import (
	"errors"
	"strconv"
	"strings"
)

// ShapeProposal is a view in another shape.
type ShapeProposal struct {
	Shape   []int   // as typed
	Gesture Gesture // what makes it
	Err     error   // why it cannot be made, nil where it can
	Reason  string  // the same with this view's numbers, "" where there are none to tell
	Nearest []int   // the nearest shape that fits, nil where there is none or Shape does
}

var errShape = errors.New("a shape is the extents, such as 4, 8")

// ParseShape reads extents with commas, spaces, × or x between them; brackets
// around them may be there.
func ParseShape(text string) ([]int, error) {
	text = strings.Trim(strings.TrimSpace(text), "[]()")
	fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(", \t×xX*", r) })
	shape := make([]int, 0, len(fields))
	for _, f := range fields {
		n, err := strconv.Atoi(strings.ReplaceAll(f, "_", ""))
		if err != nil {
			return nil, errShape
		}
		shape = append(shape, n)
	}
	if len(shape) == 0 {
		return nil, errShape
	}
	return shape, nil
}

// ProposeShape returns what would make a view of the lane of that ID in a shape
// that is typed. The errors are CPython's, but for what is no shape at all.
func (s *Session) ProposeShape(lane int, text string) ShapeProposal {
	l := s.Lane(lane)
	if l == nil {
		return ShapeProposal{Err: errNoLane}
	}
	shape, err := ParseShape(text)
	if err != nil {
		return ShapeProposal{Err: err}
	}
	p := ShapeProposal{Shape: shape, Gesture: reshape(l, shape)}
	if _, p.Err = s.Preview(lane, p.Gesture); p.Err == nil || l.Released() || !l.View.CContiguous() {
		return p
	}
	count := elementsOf(l)
	if count == 0 {
		return p
	}
	product := 1
	for _, n := range shape {
		product *= n
	}
	p.Reason = joinTimes(shape) + " is " + strconv.Itoa(product) + ", the view has " + plural(count, "element")
	p.Nearest = nearestShape(shape, count)
	return p
}

// reshape returns what makes a view of l's format in another shape. CPython
// casts only between bytes and something else, and only from one dimension or
// to one: what is neither goes by way of bytes.
func reshape(l *Lane, shape []int) Gesture {
	v := l.View
	if isByteFormat(v) && (v.NDim() == 1 || len(shape) == 1) {
		return Cast(v.Format(), shape...)
	}
	return Cast("B").Then(Cast(v.Format(), shape...))
}

func elementsOf(l *Lane) int {
	count := 1
	for _, extent := range l.View.Shape() {
		count *= extent
	}
	return count
}

// nearestShape returns a shape of as many dimensions whose product is count: of
// each extent but the last the divisor of what is left that is nearest to it,
// of two the smaller one.
func nearestShape(shape []int, count int) []int {
	nearest := make([]int, len(shape))
	rest := count
	for d, want := range shape {
		if d == len(shape)-1 {
			nearest[d] = rest
			break
		}
		best := 1
		for _, n := range Divisors(rest) {
			if distance(n, want) < distance(best, want) {
				best = n
			}
		}
		nearest[d] = best
		rest /= best
	}
	return nearest
}

func distance(a, b int) int { return max(a-b, b-a) }

// Divisors returns the divisors of n, which is above 0, ascending.
func Divisors(n int) []int {
	var low, high []int
	for d := 1; d*d <= n; d++ {
		if n%d != 0 {
			continue
		}
		low = append(low, d)
		if d*d != n {
			high = append(high, n/d)
		}
	}
	for i := len(high) - 1; i >= 0; i-- {
		low = append(low, high[i])
	}
	return low
}

func joinTimes(shape []int) string { return strings.ReplaceAll(joinInts(shape), ", ", " × ") }
