package text

// This file computes with twice the bits of a float, for results that are rounded once.

import "math"

// A double is the unevaluated sum of a number and what its rounding left.
type double struct{ high, low float64 }

// twoSum is a+b exactly (Knuth).
func twoSum(a, b float64) double {
	s := a + b
	t := s - a
	return double{s, (a - (s - t)) + (b - t)}
}

func (a double) plus(b double) double {
	s, t := twoSum(a.high, b.high), twoSum(a.low, b.low)
	s.low += t.high
	s = fastSum(s.high, s.low)
	return fastSum(s.high, s.low+t.low)
}

// fastSum is a+b exactly, where a is the larger.
func fastSum(a, b float64) double {
	s := a + b
	return double{s, b - (s - a)}
}

func (a double) minus(b double) double { return a.plus(double{-b.high, -b.low}) }

// times is a product with about 106 bits (Dekker, "A floating-point technique
// for extending the available precision", 1971).
func (a double) times(b double) double {
	high := a.high * b.high
	low := math.FMA(a.high, b.high, -high) + (a.high*b.low + a.low*b.high)
	return fastSum(high, low)
}

func (a double) over(b double) double {
	q := double{a.high / b.high, 0}
	rest := a.minus(b.times(q))
	return q.plus(double{rest.high / b.high, 0})
}

// inverse is 1/a, by one step of Newton's method.
func (a double) inverse() double {
	q := 1 / a.high
	rest := math.FMA(-q, a.high, 1) - q*a.low
	return double{q, q * rest}
}

// scaled is a*2**n.
func (a double) scaled(n int) double { return double{math.Ldexp(a.high, n), math.Ldexp(a.low, n)} }

// root is the square root.
func (a double) root() double {
	if a.high <= 0 {
		return double{}
	}
	r := double{math.Sqrt(a.high), 0}
	rest := a.minus(r.times(r))
	return r.plus(double{rest.high / (2 * r.high), 0})
}

func (a double) value() float64 { return a.high + a.low }

// exactly makes a double of a number.
func exactly(f float64) double { return double{f, 0} }
