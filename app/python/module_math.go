package python

// This file defines the module math.

import (
	"math"
	"math/big"

	"memview/app/python/text"
)

// realNumber is what functions of floats take: a float, an int, or an object with __float__ or __index__.
func (vm *VM) realNumber(v Value) (float64, error) {
	if f, ok, err := toFloat(v); ok {
		return f, err
	}
	for _, name := range []string{"__float__", "__index__"} {
		r, ok, err := vm.special(v, name)
		if err != nil {
			return 0, err
		}
		if f, isNumber, err := toFloat(r); ok && isNumber {
			return f, err
		}
	}
	return 0, typeErr("must be real number, not %s", argName(v))
}

func (vm *VM) realNumbers(vs []Value) ([]float64, error) {
	out := make([]float64, len(vs))
	for i, v := range vs {
		var err error
		if out[i], err = vm.realNumber(v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// wholeNumber is an int, or what __index__ gives.
func (vm *VM) wholeNumber(v Value) (*big.Int, error) {
	if b, ok := v.big(); ok {
		return b, nil
	}
	i, err := vm.index(v)
	return big.NewInt(i), err
}

const (
	domainError = "math domain error"
	rangeError  = "math range error"
)

// floatFunctions take one float. want says what is expected of it; without that nothing is out of the domain.
var floatFunctions = []struct {
	name, want string
	fn         func(float64) float64 // nil: text.Elementary
}{
	{"acos", "a number in range from -1 up to 1", nil}, {"asin", "a number in range from -1 up to 1", nil}, {"atan", "", nil},
	{"acosh", "argument value not less than 1", nil}, {"asinh", "", nil}, {"atanh", "a number between -1 and 1", nil},
	{"cos", "a finite input", nil}, {"sin", "a finite input", nil}, {"tan", "a finite input", nil},
	{"cosh", "", nil}, {"sinh", "", nil}, {"tanh", "", nil},
	{"exp", "", nil}, {"exp2", "", nil}, {"expm1", "", nil}, {"cbrt", "", nil}, {"log1p", "argument value > -1", nil},
	{"sqrt", "a nonnegative input", math.Sqrt}, {"fabs", "", math.Abs}, {"erf", "", math.Erf}, {"erfc", "", math.Erfc},
	{"gamma", "a noninteger or positive integer", text.Gamma}, {"lgamma", "a noninteger or positive integer", text.LogGamma},
	{"degrees", "", func(x float64) float64 { return x * (180 / math.Pi) }},
	{"radians", "", func(x float64) float64 { return x * (math.Pi / 180) }},
	{"ulp", "", func(x float64) float64 {
		if x = math.Abs(x); math.IsNaN(x) || math.IsInf(x, 0) {
			return x
		}
		if up := math.Nextafter(x, math.Inf(1)); !math.IsInf(up, 0) {
			return up - x
		}
		return x - math.Nextafter(x, 0)
	}},
}

// floatTests answer whether.
var floatTests = map[string]func(float64) bool{"isnan": math.IsNaN, "isinf": func(f float64) bool { return math.IsInf(f, 0) },
	"isfinite": func(f float64) bool { return f-f == 0 }}

// floatPairs take two floats; their errors are those of C.
var floatPairs = map[string]func(x, y float64) float64{
	"atan2": text.Atan2, "copysign": math.Copysign, "remainder": math.Remainder, "fmod": math.Mod, "pow": func(x, y float64) float64 {
		r, err := text.PowFloat(x, y)
		switch {
		case x == 0 && y < 0 && !math.IsInf(y, 0):
			return math.NaN()
		case err != nil:
			return math.Pow(x, y)
		}
		return r
	},
}

func init() {
	builtinModules["math"] = func(vm *VM, m *module) {
		for name, f := range map[string]float64{"pi": math.Pi, "e": math.E, "tau": 2 * math.Pi, "inf": math.Inf(1), "nan": math.NaN()} {
			m.set(name, floatv(f))
		}
		for _, f := range floatFunctions {
			fn := f.fn
			if fn == nil {
				fn = text.Elementary(f.name)
			}
			m.fn(f.name, 1, 1, func(vm *VM, a args) (Value, error) {
				x, err := vm.realNumber(a.v[0])
				if err != nil {
					return Value{}, err
				}
				r := fn(x)
				switch {
				case f.want != "" && (math.IsNaN(r) && !math.IsNaN(x) || math.IsInf(r, 0) && (f.name == "atanh" || f.name == "log1p") && x < 2):
					return Value{}, valueErr("expected %s, got %s", f.want, floatRepr(x))
				case math.IsInf(r, 0) && !math.IsInf(x, 0) && f.name != "degrees":
					return Value{}, overflowErr(rangeError)
				}
				return floatv(r), nil
			})
		}
		for name, test := range floatTests {
			m.fn(name, 1, 1, func(vm *VM, a args) (Value, error) {
				x, err := vm.realNumber(a.v[0])
				return boolv(test(x)), err
			})
		}
		for name, fn := range floatPairs {
			m.fn(name, 2, 2, func(vm *VM, a args) (Value, error) {
				x, err := vm.realNumbers(a.v)
				if err != nil {
					return Value{}, err
				}
				r := fn(x[0], x[1])
				switch {
				case math.IsNaN(r) && x[0] == x[0] && x[1] == x[1]:
					return Value{}, valueErr(domainError)
				case math.IsInf(r, 0) && !math.IsInf(x[0], 0) && !math.IsInf(x[1], 0):
					return Value{}, overflowErr(rangeError)
				}
				return floatv(r), nil
			})
		}
		logFunctions(m)
		floatPartFunctions(m)
		roundingFunctions(m)
		wholeFunctions(m)
		sumFunctions(m)
	}
}

// logFunctions take ints of any size.
func logFunctions(m *module) {
	log := func(vm *VM, name string, v Value) (float64, error) {
		b, isInt := v.big()
		if isInt && b.Sign() <= 0 {
			return 0, valueErr("expected a positive input")
		}
		f := text.Elementary(name)
		if isInt && b.BitLen() > 1000 {
			n := b.BitLen() - 64
			x, _ := new(big.Float).SetInt(new(big.Int).Rsh(b, uint(n))).Float64()
			return f(x) + f(2)*float64(n), nil
		}
		x, err := vm.realNumber(v)
		if err == nil && x <= 0 {
			err = valueErr("expected a positive input, got %s", floatRepr(x))
		}
		return f(x), err
	}
	for _, name := range []string{"log2", "log10"} {
		m.fn(name, 1, 1, func(vm *VM, a args) (Value, error) {
			f, err := log(vm, name, a.v[0])
			return floatv(f), err
		})
	}
	m.fn("log", 1, 2, func(vm *VM, a args) (Value, error) {
		f, err := log(vm, "log", a.v[0])
		if err != nil || len(a.v) == 1 {
			return floatv(f), err
		}
		base, err := log(vm, "log", a.v[1])
		if err != nil {
			return Value{}, err
		}
		return vm.binary(opDiv, floatv(f), floatv(base))
	})
}

// floatPartFunctions take floats apart, and compare them.
func floatPartFunctions(m *module) {
	m.fn("frexp", 1, 1, func(vm *VM, a args) (Value, error) {
		x, err := vm.realNumber(a.v[0])
		f, n := math.Frexp(x)
		return tuplev(floatv(f), intv(int64(n))), err
	})
	m.fn("modf", 1, 1, func(vm *VM, a args) (Value, error) {
		x, err := vm.realNumber(a.v[0])
		whole, part := math.Modf(x)
		if math.IsInf(x, 0) {
			part = math.Copysign(0, x)
		}
		return tuplev(floatv(math.Copysign(part, x)), floatv(whole)), err
	})
	m.fn("ldexp", 2, 2, func(vm *VM, a args) (Value, error) {
		x, err := vm.realNumber(a.v[0])
		if err == nil && !a.v[1].isInt() {
			err = typeErr("Expected an int as second argument to ldexp.")
		}
		if err != nil {
			return Value{}, err
		}
		n, _ := vm.index(a.v[1])
		r := math.Ldexp(x, int(max(min(n, 1<<20), -1<<20)))
		if math.IsInf(r, 0) && !math.IsInf(x, 0) {
			return Value{}, overflowErr(rangeError)
		}
		return floatv(r), nil
	})
	m.fn("fma", 3, 3, func(vm *VM, a args) (Value, error) {
		x, err := vm.realNumbers(a.v)
		if err != nil {
			return Value{}, err
		}
		r := math.FMA(x[0], x[1], x[2])
		finite := true
		nan := false
		for _, f := range x {
			finite = finite && f-f == 0
			nan = nan || f != f
		}
		switch {
		case r != r && !nan:
			return Value{}, valueErr("invalid operation in fma")
		case math.IsInf(r, 0) && finite:
			return Value{}, overflowErr("overflow in fma")
		}
		return floatv(r), nil
	})
	m.fn("nextafter", 2, 3, func(vm *VM, a args) (Value, error) {
		x, err := vm.realNumbers(a.v[:2])
		if err != nil {
			return Value{}, err
		}
		steps := int64(1)
		if s := a.opt(2, none); !s.isNone() {
			if steps, err = vm.index(s); err != nil {
				return Value{}, err
			}
			if steps < 0 {
				return Value{}, valueErr("steps must be a non-negative integer")
			}
		}
		for ; steps > 0 && x[0] != x[1]; steps-- {
			if vm.left--; vm.left < 0 {
				if err := vm.check(); err != nil {
					return Value{}, err
				}
			}
			x[0] = math.Nextafter(x[0], x[1])
		}
		return floatv(x[0]), nil
	}, "", "", "steps")
	m.fn("isclose", 2, 4, func(vm *VM, a args) (Value, error) {
		x, err := vm.realNumbers([]Value{a.v[0], a.v[1], a.opt(2, floatv(1e-9)), a.opt(3, floatv(0))})
		if err != nil {
			return Value{}, err
		}
		a0, b0, rel, abs := x[0], x[1], x[2], x[3]
		if rel < 0 || abs < 0 {
			return Value{}, valueErr("tolerances must be non-negative")
		}
		if a0 == b0 || math.IsInf(a0, 0) || math.IsInf(b0, 0) {
			return boolv(a0 == b0), nil
		}
		d := math.Abs(b0 - a0)
		return boolv(d <= math.Abs(rel*b0) || d <= math.Abs(rel*a0) || d <= abs), nil
	}, "a", "b", "rel_tol", "abs_tol")
}

func roundingFunctions(m *module) {
	for name, round := range map[string]func(float64) float64{"floor": math.Floor, "ceil": math.Ceil, "trunc": math.Trunc} {
		m.fn(name, 1, 1, func(vm *VM, a args) (Value, error) {
			v := a.v[0]
			if v.isInt() {
				return plainInt(v), nil
			}
			if r, ok, err := vm.special(v, "__"+name+"__"); ok {
				return r, err
			}
			if _, ok := v.float(); !ok && name == "trunc" {
				return Value{}, typeErr("type %s doesn't define __trunc__ method", argName(v))
			}
			x, err := vm.realNumber(v)
			if err != nil {
				return Value{}, err
			}
			b, err := text.FloatInt(round(x))
			if err != nil {
				return Value{}, err
			}
			return bigv(b), nil
		})
	}
}
