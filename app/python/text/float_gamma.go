package text

// This file defines the gamma function as CPython computes it: Modules/mathmodule.c, lanczos_sum, m_tgamma and m_lgamma.

import "math"

const lanczosG = 6.024680040776729583740234375

var lanczosNum = [...]float64{23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
	35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
	6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
	248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
	2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
	8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
	2.5066282746310002701649081771338373386264310793408}

var lanczosDen = [...]float64{0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1}

func lanczosSum(x float64) float64 {
	num, den := 0.0, 0.0
	if x < 5 {
		for i := len(lanczosNum) - 1; i >= 0; i-- {
			num, den = float64(num*x)+lanczosNum[i], float64(den*x)+lanczosDen[i]
		}
	} else {
		for i := range lanczosNum {
			num, den = float64(num/x)+lanczosNum[i], float64(den/x)+lanczosDen[i]
		}
	}
	return num / den
}

// sinPi is sin(pi*x).
func sinPi(x float64) float64 {
	y := math.Mod(math.Abs(x), 2)
	sin, cos := Elementary("sin"), Elementary("cos")
	var r float64
	switch int(math.Round(2 * y)) {
	case 0:
		r = sin(math.Pi * y)
	case 1:
		r = cos(math.Pi * (y - 0.5))
	case 2:
		r = sin(math.Pi * (1 - y))
	case 3:
		r = -cos(math.Pi * (y - 1.5))
	case 4:
		r = sin(math.Pi * (y - 2))
	}
	return math.Copysign(1, x) * r
}

// Gamma is math.gamma(x); NaN where that is a domain error, infinity where it is too large.
func Gamma(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case math.IsInf(x, -1) || x == 0 || x == math.Floor(x) && x < 0:
		return math.NaN()
	case x == math.Floor(x) && x <= 23:
		r := 1.0
		for i := 2.0; i < x; i++ {
			r *= i
		}
		return r
	}
	abs := math.Abs(x)
	if abs < 1e-20 {
		return 1 / x
	}
	if abs > 200 {
		if x < 0 {
			return 0 / sinPi(x)
		}
		return math.Inf(1)
	}
	exp := Elementary("exp")
	y := abs + lanczosG - 0.5
	var z float64
	if abs > lanczosG-0.5 {
		q := y - abs
		z = q - (lanczosG - 0.5)
	} else {
		q := y - (lanczosG - 0.5)
		z = q - abs
	}
	z = z * lanczosG / y
	var r float64
	if x < 0 {
		r = -math.Pi / sinPi(abs) / abs * exp(y) / lanczosSum(abs)
		r -= float64(z * r)
		if abs < 140 {
			return r / pow(y, abs-0.5)
		}
		s := pow(y, abs/2-0.25)
		return r / s / s
	}
	r = lanczosSum(abs) / exp(y)
	r += float64(z * r)
	if abs < 140 {
		return r * pow(y, abs-0.5)
	}
	s := pow(y, abs/2-0.25)
	return float64(r*s) * s
}

// LogGamma is math.lgamma(x); NaN where that is a domain error.
func LogGamma(x float64) float64 {
	abs, log := math.Abs(x), Elementary("log")
	switch {
	case math.IsNaN(x):
		return x
	case math.IsInf(x, 0):
		return math.Inf(1)
	case x == math.Floor(x) && x <= 2:
		if x <= 0 {
			return math.NaN()
		}
		return 0
	case abs < 1e-20:
		return -log(abs)
	}
	r := log(lanczosSum(abs)) - lanczosG
	r += float64((abs - 0.5) * (log(abs+lanczosG-0.5) - 1))
	if x < 0 {
		r = log(math.Pi) - log(math.Abs(sinPi(abs))) - log(abs) - r
	}
	return r
}
