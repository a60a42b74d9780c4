package text

// This file defines the powers of floats a program is likely to print:
// rounded as C's pow rounds them, which math.Pow does not.

import "math"

// A double is the unevaluated sum of a number and what its rounding left.
type double struct{ high, low float64 }

// times is a product with about 106 bits (Dekker, "A floating-point technique
// for extending the available precision", 1971).
func (a double) times(b double) double {
	high := a.high * b.high
	low := math.FMA(a.high, b.high, -high) + (a.high*b.low + a.low*b.high)
	sum := high + low
	return double{sum, low - (sum - high)}
}

// inverse is 1/a, by one step of Newton's method.
func (a double) inverse() double {
	q := 1 / a.high
	rest := math.FMA(-q, a.high, 1) - q*a.low
	return double{q, q * rest}
}

// pow is x**y for finite x and y. Whole exponents up to 64 and halves are
// computed with twice the bits; the rest is math.Pow's, whose last bit may
// differ from C's.
func pow(x, y float64) float64 {
	n := math.Abs(y)
	estimate := math.Pow(x, y)
	// Near the ends of the range the spare bits themselves are lost.
	if size := math.Abs(estimate); size < 1e-250 || size > 1e250 || math.Abs(x) < 1e-100 || math.Abs(x) > 1e100 {
		if n == 2 || n == 1 || n == 0.5 {
			return simplePower(x, y)
		}
		return estimate
	}
	if n == 0.5 {
		return simplePower(x, y)
	}
	if n > 64 || n != math.Floor(n) {
		return estimate
	}
	result, square := double{1, 0}, double{x, 0}
	for k := int(n); k > 0; k >>= 1 {
		if k&1 == 1 {
			result = result.times(square)
		}
		square = square.times(square)
	}
	if y < 0 {
		result = result.inverse()
	}
	return result.high + result.low
}

// simplePower is x to the 0.5, 1, 2 or their opposites.
func simplePower(x, y float64) float64 {
	switch y {
	case 2:
		return x * x
	case 1:
		return x
	case -1:
		return 1 / x
	case 0.5:
		return math.Sqrt(x)
	case -0.5:
		root := math.Sqrt(x)
		rest := math.FMA(-root, root, x) / (2 * root)
		d := double{root, rest}.inverse()
		return d.high + d.low
	}
	return math.Pow(x, y)
}
