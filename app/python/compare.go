package python

// This file compares values.

import (
	"bytes"
	"math"
	"math/big"
	"strings"

	"memview/app/python/syntax"
	"memview/view/buffer"
)

var compareSigns = [...]string{syntax.Eq: "==", syntax.NotEq: "!=", syntax.Lt: "<", syntax.LtE: "<=", syntax.Gt: ">", syntax.GtE: ">="}
var compareMethods = [...]string{syntax.Eq: "__eq__", syntax.NotEq: "__ne__", syntax.Lt: "__lt__", syntax.LtE: "__le__", syntax.Gt: "__gt__", syntax.GtE: "__ge__"}
var mirrored = [...]syntax.CompareOp{syntax.Eq: syntax.Eq, syntax.NotEq: syntax.NotEq, syntax.Lt: syntax.Gt, syntax.LtE: syntax.GtE, syntax.Gt: syntax.Lt, syntax.GtE: syntax.LtE}

func holds(op syntax.CompareOp, c int) bool {
	switch op {
	case syntax.Eq:
		return c == 0
	case syntax.NotEq:
		return c != 0
	case syntax.Lt:
		return c < 0
	case syntax.LtE:
		return c <= 0
	case syntax.Gt:
		return c > 0
	}
	return c >= 0
}

// compare is a op b for == != < <= > >=.
func (vm *VM) compare(op syntax.CompareOp, a, b Value) (Value, error) {
	if mayCall(a) || mayCall(b) {
		defer vm.holdAll(a, b)()
	}
	if x, ok := a.small(); ok {
		if y, ok := b.small(); ok {
			c := 0
			if x < y {
				c = -1
			} else if x > y {
				c = 1
			}
			return boolv(holds(op, c)), nil
		}
	}
	if hasOperators(a) || hasOperators(b) {
		if r, err := vm.compareSpecial(op, a, b); err != nil || r.bound() {
			return r, err
		}
	} else if r, known, err := vm.compareBuiltin(op, a, b); known || err != nil {
		return boolv(r), err
	}
	switch op {
	case syntax.Eq:
		return boolv(same(a, b)), nil
	case syntax.NotEq:
		return boolv(!same(a, b)), nil
	}
	return Value{}, typeErr("'%s' not supported between instances of '%s' and '%s'", compareSigns[op], argName(a), argName(b))
}

func (vm *VM) compareSpecial(op syntax.CompareOp, a, b Value) (Value, error) {
	ta, tb := classOf(a), classOf(b)
	try := func(v, w Value, op syntax.CompareOp) (Value, error) {
		r, ok, err := vm.special(v, compareMethods[op], w)
		if !ok && op == syntax.NotEq {
			if r, ok, err = vm.special(v, "__eq__", w); ok && err == nil && r != notImplemented {
				t, err := vm.truth(r)
				return boolv(!t), err
			}
		}
		if !ok || err == nil && r == notImplemented {
			return Value{}, err
		}
		return r, err
	}
	first := tb != ta && tb.isSubclass(ta)
	if first {
		if r, err := try(b, a, mirrored[op]); err != nil || r.bound() {
			return r, err
		}
	}
	if r, err := try(a, b, op); err != nil || r.bound() {
		return r, err
	}
	if !first {
		return try(b, a, mirrored[op])
	}
	return Value{}, nil
}

func (vm *VM) equal(a, b Value) (bool, error) {
	r, err := vm.compare(syntax.Eq, a, b)
	if err != nil {
		return false, err
	}
	return vm.truth(r)
}

// sameOrEqual is what "in" and comparisons of containers ask.
func (vm *VM) sameOrEqual(a, b Value) (bool, error) {
	if a == b {
		return true, nil
	}
	return vm.equal(a, b)
}

// compareBuiltin compares values of built-in types; known is false where they do not compare.
func (vm *VM) compareBuiltin(op syntax.CompareOp, a, b Value) (r, known bool, err error) {
	if c, ordered, ok := compareNumbers(a, b); ok {
		if !ordered { // NaN
			return op == syntax.NotEq, true, nil
		}
		return holds(op, c), true, nil
	}
	switch x := a.o.(type) {
	case *str:
		if y, ok := b.o.(*str); ok {
			return holds(op, strings.Compare(x.s, y.s)), true, nil
		}
	case *list:
		if y, ok := b.o.(*list); ok {
			return vm.compareItems(op, x.items, y.items)
		}
	case *tuple:
		if y, ok := b.o.(*tuple); ok {
			return vm.compareItems(op, x.items, y.items)
		}
	case *bytesObj, *byteArray:
		if y, ok := plainBytes(b); ok {
			xb, _ := plainBytes(a)
			vm.readAll(a)
			vm.readAll(b)
			return holds(op, bytes.Compare(xb, y)), true, nil
		}
		if m, ok := b.o.(*memView); ok {
			if _, isArray := a.o.(*byteArray); isArray && op > syntax.NotEq { // bytearray_richcompare takes any buffer
				return vm.compareBuffers(op, a, b)
			}
			return vm.compareView(op, m, a)
		}
	case *memView:
		if _, isArray := b.o.(*byteArray); isArray && op > syntax.NotEq {
			return vm.compareBuffers(op, a, b)
		}
		return vm.compareView(op, x, b)
	case *arrayObj:
		if y, ok := b.o.(*arrayObj); ok {
			vm.readAll(a)
			vm.readAll(b)
			xs, err := arrayItems(x)
			if err != nil {
				return false, true, err
			}
			ys, err := arrayItems(y)
			if err != nil {
				return false, true, err
			}
			return vm.compareItems(op, xs, ys)
		}
		if m, ok := b.o.(*memView); ok {
			return vm.compareView(op, m, a)
		}
	case *dict:
		if y, ok := b.o.(*dict); ok && op <= syntax.NotEq {
			eq, err := vm.dictsEqual(x, y)
			return eq == (op == syntax.Eq), true, err
		}
	case *set:
		if y, ok := b.o.(*set); ok {
			return vm.compareSets(op, x, y)
		}
	case *rangeObj:
		if y, ok := b.o.(*rangeObj); ok && op <= syntax.NotEq {
			eq := x.n == y.n && (x.n == 0 || x.start == y.start && (x.n == 1 || x.step == y.step))
			return eq == (op == syntax.Eq), true, nil
		}
	case *sliceObj:
		if y, ok := b.o.(*sliceObj); ok {
			return vm.compareItems(op, []Value{x.start, x.stop, x.step}, []Value{y.start, y.stop, y.step})
		}
	case *method:
		if y, ok := b.o.(*method); ok && op <= syntax.NotEq {
			return (same(x.fn, y.fn) && same(x.self, y.self)) == (op == syntax.Eq), true, nil
		}
	case *dictView:
		if y, ok := b.o.(*dictView); ok && x.t != typeDictValues && op <= syntax.NotEq {
			xs, err := vm.newSet(a, true)
			if err != nil {
				return false, true, err
			}
			ys, err := vm.newSet(Value{o: y}, true)
			if err != nil {
				return false, true, err
			}
			return vm.compareSets(op, xs, ys)
		}
	}
	return false, false, nil
}

func compareNumbers(a, b Value) (c int, ordered, ok bool) {
	fa, aFloat := a.float()
	fb, bFloat := b.float()
	switch {
	case aFloat && bFloat:
	case aFloat && b.isInt():
		c, ordered = compareFloatInt(fa, b)
		return c, ordered, true
	case bFloat && a.isInt():
		c, ordered = compareFloatInt(fb, a)
		return -c, ordered, true
	case a.isInt() && b.isInt():
		x, _ := a.big()
		y, _ := b.big()
		return x.Cmp(y), true, true
	default:
		return 0, false, false
	}
	switch {
	case fa < fb:
		return -1, true, true
	case fa > fb:
		return 1, true, true
	}
	return 0, fa == fb, true
}

func compareFloatInt(f float64, i Value) (c int, ordered bool) {
	if math.IsNaN(f) {
		return 0, false
	}
	if math.IsInf(f, 0) {
		return int(math.Copysign(1, f)), true
	}
	b, _ := i.big()
	return big.NewFloat(f).Cmp(new(big.Float).SetInt(b)), true
}

func (vm *VM) compareItems(op syntax.CompareOp, xs, ys []Value) (bool, bool, error) {
	if len(xs) != len(ys) && op <= syntax.NotEq {
		return op == syntax.NotEq, true, nil
	}
	if vm.depth += 5; vm.depth > vm.limits.Depth {
		vm.depth -= 5
		return false, true, raisef("RecursionError", "maximum recursion depth exceeded in comparison")
	}
	defer func() { vm.depth -= 5 }()
	for i := 0; i < len(xs) && i < len(ys); i++ {
		eq, err := vm.sameOrEqual(xs[i], ys[i])
		if err != nil {
			return false, true, err
		}
		if !eq {
			if op <= syntax.NotEq {
				return op == syntax.NotEq, true, nil
			}
			r, err := vm.compare(op, xs[i], ys[i])
			if err != nil {
				return false, true, err
			}
			t, err := vm.truth(r)
			return t, true, err
		}
	}
	return holds(op, len(xs)-len(ys)), true, nil
}

func (vm *VM) compareView(op syntax.CompareOp, m *memView, other Value) (bool, bool, error) {
	if op > syntax.NotEq {
		return false, false, nil
	}
	if o, ok := other.o.(*memView); ok && o == m && m.v.Released() {
		return op == syntax.Eq, true, nil
	}
	ex, ok := vm.exporter(other)
	if !ok {
		return false, false, nil
	}
	var obj buffer.Exporter = ex
	eq, err := m.v.Equal(obj)
	return eq == (op == syntax.Eq), true, err
}

func (vm *VM) dictsEqual(x, y *dict) (bool, error) {
	if x.n != y.n {
		return false, nil
	}
	for _, e := range x.entries {
		if !e.k.bound() {
			continue
		}
		v, ok, err := y.get(vm, e.k)
		if err != nil || !ok {
			return false, err
		}
		if eq, err := vm.sameOrEqual(e.v, v); err != nil || !eq {
			return false, err
		}
	}
	return true, nil
}

// contains is x in v.
func (vm *VM) contains(v, x Value) (bool, error) {
	if mayCall(v) || mayCall(x) {
		defer vm.holdAll(v, x)()
	}
	switch o := v.o.(type) {
	case *str:
		s, ok := x.str()
		if !ok {
			return false, typeErr("'in <string>' requires string as left operand, not %s", argName(x))
		}
		return strings.Contains(o.s, s), nil
	case *dict:
		_, ok, err := o.get(vm, x)
		return ok, err
	case *set:
		_, ok, err := o.get(vm, x)
		return ok, err
	case *bytesObj, *byteArray:
		return vm.bytesContain(v, x)
	case *rangeObj:
		if i, ok := x.small(); ok {
			_, in := o.index(i)
			return in, nil
		}
	case *memView:
		return o.v.Contains(toElement(vm, x))
	case *dictView:
		if o.t == typeDictKeys {
			_, ok, err := o.d.get(vm, x)
			return ok, err
		}
	case *instance, *excObj:
		if r, ok, err := vm.special(v, "__contains__", x); ok {
			if err != nil {
				return false, err
			}
			return vm.truth(r)
		}
	}
	it, err := vm.iter(v)
	if err != nil {
		if isA(err, "TypeError") {
			return false, typeErr("argument of type '%s' is not a container or iterable", argName(v))
		}
		return false, err
	}
	for {
		y, err := it.next(vm)
		if err != nil || !y.bound() {
			return false, err
		}
		if eq, err := vm.sameOrEqual(x, y); err != nil || eq {
			return eq, err
		}
	}
}

// compareBuffers orders two bytes-like objects by their bytes.
func (vm *VM) compareBuffers(op syntax.CompareOp, a, b Value) (result, ok bool, err error) {
	var of [2][]byte
	for i, v := range []Value{a, b} {
		if of[i], _, err = vm.bytesLike(v); err != nil {
			if raised(err) == nil {
				return false, true, err
			}
			return false, false, nil // a buffer that is not to be had is no operand
		}
	}
	return holds(op, bytes.Compare(of[0], of[1])), true, nil
}
