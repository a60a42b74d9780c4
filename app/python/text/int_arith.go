package text

// This file defines the arithmetic of ints where Python's differs from Go's:
// floor division, pow, true division, conversion to float, round.

import (
	"math"
	"math/big"
)

var errDivision = raise(zeroDivisionError, "division by zero")

// DivmodInt64 returns a // b and a % b: the remainder has b's sign. Fails with
// ZeroDivisionError; with OverflowError never seen in Python for
// math.MinInt64 // -1, which does not fit: use [DivmodInt] then.
func DivmodInt64(a, b int64) (q, r int64, err error) {
	switch {
	case b == 0:
		return 0, 0, errDivision
	case a == math.MinInt64 && b == -1:
		return 0, 0, overflowError("quotient needs a large int")
	}
	q, r = a/b, a%b
	if r != 0 && (r < 0) != (b < 0) {
		q, r = q-1, r+b
	}
	return q, r, nil
}

// DivmodInt is divmod(a, b) of ints of any size (l_divmod of
// Objects/longobject.c).
func DivmodInt(a, b *big.Int) (q, r *big.Int, err error) {
	if b.Sign() == 0 {
		return nil, nil, errDivision
	}
	q, r = new(big.Int).QuoRem(a, b, new(big.Int))
	if r.Sign() != 0 && r.Sign() != b.Sign() {
		q.Sub(q, big.NewInt(1))
		r.Add(r, b)
	}
	return q, r, nil
}

// PowInt is pow(a, b) or, with mod not nil, pow(a, b, mod) of ints (long_pow).
// Without mod b must not be negative: Python computes that with floats, see
// [PowFloat]. Charge the result before: it has up to b times a's bits.
func PowInt(a, b, mod *big.Int) (*big.Int, error) {
	if mod == nil {
		return new(big.Int).Exp(a, b, nil), nil
	}
	if mod.Sign() == 0 {
		return nil, valueError("pow() 3rd argument cannot be 0")
	}
	m := new(big.Int).Abs(mod)
	// Exp takes the inverse of a negative number for that of its opposite.
	x := new(big.Int).Exp(new(big.Int).Mod(a, m), b, m)
	if x == nil {
		return nil, valueError("base is not invertible for the given modulus")
	}
	if mod.Sign() < 0 && x.Sign() > 0 {
		x.Add(x, mod)
	}
	return x, nil
}

// DivideInt is a / b of ints, correctly rounded (long_true_divide).
func DivideInt(a, b *big.Int) (float64, error) {
	if b.Sign() == 0 {
		return 0, errDivision
	}
	f, _ := new(big.Rat).SetFrac(a, b).Float64()
	if math.IsInf(f, 0) {
		return 0, overflowError("integer division result too large for a float")
	}
	if f == 0 && (a.Sign() < 0) != (b.Sign() < 0) {
		f = math.Copysign(0, -1)
	}
	return f, nil
}

// IntFloat is float(x) of an int: to nearest, ties to even
// (PyLong_AsDouble).
func IntFloat(x *big.Int) (float64, error) {
	if x.BitLen() <= 1024 {
		if f, _ := new(big.Float).SetPrec(53).SetInt(x).Float64(); !math.IsInf(f, 0) {
			return f, nil
		}
	}
	return 0, overflowError("int too large to convert to float")
}

// RoundInt is round(x, ndigits) of an int: to the nearest multiple of
// 10**-ndigits, ties to the even one (int___round___impl).
func RoundInt(x *big.Int, ndigits int) *big.Int {
	if ndigits >= 0 {
		return new(big.Int).Set(x)
	}
	// A power of ten beyond twice x rounds to zero; 2**10 > 10**3.
	if ndigits < -(x.BitLen()/3 + 2) {
		return new(big.Int)
	}
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-ndigits)), nil)
	q, r, _ := DivmodInt(x, unit)
	switch r.Lsh(r, 1).Cmp(unit) {
	case 1:
		q.Add(q, big.NewInt(1))
	case 0:
		if q.Bit(0) == 1 {
			q.Add(q, big.NewInt(1))
		}
	}
	return q.Mul(q, unit)
}
