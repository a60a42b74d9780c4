package python

// This file defines arithmetic on numbers.

import (
	"math"
	"math/big"
	"math/bits"

	"memview/app/python/text"
)

// An operator is a binary operator.
type operator uint8

const (
	opAdd operator = iota
	opSub
	opMul
	opMatMul
	opDiv
	opFloorDiv
	opMod
	opPow
	opLShift
	opRShift
	opAnd
	opOr
	opXor
)

var operators = [...]struct{ sign, method string }{
	opAdd: {"+", "add"}, opSub: {"-", "sub"}, opMul: {"*", "mul"}, opMatMul: {"@", "matmul"}, opDiv: {"/", "truediv"},
	opFloorDiv: {"//", "floordiv"}, opMod: {"%", "mod"}, opPow: {"** or pow()", "pow"}, opLShift: {"<<", "lshift"},
	opRShift: {">>", "rshift"}, opAnd: {"&", "and"}, opOr: {"|", "or"}, opXor: {"^", "xor"},
}

// smallArith computes with ints of 64 bits; ok is false where the result needs more, or another rule.
func smallArith(op operator, x, y int64) (Value, bool) {
	switch op {
	case opAdd:
		if s := x + y; (s > x) == (y > 0) {
			return intv(s), true
		}
	case opSub:
		if d := x - y; (d < x) == (y > 0) {
			return intv(d), true
		}
	case opMul:
		if uint64(x+1<<31) < 1<<32 && uint64(y+1<<31) < 1<<32 {
			return intv(x * y), true
		}
		hi, lo := bits.Mul64(uint64(x), uint64(y))
		shi := int64(hi) - x>>63&y - y>>63&x
		if shi == int64(lo)>>63 {
			return intv(int64(lo)), true
		}
	case opFloorDiv:
		if y != 0 && !(x == math.MinInt64 && y == -1) {
			q := x / y
			if x%y != 0 && (x < 0) != (y < 0) {
				q--
			}
			return intv(q), true
		}
	case opMod:
		if y == -1 {
			return intv(0), true
		}
		if y != 0 {
			r := x % y
			if r != 0 && (r < 0) != (y < 0) {
				r += y
			}
			return intv(r), true
		}
	case opAnd:
		return intv(x & y), true
	case opOr:
		return intv(x | y), true
	case opXor:
		return intv(x ^ y), true
	case opLShift:
		if 0 <= y && y < 63 && x<<uint(y)>>uint(y) == x {
			return intv(x << uint(y)), true
		}
	case opRShift:
		if y >= 0 {
			return intv(x >> uint(min(y, 63))), true
		}
	}
	return Value{}, false
}

const (
	errDivZero    = "division by zero"
	errIntTooBig  = "int too large to convert to float"
	maxShiftBits  = 1 << 30
	bigWordsToMem = 8
)

// bigArith computes with ints of any size.
func (vm *VM) bigArith(op operator, x, y *big.Int) (Value, error) {
	z := new(big.Int)
	charge := int64(max(x.BitLen(), y.BitLen())/8 + 8)
	if op == opMul {
		charge = int64(x.BitLen()+y.BitLen())/8 + 8
	}
	if op != opPow && op != opLShift {
		if err := vm.charge(charge); err != nil {
			return Value{}, err
		}
	}
	switch op {
	case opAdd:
		z.Add(x, y)
	case opSub:
		z.Sub(x, y)
	case opMul:
		if err := vm.hard(productCost(x.BitLen(), y.BitLen())); err != nil {
			return Value{}, err
		}
		z.Mul(x, y)
	case opAnd:
		z.And(x, y)
	case opOr:
		z.Or(x, y)
	case opXor:
		z.Xor(x, y)
	case opDiv:
		if y.Sign() == 0 {
			return Value{}, raisef("ZeroDivisionError", errDivZero)
		}
		if err := vm.hard(gcdCost(x, y)); err != nil {
			return Value{}, err
		}
		f, _ := new(big.Rat).SetFrac(x, y).Float64()
		if math.IsInf(f, 0) {
			return Value{}, overflowErr("integer division result too large for a float")
		}
		return floatv(f), nil
	case opFloorDiv, opMod:
		if y.Sign() == 0 {
			text := errDivZero
			if op == opMod {
				text = errDivZero
			}
			return Value{}, raisef("ZeroDivisionError", text)
		}
		if err := vm.hard(3 * productCost(x.BitLen(), y.BitLen())); err != nil {
			return Value{}, err
		}
		q, m := floorDivMod(x, y)
		if op == opFloorDiv {
			return bigv(q), nil
		}
		return bigv(m), nil
	case opLShift, opRShift:
		if y.Sign() < 0 {
			return Value{}, valueErr("negative shift count")
		}
		if op == opRShift {
			if !y.IsInt64() {
				return intv(int64(min(0, x.Sign()))), nil
			}
			return bigv(z.Rsh(x, uint(min(y.Int64(), math.MaxInt32)))), nil
		}
		if x.Sign() == 0 {
			return intv(0), nil
		}
		n := int64(math.MaxInt64)
		if y.IsInt64() {
			n = y.Int64()
		}
		if err := vm.charge(n/8 + int64(x.BitLen())/8); err != nil {
			return Value{}, err
		}
		return bigv(z.Lsh(x, uint(n))), nil
	case opPow:
		return vm.bigPow(x, y)
	}
	return bigv(z), nil
}

// gcdCost is about what math/big's Euclid takes.
func gcdCost(x, y *big.Int) float64 { return words(x.BitLen()) * words(y.BitLen()) }

func floorDivMod(x, y *big.Int) (q, m *big.Int) {
	q, m = new(big.Int).QuoRem(x, y, new(big.Int))
	if m.Sign() != 0 && m.Sign() != y.Sign() {
		m.Add(m, y)
		q.Sub(q, big.NewInt(1))
	}
	return q, m
}

func (vm *VM) bigPow(x, y *big.Int) (Value, error) {
	if y.Sign() < 0 {
		if x.Sign() == 0 {
			return Value{}, raisef("ZeroDivisionError", "zero to a negative power")
		}
		fx, err := bigToFloat(x)
		if err != nil {
			return Value{}, err
		}
		fy, err := bigToFloat(y)
		if err != nil {
			return Value{}, err
		}
		return floatv(math.Pow(fx, fy)), nil
	}
	if x.BitLen() > 1 {
		n := int64(math.MaxInt64)
		if y.IsInt64() && y.Int64() < 1<<40 {
			n = y.Int64() * int64(x.BitLen()) / 8
		}
		if err := vm.charge(n); err != nil {
			return Value{}, err
		}
		if k := x.TrailingZeroBits(); x.Sign() > 0 && int(k) == x.BitLen()-1 { // a power of two
			return bigv(new(big.Int).Lsh(big.NewInt(1), k*uint(y.Uint64()))), nil
		}
		if err := vm.hard(2 * productCost(int(n*4), int(n*4))); err != nil {
			return Value{}, err
		}
	} else {
		return bigv(new(big.Int).Exp(x, new(big.Int).And(y, big.NewInt(1)), nil)).orOne(x, y), nil
	}
	return bigv(new(big.Int).Exp(x, y, nil)), nil
}

// orOne mends the powers of 0, 1 and -1, whose exponent was cut to its lowest bit.
func (v Value) orOne(x, y *big.Int) Value {
	if x.Sign() == 0 && y.Sign() != 0 {
		return intv(0)
	}
	return v
}

func bigToFloat(x *big.Int) (float64, error) {
	f, _ := new(big.Float).SetInt(x).Float64()
	if math.IsInf(f, 0) {
		return 0, overflowErr(errIntTooBig)
	}
	return f, nil
}

// toFloat converts an int, bool or float; ok is false for all else.
func toFloat(v Value) (f float64, ok bool, err error) {
	switch o := v.o.(type) {
	case floatTag:
		return math.Float64frombits(v.n), true, nil
	case intTag, boolTag:
		return float64(int64(v.n)), true, nil
	case *bigInt:
		f, err := bigToFloat(o.i)
		return f, true, err
	}
	return 0, false, nil
}

// floatArith computes with floats; ok is false for operators that they do not have.
func floatArith(op operator, x, y float64) (v Value, ok bool, err error) {
	switch op {
	case opAdd:
		return floatv(x + y), true, nil
	case opSub:
		return floatv(x - y), true, nil
	case opMul:
		return floatv(x * y), true, nil
	case opDiv:
		if y == 0 {
			return Value{}, true, raisef("ZeroDivisionError", errDivZero)
		}
		return floatv(x / y), true, nil
	case opFloorDiv, opMod:
		if y == 0 {
			return Value{}, true, raisef("ZeroDivisionError", errDivZero)
		}
		q, m, _ := text.DivmodFloat(x, y) // y is not zero here
		if op == opMod {
			return floatv(m), true, nil
		}
		return floatv(q), true, nil
	case opPow:
		if x == 0 && y < 0 {
			return Value{}, true, raisef("ZeroDivisionError", "zero to a negative power")
		}
		if x < 0 && y != math.Trunc(y) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
			return Value{}, true, notSupported("A complex number, which this power is,")
		}
		r, err := text.PowFloat(x, y)
		if err != nil {
			return Value{}, true, err
		}
		return floatv(r), true, nil
	}
	return Value{}, false, nil
}
