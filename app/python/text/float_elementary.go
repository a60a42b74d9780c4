package text

// This file defines the elementary functions of the module math. C's library is off by little more than half a unit in the
// last place, Go's package math by nearly one, which shows in the last digit: here an estimate of Go's is mended with
// twice the bits, and so rounded as C's nearly always is.

import "math"

var (
	ln2    = double{0x1.62e42fefa39efp-01, 0x1.abc9e3b39803fp-56}
	ln10   = double{0x1.26bb1bbb55516p+01, -0x1.f48ad494ea3e9p-53}
	halfPi = double{0x1.921fb54442d18p+00, 0x1.1a62633145c07p-54}
	// whatIsLeft of halfPi
	halfPiRest = -0x1.f1976b7ed8fbcp-110
)

// series is x + x³/3! ± … from a first term on, whose factorial is of n: sin, cos or exp.
func series(first, step double, n float64, stride int) double {
	sum, term := first, first
	for i := 0; i < 60 && math.Abs(term.high) > 1e-34*math.Abs(sum.high); i++ {
		term = term.times(step)
		for range stride {
			n++
			term = term.over(exactly(n))
		}
		sum = sum.plus(term)
	}
	return sum
}

// expDouble is e**x for an x that does not overflow.
func expDouble(x double) double {
	k := math.RoundToEven(x.high / math.Ln2)
	r := x.minus(ln2.times(exactly(k))).scaled(-6)
	e := series(exactly(1), r, 0, 1)
	for range 6 {
		e = e.times(e)
	}
	return e.scaled(int(k))
}

func logDouble(x double) double {
	n := 0
	x.high, n = math.Frexp(x.high)
	x.low = math.Ldexp(x.low, -n)
	y := exactly(math.Log(x.high))
	for range 2 {
		e := expDouble(y)
		y = y.plus(x.minus(e).over(e))
	}
	return ln2.times(exactly(float64(n))).plus(y)
}

// sinCos returns both, for an x below 1e9.
func sinCos(x double) (sin, cos double) {
	k := math.RoundToEven(x.high / (math.Pi / 2))
	r := x.minus(halfPi.times(exactly(k))).minus(exactly(k * halfPiRest))
	minus := r.times(r)
	minus = double{-minus.high, -minus.low}
	sin, cos = series(r, minus, 1, 2), series(exactly(1), minus, 0, 2)
	switch int64(k) & 3 {
	case 1:
		sin, cos = cos, exactly(0).minus(sin)
	case 2:
		sin, cos = exactly(0).minus(sin), exactly(0).minus(cos)
	case 3:
		sin, cos = exactly(0).minus(cos), sin
	}
	return sin, cos
}

func atanDouble(x double) double {
	a := exactly(math.Atan(x.high))
	sin, cos := sinCos(a)
	// tan(atan(x) - a) is (x-t)/(1+xt) for t = tan(a)
	return a.plus(x.times(cos).minus(sin).over(cos.plus(x.times(sin))))
}

// asinDouble is for |x| up to 1.
func asinDouble(x double) double {
	if x.high < 0 {
		return exactly(0).minus(asinDouble(exactly(0).minus(x)))
	}
	if x.high > 0.5 {
		half := asinDouble(exactly(1).minus(x).scaled(-1).root())
		return halfPi.minus(half.scaled(1))
	}
	a := exactly(math.Asin(x.high))
	sin, cos := sinCos(a)
	return a.plus(x.minus(sin).over(cos))
}

// Elementary returns a function of Python's module math of one number by its name, nil if there is none: exp, exp2, expm1,
// log, log2, log10, log1p, sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, acosh, atanh or cbrt. What it returns
// for what is out of the domain or range is what Go's function of that name does.
//
// Those that C's libraries took from fdlibm are computed as there, its errors included: expm1, log1p, cbrt and the
// hyperbolic ones.
func Elementary(name string) func(float64) float64 {
	if f := fdlibm[name]; f != nil {
		return f
	}
	return mended(name)
}

// mended is Go's function, mended where it can be.
func mended(name string) func(float64) float64 {
	e, ok := elementary[name]
	if !ok {
		return nil
	}
	return func(x float64) float64 {
		estimate := e.plain(x)
		if size := math.Abs(estimate); !(size > 1e-290 && size < 1e300) || !(math.Abs(x) < e.below) || math.Abs(x) < 1e-290 {
			return estimate
		}
		r := e.better(exactly(x)).value()
		if math.Abs(r-estimate) > 1e-14*math.Abs(estimate) {
			return estimate // cannot be
		}
		return r
	}
}

var elementary = map[string]struct {
	plain  func(float64) float64
	better func(double) double
	below  float64
}{
	"exp":   {math.Exp, expDouble, 700},
	"exp2":  {math.Exp2, func(x double) double { return expDouble(x.times(ln2)) }, 1000},
	"log":   {math.Log, logDouble, math.Inf(1)},
	"log2":  {math.Log2, func(x double) double { return logDouble(x).over(ln2) }, math.Inf(1)},
	"log10": {math.Log10, func(x double) double { return logDouble(x).over(ln10) }, math.Inf(1)},
	"sin":   {math.Sin, func(x double) double { s, _ := sinCos(x); return s }, 1e9},
	"cos":   {math.Cos, func(x double) double { _, c := sinCos(x); return c }, 1e9},
	"tan":   {math.Tan, func(x double) double { s, c := sinCos(x); return s.over(c) }, 1e9},
	"asin":  {math.Asin, asinDouble, 2},
	"acos":  {math.Acos, acosDouble, 2},
	"atan":  {math.Atan, atanDouble, 1e15},
}

func acosDouble(x double) double {
	switch {
	case x.high > 0.5:
		return asinDouble(exactly(1).minus(x).scaled(-1).root()).scaled(1)
	case x.high < -0.5:
		return halfPi.minus(asinDouble(exactly(1).plus(x).scaled(-1).root())).scaled(1)
	}
	return halfPi.minus(asinDouble(x))
}

// Atan2 is math.atan2(y, x).
func Atan2(y, x float64) float64 {
	estimate := math.Atan2(y, x)
	if q := math.Abs(y / x); !(q > 1e-15 && q < 1e15) || math.Abs(y) < 1e-290 || math.Abs(x) < 1e-290 {
		return estimate
	}
	r := atanDouble(exactly(y).over(exactly(x)))
	if x < 0 {
		r = r.plus(double{math.Copysign(halfPi.high, y), math.Copysign(halfPi.low, y)}.scaled(1))
	}
	return r.value()
}

// Hypot is math.hypot(…): the root of the sum of squares, which neither overflows nor loses bits on the way.
func Hypot(x []float64) float64 {
	most, nan := 0.0, false
	for _, f := range x {
		if f = math.Abs(f); math.IsInf(f, 0) {
			return f
		} else if math.IsNaN(f) {
			nan = true
		} else if f > most {
			most = f
		}
	}
	if nan || most == 0 {
		if nan {
			most = math.NaN()
		}
		return most
	}
	_, n := math.Frexp(most)
	sum := double{}
	for _, f := range x {
		d := exactly(math.Ldexp(f, -n))
		sum = sum.plus(d.times(d))
	}
	return math.Ldexp(sum.root().value(), n)
}
