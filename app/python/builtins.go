package python

// This file defines the functions that every program can call by name.

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"memview/app/python/text"
)

// builtinModules make the modules that can be imported.
var builtinModules = map[string]func(vm *VM, m *module){}

func newBuiltins(vm *VM) *module {
	m := newModule("builtins")
	for _, t := range []*Type{typeObject, typeType, typeInt, typeBool, typeFloat, typeStr, typeBytes, typeByteArray, typeMemoryView,
		typeList, typeTuple, typeDict, typeSet, typeFrozenSet, typeRange, typeSlice, typeProperty, typeStaticMethod, typeClassMethod,
		typeSuper, typeEnumerate, typeZip, typeMap, typeFilter, typeReversed} {
		m.set(t.name, Value{o: t})
	}
	for _, row := range exceptionTree {
		name, _, _ := strings.Cut(row, ":")
		m.set(name, Value{o: excTypes[name]})
	}
	for _, name := range []string{"IOError", "EnvironmentError"} {
		m.set(name, Value{o: excTypes["OSError"]})
	}
	m.set("NotImplemented", notImplemented)
	m.set("Ellipsis", ellipsis)
	m.set("__debug__", pyTrue)
	objectFunctions(m)
	nameFunctions(m)
	numberFunctions(m)
	iterFunctions(m)
	return m
}

func objectFunctions(m *module) {
	for _, name := range []string{"exit", "quit"} {
		m.fn(name, 0, 1, func(_ *VM, a args) (Value, error) {
			e := raisef("SystemExit", "")
			e.args = append([]Value(nil), a.v...)
			return Value{}, e
		}, "code")
	}
	p := m.fn("print", 0, -1, printFn)
	p.vararg = true
	m.fn("len", 1, 1, func(vm *VM, a args) (Value, error) { return intResult(vm.length(a.v[0])) })
	m.fn("repr", 1, 1, func(vm *VM, a args) (Value, error) { return strResult(vm.repr(a.v[0])) })
	m.fn("ascii", 1, 1, func(vm *VM, a args) (Value, error) { return strResult(vm.convert('a', a.v[0])) })
	m.fn("format", 1, 2, func(vm *VM, a args) (Value, error) {
		s, ok := a.opt(1, strv("")).str()
		if !ok {
			return Value{}, typeErr("format() argument 2 must be str, not %s", argKind(a.v[1]))
		}
		return strResult(vm.format(a.v[0], s))
	})
	m.fn("hash", 1, 1, func(vm *VM, a args) (Value, error) {
		if mv, ok := a.v[0].o.(*memView); ok {
			if _, err := mv.v.Hash(); err != nil {
				return Value{}, err
			}
		}
		h, err := vm.hash(a.v[0])
		return intv(h), err
	})
	m.fn("id", 1, 1, func(vm *VM, a args) (Value, error) { return intv(int64(vm.idOf(a.v[0]))), nil })
	m.fn("callable", 1, 1, func(vm *VM, a args) (Value, error) {
		switch o := a.v[0].o.(type) {
		case *function, *builtin, *method, *Type, *staticMethod:
			return pyTrue, nil
		case *instance:
			return boolv(o.t.lookup("__call__").bound()), nil
		}
		return pyFalse, nil
	})
	m.fn("isinstance", 2, 2, func(vm *VM, a args) (Value, error) {
		return boolResult(isInstance(classOf(a.v[0]), a.v[1], "isinstance() arg 2 must be a type, a tuple of types, or a union"))
	})
	m.fn("issubclass", 2, 2, func(vm *VM, a args) (Value, error) {
		t, ok := a.v[0].o.(*Type)
		if !ok {
			return Value{}, typeErr("issubclass() arg 1 must be a class")
		}
		return boolResult(isInstance(t, a.v[1], "issubclass() arg 2 must be a class, a tuple of classes, or a union"))
	})
	m.fn("getattr", 2, 3, func(vm *VM, a args) (Value, error) {
		name, ok := a.v[1].str()
		if !ok {
			return Value{}, typeErr("attribute name must be string, not '%s'", argName(a.v[1]))
		}
		v, err := vm.getAttr(a.v[0], name)
		if err != nil && len(a.v) == 3 && isA(err, "AttributeError") {
			return a.v[2], nil
		}
		return v, err
	})
	m.fn("hasattr", 2, 2, func(vm *VM, a args) (Value, error) {
		name, _ := a.v[1].str()
		_, err := vm.getAttr(a.v[0], name)
		if err != nil && !isA(err, "AttributeError") {
			return Value{}, err
		}
		return boolv(err == nil), nil
	})
	m.fn("setattr", 3, 3, func(vm *VM, a args) (Value, error) {
		name, _ := a.v[1].str()
		return none, vm.setAttr(a.v[0], name, a.v[2])
	})
	m.fn("delattr", 2, 2, func(vm *VM, a args) (Value, error) {
		name, _ := a.v[1].str()
		return none, vm.delAttr(a.v[0], name)
	})
	for _, name := range []string{"input", "open", "compile", "breakpoint", "__import__", "complex", "help", "aiter", "anext", "ExceptionGroup", "BaseExceptionGroup"} {
		m.fn(name, 0, -1, func(vm *VM, a args) (Value, error) { return Value{}, notSupported(name + "()") }).vararg = true
	}
}

func strResult(s string, err error) (Value, error) { return strv(s), err }

func isInstance(t *Type, of Value, wrong string) (bool, error) {
	switch o := of.o.(type) {
	case *Type:
		return t.isSubclass(o) || o.abstract != "" && t.has(o.abstract), nil
	case *tuple:
		for _, x := range o.items {
			if ok, err := isInstance(t, x, wrong); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	case *unionType:
		for _, x := range o.of {
			if x.isNone() && t == typeNone {
				return true, nil
			}
			if c, ok := x.o.(*Type); ok && t.isSubclass(c) {
				return true, nil
			}
		}
		return false, nil
	}
	return false, typeErr(wrong)
}

func printFn(vm *VM, a args) (Value, error) {
	sep, end, stream, write := " ", "\n", 1, Value{}
	n := len(a.v) - len(a.names)
	for _, name := range a.names {
		if name != "sep" && name != "end" && name != "file" && name != "flush" {
			return Value{}, typeErr("print() got an unexpected keyword argument '%s'", name)
		}
	}
	for i, name := range a.names {
		v := a.v[n+i]
		s, ok := v.str()
		switch name {
		case "sep", "end":
			if v.isNone() {
				continue
			}
			if !ok {
				return Value{}, typeErr("%s must be None or a string, not %s", name, argName(v))
			}
			if name == "sep" {
				sep = s
			} else {
				end = s
			}
		case "file":
			if f, ok := v.o.(*stdStream); ok {
				stream = f.n
			} else if !v.isNone() {
				var err error
				if write, err = vm.getAttr(v, "write"); err != nil {
					return Value{}, err
				}
			}
		case "flush":
		}
	}
	var b strings.Builder
	for i := 0; i < n; i++ {
		if i > 0 {
			b.WriteString(sep)
		}
		s, err := vm.toStr(a.v[i])
		if err != nil {
			return Value{}, err
		}
		b.WriteString(s)
	}
	b.WriteString(end)
	if write.bound() {
		_, err := vm.call(write, strv(b.String()))
		return none, err
	}
	return none, vm.print(stream, b.String())
}

func numberFunctions(m *module) {
	m.fn("abs", 1, 1, func(vm *VM, a args) (Value, error) {
		if f, ok := a.v[0].float(); ok {
			return floatv(math.Abs(f)), nil
		}
		if b, ok := a.v[0].big(); ok {
			return bigv(new(big.Int).Abs(b)), nil
		}
		if r, ok, err := vm.special(a.v[0], "__abs__"); ok {
			return r, err
		}
		return Value{}, typeErr("bad operand type for abs(): '%s'", argName(a.v[0]))
	})
	for name, base := range map[string]int{"hex": 16, "oct": 8, "bin": 2} {
		prefix := map[int]string{16: "0x", 8: "0o", 2: "0b"}[base]
		m.fn(name, 1, 1, func(vm *VM, a args) (Value, error) {
			b, ok := a.v[0].big()
			if !ok {
				i, err := vm.index(a.v[0])
				if err != nil {
					return Value{}, err
				}
				b = big.NewInt(i)
			}
			s := prefix + new(big.Int).Abs(b).Text(base)
			if b.Sign() < 0 {
				s = "-" + s
			}
			return strv(s), nil
		})
	}
	m.fn("chr", 1, 1, func(vm *VM, a args) (Value, error) {
		i, err := vm.index(a.v[0])
		if err != nil {
			return Value{}, err
		}
		if i < 0 || i > 0x10ffff {
			return Value{}, valueErr("chr() arg not in range(0x110000)")
		}
		return strv(text.Chr(rune(i))), nil
	})
	m.fn("ord", 1, 1, func(vm *VM, a args) (Value, error) {
		if s, ok := a.v[0].str(); ok {
			if r, ok := text.Ord(s); ok {
				return intv(int64(r)), nil
			}
			return Value{}, typeErr("ord() expected a character, but string of length %d found", text.Len(s))
		}
		if b, ok := plainBytes(a.v[0]); ok {
			if len(b) == 1 {
				return intv(int64(b[0])), nil
			}
			return Value{}, typeErr("ord() expected a character, but string of length %d found", len(b))
		}
		return Value{}, typeErr("ord() expected string of length 1, but %s found", argName(a.v[0]))
	})
	m.fn("divmod", 2, 2, func(vm *VM, a args) (Value, error) {
		for i, name := range []string{"__divmod__", "__rdivmod__"} {
			if r, ok, err := vm.special(a.v[i], name, a.v[1-i]); ok && r != notImplemented {
				return r, err
			}
		}
		if !isNumber(a.v[0]) || !isNumber(a.v[1]) {
			return Value{}, typeErr("unsupported operand type(s) for divmod(): '%s' and '%s'", argName(a.v[0]), argName(a.v[1]))
		}
		q, err := vm.binary(opFloorDiv, a.v[0], a.v[1])
		if err != nil {
			return Value{}, err
		}
		r, err := vm.binary(opMod, a.v[0], a.v[1])
		return tuplev(q, r), err
	})
	m.fn("pow", 2, 3, func(vm *VM, a args) (Value, error) {
		if z := a.opt(2, none); !z.isNone() {
			x, ok1 := a.v[0].big()
			y, ok2 := a.v[1].big()
			n, ok3 := z.big()
			if r, ok, err := vm.special(a.v[0], "__pow__", a.v[1], z); ok {
				return r, err
			}
			if !ok1 || !ok2 || !ok3 {
				return Value{}, typeErr("pow() 3rd argument not allowed unless all arguments are integers")
			}
			if n.Sign() == 0 {
				return Value{}, valueErr("pow() 3rd argument cannot be 0")
			}
			if k := words(max(n.BitLen(), x.BitLen())); y.Sign() != 0 {
				if err := vm.hard(float64(y.BitLen()) * 2 * k * k); err != nil {
					return Value{}, err
				}
			}
			r := new(big.Int).Exp(x, y, new(big.Int).Abs(n))
			if r == nil {
				return Value{}, valueErr("base is not invertible for the given modulus")
			}
			_, r = floorDivMod(r, n)
			return bigv(r), nil
		}
		return vm.binary(opPow, a.v[0], a.v[1])
	}, "base", "exp", "mod")
	m.fn("round", 1, 2, func(vm *VM, a args) (Value, error) { return vm.round(a.v[0], a.opt(1, none)) }, "number", "ndigits")
}

func isNumber(v Value) bool { _, isFloat := v.float(); return isFloat || v.isInt() }

// roundInt rounds to a multiple of 10**n, halves to the even one: int___round___impl.
func roundInt(x Value, n int64) Value {
	i, _ := x.big()
	if n > int64(i.BitLen()) {
		return intv(0)
	}
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil)
	q, r := floorDivMod(i, unit)
	switch twice := new(big.Int).Lsh(r, 1); twice.Cmp(unit) {
	case 1:
		q.Add(q, big.NewInt(1))
	case 0:
		q.Add(q, big.NewInt(int64(q.Bit(0))))
	}
	return bigv(q.Mul(q, unit))
}

func (vm *VM) round(x, digits Value) (Value, error) {
	f, ok := x.float()
	if !ok {
		if x.isInt() && (digits.isNone()) {
			return plainInt(x), nil
		}
		if x.isInt() {
			n, err := vm.index(digits)
			if err != nil || n >= 0 {
				return plainInt(x), err
			}
			return roundInt(x, -n), nil
		}
		with := []Value{digits}
		if digits.isNone() {
			with = nil
		}
		if r, ok, err := vm.special(x, "__round__", with...); ok {
			return r, err
		}
		return Value{}, typeErr("type %s doesn't define __round__ method", argName(x))
	}
	if digits.isNone() {
		if math.IsNaN(f) {
			return Value{}, valueErr("cannot convert float NaN to integer")
		}
		if math.IsInf(f, 0) {
			return Value{}, overflowErr("cannot convert float infinity to integer")
		}
		b, _ := big.NewFloat(math.RoundToEven(f)).Int(nil)
		return bigv(b), nil
	}
	n, err := vm.index(digits)
	if err != nil || math.IsNaN(f) || math.IsInf(f, 0) || n > 308 {
		return x, err
	}
	if n < 0 {
		p := math.Pow(10, float64(-n))
		return floatv(math.RoundToEven(f/p) * p), nil
	}
	s, err := text.FormatFloat(f, "."+strconv.Itoa(int(n))+"f")
	if err != nil {
		return x, err
	}
	return vm.parseFloat(s)
}
