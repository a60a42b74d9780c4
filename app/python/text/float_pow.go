package text

// This file defines the powers of floats a program is likely to print:
// rounded as C's pow rounds them, which math.Pow does not.

import "math"

// pow is x**y for finite x and y, computed with twice the bits but near the
// ends of the range.
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
		r := expDouble(logDouble(exactly(math.Abs(x))).times(exactly(y))).value()
		if r = math.Copysign(r, estimate); math.Abs(r-estimate) > 1e-12*math.Abs(estimate) {
			return estimate // a NaN, or 0 to a power
		}
		return r
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
