package python

// This file defines methods of numbers, str, dict, set, range and array that few programs use.

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"memview/app/python/text"
)

// static adds a function to a class that can be called through it; of a class method the class is the first argument.
func (t *Type) static(name string, class bool, min, max int, f func(vm *VM, a args) (Value, error)) {
	b := Value{o: &builtin{name: name, min: min, max: max, fn: f}}
	if class {
		o := b.o.(*builtin)
		o.min, o.max, o.owner = min+1, max+1, typeType
		t.ns.set(name, Value{o: &classMethod{b}})
		return
	}
	t.ns.set(name, Value{o: &staticMethod{b}})
}

func numberMethods() {
	whole := func(f func(b *big.Int) Value) func(*VM, Value) (Value, error) {
		return func(_ *VM, v Value) (Value, error) { b, _ := v.big(); return f(b), nil }
	}
	same := whole(func(b *big.Int) Value { return bigv(b) })
	typeInt.attr("numerator", same)
	typeInt.attr("denominator", whole(func(*big.Int) Value { return intv(1) }))
	typeInt.attr("imag", whole(func(*big.Int) Value { return intv(0) }))
	for name, f := range map[string]func(b *big.Int) Value{
		"conjugate": func(b *big.Int) Value { return bigv(b) }, "is_integer": func(*big.Int) Value { return pyTrue },
		"as_integer_ratio": func(b *big.Int) Value { return tuplev(bigv(b), intv(1)) },
		"bit_count": func(b *big.Int) Value {
			n := 0
			for _, w := range b.Bits() {
				n += bits.OnesCount(uint(w))
			}
			return intv(int64(n))
		},
	} {
		typeInt.meth(name, 0, 0, func(_ *VM, a args) (Value, error) { b, _ := a.v[0].big(); return f(b), nil })
	}
	typeFloat.attr("real", func(_ *VM, v Value) (Value, error) { return v, nil })
	typeFloat.attr("imag", func(*VM, Value) (Value, error) { return floatv(0), nil })
	typeFloat.meth("conjugate", 0, 0, func(_ *VM, a args) (Value, error) { return a.v[0], nil })
	typeFloat.meth("is_integer", 0, 0, func(_ *VM, a args) (Value, error) {
		f, _ := a.v[0].float()
		return boolv(text.FloatIsInteger(f)), nil
	})
	typeFloat.meth("hex", 0, 0, func(_ *VM, a args) (Value, error) { f, _ := a.v[0].float(); return strv(text.FloatHex(f)), nil })
	typeFloat.meth("as_integer_ratio", 0, 0, func(_ *VM, a args) (Value, error) {
		f, _ := a.v[0].float()
		n, d, err := text.FloatRatio(f)
		if err != nil {
			return Value{}, err
		}
		return tuplev(bigv(n), bigv(d)), nil
	})
	typeFloat.static("from_number", true, 1, 1, func(vm *VM, a args) (Value, error) {
		f, err := vm.realNumber(a.v[1])
		return floatv(f), err
	})
	typeFloat.static("fromhex", true, 1, 1, func(vm *VM, a args) (Value, error) {
		s, ok := a.v[1].str()
		if !ok {
			return Value{}, typeErr("bad argument type for built-in operation")
		}
		f, ok := floatFromHex(strings.ToLower(strings.Trim(s, " \t\n\r\v\f")))
		if !ok {
			return Value{}, valueErr("invalid hexadecimal floating-point string")
		}
		if math.IsInf(f, 0) && !strings.Contains(s, "n") && !strings.Contains(s, "N") {
			return Value{}, overflowErr("hexadecimal value too large to represent as a float")
		}
		return floatv(f), nil
	})
}

func floatFromHex(s string) (float64, bool) {
	sign := ""
	if s != "" && (s[0] == '-' || s[0] == '+') {
		sign, s = s[:1], s[1:]
	}
	if s != "inf" && s != "infinity" && s != "nan" {
		s = "0x" + strings.TrimPrefix(s, "0x")
		if !strings.Contains(s, "p") {
			s += "p0"
		}
	}
	if strings.Contains(s, "_") {
		return 0, false
	}
	f, err := strconv.ParseFloat(sign+s, 64)
	if e, ok := err.(*strconv.NumError); ok && e.Err == strconv.ErrRange {
		err = nil
	}
	return f, err == nil
}

func strMethods() {
	t := typeStr
	self := func(a args) string { s, _ := a.v[0].str(); return s }
	t.meth("expandtabs", 0, 1, func(vm *VM, a args) (Value, error) {
		n, err := vm.index(a.opt(1, intv(8)))
		if err == nil {
			err = vm.charge(max(n, 1) * int64(len(self(a))))
		}
		if err != nil {
			return Value{}, err
		}
		return strv(text.ExpandTabs(self(a), int(n))), nil
	}, "tabsize")
	t.meth("format_map", 1, 1, func(vm *VM, a args) (Value, error) {
		return strResult(text.FormatTemplate(self(a), mapFields{fields{vm, args{}}, a.v[1]}))
	})
	t.meth("translate", 1, 1, func(vm *VM, a args) (Value, error) {
		var failed error
		s := text.Translate(self(a), func(r rune) (string, bool) {
			x, err := vm.getItem(a.v[1], intv(int64(r)))
			if err != nil {
				if !isA(err, "LookupError") && failed == nil {
					failed = err
				}
				return "", true
			}
			if x.isNone() {
				return "", false
			}
			if n, ok := x.small(); ok {
				if n < 0 || n > 0x10ffff {
					failed = valueErr("character mapping must be in range(0x110000)")
				}
				return text.Chr(rune(n)), false
			}
			y, ok := x.str()
			if !ok {
				failed = typeErr("character mapping must return integer, None or str")
			}
			return y, false
		})
		if failed != nil {
			return Value{}, failed
		}
		return strv(s), vm.charge(int64(len(s)))
	})
	t.static("maketrans", false, 1, 3, makeTrans)
}

// mapFields are the arguments of str.format_map.
type mapFields struct {
	fields
	m Value
}

func (s mapFields) Keyword(name string) (any, error) { return wrap(s.vm.getItem(s.m, strv(name))) }
func (s mapFields) Positional(int) (any, bool)       { return nil, false }

func makeTrans(vm *VM, a args) (Value, error) {
	out := newDict()
	if len(a.v) == 1 {
		d, ok := a.v[0].o.(*dict)
		if !ok {
			return Value{}, typeErr("if you give only one argument to maketrans it must be a dict")
		}
		for _, e := range d.entries {
			if !e.k.bound() {
				continue
			}
			k := e.k
			if s, ok := k.str(); ok {
				r, one := text.Ord(s)
				if !one {
					return Value{}, valueErr("string keys in translate table must be of length 1")
				}
				k = intv(int64(r))
			} else if !k.isInt() {
				return Value{}, typeErr("keys in translate table must be strings or integers")
			}
			if err := out.set(vm, k, e.v); err != nil {
				return Value{}, err
			}
		}
		return Value{o: out}, nil
	}
	var parts [3][]rune
	for i, v := range a.v {
		s, ok := v.str()
		if !ok {
			return Value{}, typeErr("maketrans() argument %d must be str, not %s", i+1, argName(v))
		}
		parts[i] = text.Runes(s)
	}
	if len(parts[0]) != len(parts[1]) {
		return Value{}, valueErr("the first two maketrans arguments must have equal length")
	}
	for i, r := range parts[0] {
		if err := out.set(vm, intv(int64(r)), intv(int64(parts[1][i]))); err != nil {
			return Value{}, err
		}
	}
	for _, r := range parts[2] {
		if err := out.set(vm, intv(int64(r)), none); err != nil {
			return Value{}, err
		}
	}
	return Value{o: out}, nil
}

func containerMethods() {
	typeDict.static("fromkeys", true, 1, 2, func(vm *VM, a args) (Value, error) {
		d := newDict()
		defer vm.hold(Value{o: d})()
		v := a.opt(2, none)
		return Value{o: d}, vm.each(a.v[1], func(k Value) error { return d.set(vm, k, v) })
	})
	of := func(v Value) *set { s, _ := v.o.(*set); return s }
	for _, t := range []*Type{typeSet, typeFrozenSet} {
		for name, op := range map[string]operator{"union": opOr, "intersection": opAnd, "difference": opSub} {
			t.meth(name, 0, -1, func(vm *VM, a args) (Value, error) { return vm.setAll(op, a) })
		}
		t.meth("isdisjoint", 1, 1, func(vm *VM, a args) (Value, error) {
			r := pyTrue
			err := vm.each(a.v[1], func(x Value) error {
				_, in, err := of(a.v[0]).get(vm, x)
				if in {
					r = pyFalse
				}
				return err
			})
			return r, err
		})
	}
	typeFrozenSet.meth("copy", 0, 0, func(_ *VM, a args) (Value, error) { return a.v[0], nil })
	for name, op := range map[string]operator{"update": opOr, "intersection_update": opAnd, "difference_update": opSub} {
		typeSet.meth(name, 0, -1, func(vm *VM, a args) (Value, error) {
			r, err := vm.setAll(op, a)
			if err == nil {
				of(a.v[0]).table = of(r).table
			}
			return none, err
		})
	}
	typeSet.meth("symmetric_difference_update", 1, 1, func(vm *VM, a args) (Value, error) {
		s, err := vm.newSet(a.v[1], false)
		if err != nil {
			return Value{}, err
		}
		r, err := vm.setOp(opXor, a.v[0], Value{o: s})
		if err == nil {
			of(a.v[0]).table = of(r).table
		}
		return none, err
	})
	typeSet.meth("pop", 0, 0, func(vm *VM, a args) (Value, error) {
		xs := of(a.v[0]).elements()
		if len(xs) == 0 {
			return Value{}, raisef("KeyError", "pop from an empty set")
		}
		_, _, err := of(a.v[0]).del(vm, xs[0])
		return xs[0], err
	})
	typeRange.meth("index", 1, 1, func(vm *VM, a args) (Value, error) {
		if i, ok := a.v[1].small(); ok {
			if at, in := a.v[0].o.(*rangeObj).index(i); in {
				return intv(at), nil
			}
			return Value{}, valueErr("range.index(x): x not in range")
		}
		items, err := vm.newItems(a.v[0])
		if err != nil {
			return Value{}, err
		}
		i, err := vm.position(items, a.v[1], 0, len(items))
		if err == nil && i < 0 {
			err = valueErr("sequence.index(x): x not in sequence")
		}
		return intv(int64(i)), err
	})
	typeRange.meth("count", 1, 1, func(vm *VM, a args) (Value, error) {
		in, err := vm.contains(a.v[0], a.v[1])
		n := int64(0)
		if in {
			n = 1
		}
		return intv(n), err
	})
	for i, name := range []string{"fget", "fset", "fdel"} {
		typeProperty.attr(name, func(_ *VM, v Value) (Value, error) {
			p := v.o.(*property)
			if x := []Value{p.get, p.set, p.del}[i]; x.bound() {
				return x, nil
			}
			return none, nil
		})
	}
	arr := func(a args) *arrayObj { return a.v[0].o.(*arrayObj) }
	typeArray.meth("clear", 0, 0, func(vm *VM, a args) (Value, error) { return none, vm.resizing(arr(a), arr(a).a.Clear) })
	typeArray.meth("fromlist", 1, 1, func(vm *VM, a args) (Value, error) {
		l, ok := a.v[1].o.(*list)
		if !ok {
			return Value{}, typeErr("arg must be list")
		}
		xs := elements(vm, l.items)
		return none, vm.hookError(vm.resizing(arr(a), func() error { return arr(a).a.FromList(xs) }))
	})
	typeArray.meth("fromunicode", 1, 1, func(vm *VM, a args) (Value, error) {
		s, ok := a.v[1].str()
		if !ok {
			return Value{}, typeErr("fromunicode() argument must be str, not %s", argName(a.v[1]))
		}
		return none, vm.resizing(arr(a), func() error { return arr(a).a.FromUnicode(s) })
	})
	typeArray.meth("tounicode", 0, 0, func(_ *VM, a args) (Value, error) { return strResult(arr(a).a.ToUnicode()) })
	typeByteArray.meth("resize", 1, 1, func(vm *VM, a args) (Value, error) {
		n, err := vm.index(a.v[1])
		if err == nil {
			err = vm.charge(max(n, 0))
		}
		if err != nil {
			return Value{}, err
		}
		o := a.v[0].o.(*byteArray)
		return none, vm.resizing(o, func() error { return o.a.Resize(int(n)) })
	})
}

// setAll is a set with an operator applied to any number of iterables.
func (vm *VM) setAll(op operator, a args) (Value, error) {
	r := &set{frozen: a.v[0].o.(*set).frozen}
	r.copyFrom(&a.v[0].o.(*set).table)
	out := Value{o: r}
	for _, v := range a.v[1:] {
		s, err := vm.newSet(v, false)
		if err != nil {
			return Value{}, err
		}
		if out, err = vm.setOp(op, out, Value{o: s}); err != nil {
			return Value{}, err
		}
	}
	return out, nil
}

func init() {
	for _, t := range []*Type{typeBytes, typeByteArray} {
		bytesTextMethods(t)
	}
	numberMethods()
	strMethods()
	containerMethods()
}
