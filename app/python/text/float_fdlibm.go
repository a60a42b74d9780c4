package text

// This file defines the functions that C's libraries have from fdlibm (FreeBSD's msun, musl, glibc): s_asinh.c, e_acosh.c,
// e_sinh.c, e_cosh.c, s_tanh.c. The others of Go's package math are from there as they are.

import "math"

var fdlibm = map[string]func(float64) float64{"expm1": math.Expm1, "log1p": math.Log1p, "atanh": math.Atanh, "cbrt": math.Cbrt,
	"asinh": asinh, "acosh": acosh, "sinh": sinh, "cosh": cosh, "tanh": tanh}

// overflows is from where on sinh and cosh are infinite.
const overflows = 710.4758600739439

func asinh(x float64) float64 {
	t := math.Abs(x)
	switch {
	case !(t > 1.0/(1<<28) && t < 1<<28):
		return math.Asinh(x)
	case t > 2:
		t = mended("log")(2*t + 1/(math.Sqrt(x*x+1)+t))
	default:
		t = math.Log1p(t + x*x/(1+math.Sqrt(1+x*x)))
	}
	return math.Copysign(t, x)
}

func acosh(x float64) float64 {
	switch {
	case !(x > 1 && x < 1<<28):
		return math.Acosh(x)
	case x > 2:
		return mended("log")(2*x - 1/(x+math.Sqrt(x*x-1)))
	}
	t := x - 1
	return math.Log1p(t + math.Sqrt(2*t+t*t))
}

func sinh(x float64) float64 {
	t := math.Abs(x)
	if !(t > 1.0/(1<<28) && t < overflows) {
		return math.Sinh(x)
	}
	half := math.Copysign(0.5, x)
	if t >= 22 && t < 709 {
		return half * mended("exp")(t)
	}
	if t >= 709 {
		e := mended("exp")(t / 2)
		return half * e * e
	}
	e := math.Expm1(t)
	if t < 1 {
		return half * (2*e - e*e/(e+1))
	}
	return half * (e + e/(e+1))
}

func cosh(x float64) float64 {
	t := math.Abs(x)
	switch {
	case !(t < overflows):
		return math.Cosh(x)
	case t < 0.5*math.Ln2:
		e := math.Expm1(t)
		return 1 + e*e/(2+2*e)
	case t < 22:
		e := mended("exp")(t)
		return 0.5*e + 0.5/e
	}
	if t < 709 {
		return 0.5 * mended("exp")(t)
	}
	e := mended("exp")(t / 2)
	return 0.5 * e * e
}

func tanh(x float64) float64 {
	t := math.Abs(x)
	switch {
	case !(t > 1.0/(1<<28) && t < 22):
		return math.Tanh(x)
	case t >= 1:
		t = 1 - 2/(math.Expm1(2*t)+2)
	default:
		e := math.Expm1(-2 * t)
		t = -e / (e + 2)
	}
	return math.Copysign(t, x)
}
