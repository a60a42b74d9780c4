package text

// This file defines the arithmetic of floats where Python's differs from
// Go's: floor division, pow, round, conversion to int, hex.

import (
	"errors"
	"math"
	"math/big"
	"strconv"
)

// DivideFloat is x / y. Fails with ZeroDivisionError.
func DivideFloat(x, y float64) (float64, error) {
	if y == 0 {
		return 0, errDivision
	}
	return x / y, nil
}

// DivmodFloat is divmod(x, y) of floats (_float_div_mod of
// Objects/floatobject.c). The remainder has y's sign.
func DivmodFloat(x, y float64) (floor, mod float64, err error) {
	if y == 0 {
		return 0, 0, errDivision
	}
	mod = math.Mod(x, y)
	div := (x - mod) / y
	if mod != 0 {
		if (y < 0) != (mod < 0) {
			mod += y
			div--
		}
	} else {
		mod = math.Copysign(0, y)
	}
	if div != 0 {
		floor = math.Floor(div)
		if div-floor > 0.5 {
			floor++
		}
	} else {
		floor = math.Copysign(0, x/y)
	}
	return floor, mod, nil
}

// FloorDivFloat is x // y of floats.
func FloorDivFloat(x, y float64) (float64, error) {
	q, _, err := DivmodFloat(x, y)
	return q, err
}

// ModFloat is x % y of floats.
func ModFloat(x, y float64) (float64, error) {
	_, r, err := DivmodFloat(x, y)
	return r, err
}

// ErrComplex says that a power is a complex number.
var ErrComplex = errors.New("text: the power of a negative float is complex")

// PowFloat is x ** y of floats (float_pow). Fails with ZeroDivisionError,
// OverflowError, or [ErrComplex].
func PowFloat(x, y float64) (float64, error) {
	switch {
	case y == 0 || x == 1:
		return 1, nil
	case math.IsNaN(x) || math.IsNaN(y):
		return math.NaN(), nil
	case x == 0 && y < 0 && !math.IsInf(y, 0):
		return 0, raise(zeroDivisionError, "zero to a negative power")
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return math.Pow(x, y), nil
	case x < 0 && y != math.Floor(y):
		return 0, ErrComplex
	}
	f := pow(x, y)
	if math.IsInf(f, 0) {
		return 0, overflowError("(34, 'Numerical result out of range')")
	}
	return f, nil
}

// FloatInt is int(f): towards zero (PyLong_FromDouble). Fails with ValueError
// for nan and OverflowError for an infinity.
func FloatInt(f float64) (*big.Int, error) {
	switch {
	case math.IsNaN(f):
		return nil, valueError("cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return nil, overflowError("cannot convert float infinity to integer")
	}
	x, _ := new(big.Float).SetFloat64(f).Int(nil)
	return x, nil
}

// RoundFloatInt is round(f): to the nearest int, ties to the even one
// (float___round___impl). Fails as [FloatInt].
func RoundFloatInt(f float64) (*big.Int, error) { return FloatInt(math.RoundToEven(f)) }

// RoundFloat is round(f, ndigits), correctly rounded from f's exact value
// (double_round). Fails with OverflowError when the result is no finite float.
func RoundFloat(f float64, ndigits int) (float64, error) {
	switch {
	case f == 0 || math.IsNaN(f) || math.IsInf(f, 0) || ndigits > 323:
		return f, nil
	case ndigits < -308:
		return math.Copysign(0, f), nil
	}
	var text string
	if ndigits >= 0 {
		text = strconv.FormatFloat(f, 'f', ndigits, 64)
	} else {
		text = roundTens(f, -ndigits)
	}
	r, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, overflowError("rounded value too large to represent")
	}
	return math.Copysign(r, f), nil
}

// roundTens returns f as a decimal rounded to a multiple of 10**zeros.
func roundTens(f float64, zeros int) string {
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(zeros)), nil)
	whole, accuracy := new(big.Float).SetFloat64(math.Abs(f)).Int(nil)
	q, r := new(big.Int).QuoRem(whole, unit, new(big.Int))
	half := r.Lsh(r, 1).Cmp(unit)
	if half > 0 || half == 0 && (accuracy != big.Exact || q.Bit(0) == 1) {
		q.Add(q, big.NewInt(1))
	}
	return q.Mul(q, unit).String()
}

// FloatIsInteger is f.is_integer().
func FloatIsInteger(f float64) bool { return !math.IsInf(f, 0) && f == math.Floor(f) }

// FloatRatio is f.as_integer_ratio() (float_as_integer_ratio_impl).
func FloatRatio(f float64) (num, den *big.Int, err error) {
	switch {
	case math.IsNaN(f):
		return nil, nil, valueError("cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return nil, nil, overflowError("cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return r.Num(), r.Denom(), nil
}

// FloatHex is f.hex() (float_hex_impl): 0x1.8000000000000p+1.
func FloatHex(f float64) string {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return FloatRepr(f)
	}
	sign := ""
	if math.Signbit(f) {
		sign, f = "-", -f
	}
	if f == 0 {
		return sign + "0x0.0p+0"
	}
	bits := math.Float64bits(f)
	lead, exponent := byte('1'), int(bits>>52)-1023
	if exponent == -1023 {
		lead, exponent = '0', -1022
	}
	b := append([]byte(sign), '0', 'x', lead, '.')
	for shift := 48; shift >= 0; shift -= 4 {
		b = append(b, hexDigits[bits>>shift&15])
	}
	b = append(b, 'p')
	if exponent >= 0 {
		b = append(b, '+')
	}
	return string(strconv.AppendInt(b, int64(exponent), 10))
}
