package python

// This file defines binary and unary operators on all values.

import "math/big"

// binary is a op b.
func (vm *VM) binary(op operator, a, b Value) (Value, error) {
	if mayCall(a) || mayCall(b) {
		defer vm.holdAll(a, b)()
	}
	if x, ok := a.int64(); ok {
		if y, ok := b.int64(); ok {
			if op == opDiv && y != 0 && x>>52 == 0 && y>>52 == 0 {
				return floatv(float64(x) / float64(y)), nil
			}
			if r, ok := smallArith(op, x, y); ok {
				return r, nil
			}
		}
	}
	r, err := vm.binarySlow(op, a, b)
	if err != nil || r.bound() {
		return r, err
	}
	if op == opAdd {
		if err := concatError(a, b); err != nil {
			return Value{}, err
		}
	}
	if op == opMul && (isSequence(a) || isSequence(b)) {
		other := b
		if !isSequence(a) {
			other = a
		}
		return Value{}, typeErr("can't multiply sequence by non-int of type '%s'", argName(other))
	}
	return Value{}, typeErr("unsupported operand type(s) for %s: '%s' and '%s'", operators[op].sign, argName(a), argName(b))
}

func isSequence(v Value) bool {
	switch v.o.(type) {
	case *str, *list, *tuple, *bytesObj, *byteArray, *arrayObj:
		return true
	}
	return false
}

func concatError(a, b Value) error {
	switch a.o.(type) {
	case *str:
		return typeErr("can only concatenate str (not \"%s\") to str", argName(b))
	case *list:
		return typeErr("can only concatenate list (not \"%s\") to list", argName(b))
	case *tuple:
		return typeErr("can only concatenate tuple (not \"%s\") to tuple", argName(b))
	case *bytesObj, *byteArray:
		return typeErr("can't concat %s to %s", argName(b), argName(a))
	case *arrayObj:
		return typeErr("can only append array (not \"%s\") to array", argName(b))
	}
	return nil
}

// binarySlow answers no value when the operands know no such operator.
func (vm *VM) binarySlow(op operator, a, b Value) (Value, error) {
	if hasOperators(a) || hasOperators(b) {
		if r, err := vm.binarySpecial(op, a, b); err != nil || r.bound() {
			return r, err
		}
	}
	if a.isInt() && b.isInt() {
		_, ab := a.o.(boolTag)
		_, bb := b.o.(boolTag)
		if ab && bb && (op == opAnd || op == opOr || op == opXor) {
			switch op {
			case opAnd:
				return boolv(a.n&b.n != 0), nil
			case opOr:
				return boolv(a.n|b.n != 0), nil
			}
			return boolv(a.n != b.n), nil
		}
		if op == opMatMul {
			return Value{}, nil
		}
		if ab || bb {
			return vm.binary(op, plainInt(a), plainInt(b))
		}
		x, _ := a.big()
		y, _ := b.big()
		return vm.bigArith(op, x, y)
	}
	if _, ok := a.o.(*str); ok && op == opMod {
		return vm.formatPercent(a, b)
	}
	if x, ok, err := toFloat(a); ok {
		if y, ok, err2 := toFloat(b); ok {
			if err != nil || err2 != nil {
				return Value{}, overflowErr(errIntTooBig)
			}
			r, _, err := floatArith(op, x, y)
			return r, err
		}
	}
	switch op {
	case opAdd:
		return vm.concat(a, b)
	case opMul:
		if n, ok, err := vm.times(b); ok && isSequence(a) {
			if err != nil {
				return Value{}, err
			}
			return vm.repeat(a, n)
		}
		if n, ok, err := vm.times(a); ok && isSequence(b) {
			if err != nil {
				return Value{}, err
			}
			return vm.repeat(b, n)
		}
	case opMod:
		switch a.o.(type) {
		case *bytesObj, *byteArray:
			return vm.formatPercent(a, b)
		}
	case opOr:
		if x, ok := a.o.(*dict); ok {
			if y, ok := b.o.(*dict); ok {
				d := newDict()
				d.copyFrom(&x.table)
				return Value{o: d}, vm.update(d, Value{o: y})
			}
		}
	}
	if op == opOr {
		if u := unionOf(a, b); u.bound() {
			return u, nil
		}
	}
	switch op {
	case opOr, opAnd, opSub, opXor:
		return vm.setOp(op, a, b)
	}
	return Value{}, nil
}

func plainInt(v Value) Value {
	if _, ok := v.o.(boolTag); ok {
		return intv(int64(v.n))
	}
	return v
}

// times is how often a sequence is to be repeated, by an int or what has __index__.
func (vm *VM) times(v Value) (n int64, ok bool, err error) {
	if isBig(v) {
		return 0, true, overflowErr("cannot fit 'int' into an index-sized integer")
	}
	if n, ok = indexCount(v); ok || !canIndex(v) {
		return n, ok, nil
	}
	n, err = vm.index(v)
	return n, true, err
}

func indexCount(v Value) (int64, bool) {
	if n, ok := v.small(); ok {
		return n, true
	}
	if b, ok := v.o.(*bigInt); ok {
		if b.i.Sign() < 0 {
			return 0, true
		}
		return 1 << 62, true
	}
	return 0, false
}

func hasOperators(v Value) bool {
	switch o := v.o.(type) {
	case *instance, *ndarray:
		return true
	case *excObj:
		return !o.t.builtin
	}
	return false
}

func (vm *VM) binarySpecial(op operator, a, b Value) (Value, error) {
	name := operators[op].method
	ta, tb := classOf(a), classOf(b)
	swapped := tb != ta && tb.isSubclass(ta) && tb.lookup("__r"+name+"__").bound()
	if swapped {
		if r, ok, err := vm.special(b, "__r"+name+"__", a); ok && (err != nil || r != notImplemented) {
			return r, err
		}
	}
	if r, ok, err := vm.special(a, "__"+name+"__", b); ok && (err != nil || r != notImplemented) {
		return r, err
	}
	if !swapped && ta != tb {
		if r, ok, err := vm.special(b, "__r"+name+"__", a); ok && (err != nil || r != notImplemented) {
			return r, err
		}
	}
	return Value{}, nil
}

// inPlace is a op= b: the value to be stored.
func (vm *VM) inPlace(op operator, a, b Value) (Value, error) {
	switch o := a.o.(type) {
	case intTag, floatTag, *str:
		// never in place
	case *list:
		switch op {
		case opAdd:
			return a, vm.extend(o, b)
		case opMul:
			if n, ok := indexCount(b); ok {
				r, err := vm.repeat(a, n)
				if err == nil {
					o.items = r.o.(*list).items
				}
				return a, err
			}
		}
	case *byteArray:
		switch op {
		case opAdd:
			return a, vm.bytearrayExtend(o, b, "+=")
		case opMul:
			if n, ok := indexCount(b); ok {
				return a, vm.bytearrayRepeat(o, n)
			}
		}
	case *arrayObj:
		if r, err := vm.arrayInPlace(o, op, b); r.bound() || err != nil {
			return r, err
		}
	case *set:
		if other, ok := b.o.(*set); ok && !o.frozen {
			r, err := vm.setOp(op, a, Value{o: other})
			if err != nil || r.bound() {
				if err == nil {
					o.table = r.o.(*set).table
				}
				return a, err
			}
		}
	case *dict:
		if op == opOr {
			return a, vm.update(o, b)
		}
	case *instance, *ndarray:
		if r, ok, err := vm.special(a, "__i"+operators[op].method+"__", b); ok && (err != nil || r != notImplemented) {
			return r, err
		}
	}
	if op == opMul && isSequence(b) { // PyNumber_InPlaceMultiply: b is not asked when a is a sequence of sorts
		switch a.o.(type) {
		case *memView, *dict, *set, *rangeObj:
			return Value{}, typeErr("unsupported operand type(s) for *=: '%s' and '%s'", argName(a), argName(b))
		}
	}
	r, err := vm.binary(op, a, b)
	if err != nil {
		if e, ok := err.(*excObj); ok && len(e.tb) == 0 && len(e.args) == 1 {
			if s, _ := e.args[0].str(); len(s) > 32 && s[:32] == "unsupported operand type(s) for "[:32] {
				sign := operators[op].sign
				if op == opPow {
					sign = "**"
				}
				return r, typeErr("unsupported operand type(s) for %s=: '%s' and '%s'", sign, argName(a), argName(b))
			}
		}
	}
	return r, err
}

// unary is +v, -v or ~v.
func (vm *VM) unary(sign byte, v Value) (Value, error) {
	switch v.o.(type) {
	case intTag, boolTag:
		i := int64(v.n)
		switch {
		case sign == '+':
			return intv(i), nil
		case sign == '~':
			return intv(^i), nil
		case i != -i || i == 0:
			return intv(-i), nil
		}
	case floatTag:
		f, _ := v.float()
		switch sign {
		case '-':
			return floatv(-f), nil
		case '+':
			return v, nil
		}
	}
	if b, ok := v.big(); ok {
		switch sign {
		case '-':
			return bigv(new(big.Int).Neg(b)), nil
		case '~':
			return bigv(new(big.Int).Not(b)), nil
		}
		return v, nil
	}
	name := map[byte]string{'-': "__neg__", '+': "__pos__", '~': "__invert__"}[sign]
	if r, ok, err := vm.special(v, name); ok {
		return r, err
	}
	return Value{}, typeErr("bad operand type for unary %c: '%s'", sign, argName(v))
}

// truth is bool(v).
func (vm *VM) truth(v Value) (bool, error) {
	switch o := v.o.(type) {
	case boolTag, intTag:
		return v.n != 0, nil
	case noneTag:
		return false, nil
	case floatTag:
		f, _ := v.float()
		return f != 0, nil
	case *str:
		return o.s != "", nil
	case *list:
		return len(o.items) > 0, nil
	case *tuple:
		return len(o.items) > 0, nil
	case *ndarray:
		r, _, err := vm.special(v, "__bool__")
		return r.n != 0, err
	case *instance:
		if r, ok, err := vm.special(v, "__bool__"); ok {
			if err != nil {
				return false, err
			}
			if _, isBool := r.o.(boolTag); !isBool {
				return false, typeErr("__bool__ should return bool, returned %s", argName(r))
			}
			return r.n != 0, nil
		}
		if !o.t.lookup("__len__").bound() {
			return true, nil
		}
	case *bytesObj, *byteArray, *memView, *dict, *set, *rangeObj, *arrayObj, *dictView:
	default:
		return true, nil
	}
	n, err := vm.length(v)
	return n != 0, err
}
