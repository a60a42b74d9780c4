package python

// This file defines the functions of the module math on ints, and those on several numbers.

import (
	"math"
	"math/big"

	"memview/app/python/text"
)

func wholeFunctions(m *module) {
	fold := func(name string, start int64, step func(x, y *big.Int) *big.Int) {
		m.fn(name, 0, -1, func(vm *VM, a args) (Value, error) {
			r := big.NewInt(start)
			for i, v := range a.v {
				b, err := vm.wholeNumber(v)
				if err != nil {
					return Value{}, err
				}
				if err := vm.hard(gcdCost(r, b)); err != nil {
					return Value{}, err
				}
				if i == 0 {
					r = new(big.Int).Abs(b)
				} else {
					r = step(r, b)
				}
				if err := vm.charge(int64(r.BitLen() / 8)); err != nil {
					return Value{}, err
				}
			}
			return bigv(r), nil
		})
	}
	gcd := func(x, y *big.Int) *big.Int {
		return new(big.Int).GCD(nil, nil, new(big.Int).Abs(x), new(big.Int).Abs(y))
	}
	fold("gcd", 0, gcd)
	fold("lcm", 1, func(x, y *big.Int) *big.Int {
		if x.Sign() == 0 || y.Sign() == 0 {
			return new(big.Int)
		}
		r := new(big.Int).Mul(x, new(big.Int).Quo(y, gcd(x, y)))
		return r.Abs(r)
	})
	factorial := func(vm *VM, v Value) (Value, error) {
		n, err := vm.wholeNumber(v)
		switch {
		case err != nil:
			return Value{}, err
		case n.Sign() < 0:
			return Value{}, valueErr("factorial() not defined for negative values")
		case n.BitLen() > 31:
			return Value{}, overflowErr("factorial() argument should not exceed 2147483647")
		}
		return vm.risingProduct(1, n.Int64())
	}
	m.fn("factorial", 1, 1, func(vm *VM, a args) (Value, error) { return factorial(vm, a.v[0]) })
	choose := func(vm *VM, a args) (n, k int64, err error) {
		x, err := vm.wholeNumber(a.v[0])
		if err != nil {
			return 0, 0, err
		}
		y, err := vm.wholeNumber(a.v[1])
		switch {
		case err != nil:
		case x.Sign() < 0:
			err = valueErr("n must be a non-negative integer")
		case y.Sign() < 0:
			err = valueErr("k must be a non-negative integer")
		case !x.IsInt64() || !y.IsInt64():
			err = notSupported("A choice from more than 2**63")
		default:
			n, k = x.Int64(), y.Int64()
		}
		return n, k, err
	}
	m.fn("comb", 2, 2, func(vm *VM, a args) (Value, error) {
		n, k, err := choose(vm, a)
		if err != nil || k > n {
			return intv(0), err
		}
		k = min(k, n-k)
		top, err := vm.risingProduct(n-k+1, n)
		if err != nil {
			return Value{}, err
		}
		below, err := vm.risingProduct(1, k)
		if err != nil {
			return Value{}, err
		}
		return vm.binary(opFloorDiv, top, below)
	})
	m.fn("perm", 1, 2, func(vm *VM, a args) (Value, error) {
		if a.opt(1, none).isNone() {
			return factorial(vm, a.v[0])
		}
		n, k, err := choose(vm, a)
		if err != nil || k > n {
			return intv(0), err
		}
		return vm.risingProduct(n-k+1, n)
	})
	m.fn("isqrt", 1, 1, func(vm *VM, a args) (Value, error) {
		n, err := vm.wholeNumber(a.v[0])
		if err != nil {
			return Value{}, err
		}
		if n.Sign() < 0 {
			return Value{}, valueErr("isqrt() argument must be nonnegative")
		}
		if err := vm.hard(8 * productCost(n.BitLen(), n.BitLen())); err != nil {
			return Value{}, err
		}
		return bigv(new(big.Int).Sqrt(n)), vm.charge(int64(n.BitLen() / 8))
	})
}

// risingProduct is from * … * to, within the budgets.
func (vm *VM) risingProduct(from, to int64) (Value, error) {
	r := big.NewInt(1)
	for i := from; i <= to; i++ {
		if vm.left -= 1 + r.BitLen()>>12; vm.left < 0 {
			if err := vm.check(); err != nil {
				return Value{}, err
			}
			if err := vm.charge(int64(r.BitLen() / 8)); err != nil {
				return Value{}, err
			}
		}
		r.Mul(r, big.NewInt(i))
	}
	return bigv(r), nil
}

func sumFunctions(m *module) {
	m.fn("hypot", 0, -1, func(vm *VM, a args) (Value, error) {
		x, err := vm.realNumbers(a.v)
		return floatv(text.Hypot(x)), err
	})
	m.fn("dist", 2, 2, func(vm *VM, a args) (Value, error) {
		p, q, err := vm.itemPairs(a, "both points must have the same number of dimensions")
		if err != nil {
			return Value{}, err
		}
		x, err := vm.realNumbers(p)
		if err != nil {
			return Value{}, err
		}
		y, err := vm.realNumbers(q)
		for i := range y {
			x[i] -= y[i]
		}
		return floatv(text.Hypot(x)), err
	})
	m.fn("fsum", 1, 1, func(vm *VM, a args) (Value, error) {
		var exact big.Float
		exact.SetPrec(2200) // holds every sum of floats
		special := 0.0
		up, down := false, false
		err := vm.each(a.v[0], func(v Value) error {
			x, err := vm.realNumber(v)
			if x-x != 0 {
				special += x
				up, down = up || x > 0, down || x < 0
			} else {
				exact.Add(&exact, new(big.Float).SetFloat64(x))
			}
			return err
		})
		switch {
		case err != nil:
			return Value{}, err
		case up && down:
			return Value{}, valueErr("-inf + inf in fsum")
		case special != 0:
			return floatv(special), nil
		}
		f, _ := exact.Float64()
		if math.IsInf(f, 0) {
			return Value{}, overflowErr("intermediate overflow in fsum")
		}
		return floatv(f), nil
	})
	m.fn("prod", 1, 2, func(vm *VM, a args) (Value, error) {
		r := a.opt(1, intv(1))
		err := vm.each(a.v[0], func(v Value) (err error) { r, err = vm.binary(opMul, r, v); return })
		return r, err
	}, "", "start")
	m.fn("sumprod", 2, 2, func(vm *VM, a args) (Value, error) {
		p, q, err := vm.itemPairs(a, "Inputs are not the same length")
		if err != nil {
			return Value{}, err
		}
		total, floats := intv(0), []float64{}
		for i := range p {
			x, isFloat := p[i].float()
			y, isFloat2 := q[i].float()
			if isFloat || isFloat2 { // sums of products of floats are rounded once, as with the triple length of CPython's
				if x, err = vm.realNumber(p[i]); err == nil {
					y, err = vm.realNumber(q[i])
				}
				if err != nil {
					return Value{}, err
				}
				high := x * y
				floats = append(floats, high, math.FMA(x, y, -high))
				continue
			}
			r, err := vm.binary(opMul, p[i], q[i])
			if err == nil {
				total, err = vm.binary(opAdd, total, r)
			}
			if err != nil {
				return Value{}, err
			}
		}
		if len(floats) == 0 {
			return total, nil
		}
		f, err := vm.realNumber(total)
		if err != nil {
			return Value{}, err
		}
		var exact big.Float
		exact.SetPrec(2200)
		for _, x := range append(floats, f) {
			if x-x != 0 {
				return floatv(x), nil
			}
			exact.Add(&exact, new(big.Float).SetFloat64(x))
		}
		f, _ = exact.Float64()
		return floatv(f), nil
	})
}

// itemPairs returns the items of two arguments that have equally many, or a ValueError that says message.
func (vm *VM) itemPairs(a args, message string) (p, q []Value, err error) {
	if p, err = vm.items(a.v[0]); err != nil {
		return nil, nil, err
	}
	if q, err = vm.items(a.v[1]); err != nil {
		return nil, nil, err
	}
	if len(p) != len(q) {
		return nil, nil, valueErr(message)
	}
	return p, q, nil
}
