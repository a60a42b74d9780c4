package python

// This file compiles operators, displays and subscripts.

import (
	"memview/app/python/syntax"
)

var operatorOf = map[syntax.TokenKind]operator{
	syntax.Plus: opAdd, syntax.Minus: opSub, syntax.Star: opMul, syntax.At: opMatMul, syntax.Slash: opDiv,
	syntax.DoubleSlash: opFloorDiv, syntax.Percent: opMod, syntax.DoubleStar: opPow, syntax.LeftShift: opLShift,
	syntax.RightShift: opRShift, syntax.Amper: opAnd, syntax.VBar: opOr, syntax.Circumflex: opXor,
}

func (c *compiler) expr(e syntax.Expr) evalFn {
	switch n := e.(type) {
	case *syntax.Constant:
		v := c.constant(n)
		return func(*frame) (Value, error) { return v, nil }
	case *syntax.Name:
		return c.name(n)
	case *syntax.BinOp:
		return c.binOp(n)
	case *syntax.UnaryOp:
		return c.unaryOp(n)
	case *syntax.BoolOp:
		return c.boolOp(n)
	case *syntax.Compare:
		return c.compare(n)
	case *syntax.Call:
		if c.vm.cleans {
			return settledCall(c.made(n, c.call(n)), n)
		}
		return c.made(n, c.call(n))
	case *syntax.Attribute:
		return c.attribute(n)
	case *syntax.Subscript:
		return c.made(n, c.subscript(n))
	case *syntax.IfExp:
		test, yes, no := c.expr(n.Test), c.expr(n.Body), c.expr(n.OrElse)
		return func(f *frame) (Value, error) {
			t, err := f.test(test, n.Test)
			if err != nil {
				return Value{}, err
			}
			if t {
				return yes(f)
			}
			return no(f)
		}
	case *syntax.NamedExpr:
		value, set := c.expr(n.Value), c.store(n.Target.ID, n.Target.Ref)
		c.named = append(c.named, n)
		return func(f *frame) (Value, error) {
			v, err := value(f)
			if err == nil {
				set(f, v)
			}
			return v, err
		}
	case *syntax.Tuple:
		return c.display(n.Elts, n, func(items []Value) Value { return tuplev(items...) })
	case *syntax.List:
		return c.display(n.Elts, n, listv)
	case *syntax.Set:
		items := c.display(n.Elts, n, listv)
		return func(f *frame) (Value, error) {
			l, err := items(f)
			if err != nil {
				return l, err
			}
			s, err := f.vm.newSet(l, false)
			if err != nil {
				return Value{}, f.at(err, n)
			}
			return Value{o: s}, nil
		}
	case *syntax.Dict:
		return c.dict(n)
	case *syntax.JoinedStr:
		return c.joined(n)
	case *syntax.Lambda:
		return c.lambda(n)
	case *syntax.ListComp:
		return c.comprehension(n, n.Scope, n.Generators, "<listcomp>", n.Elt, nil)
	case *syntax.SetComp:
		return c.comprehension(n, n.Scope, n.Generators, "<setcomp>", n.Elt, nil)
	case *syntax.DictComp:
		return c.comprehension(n, n.Scope, n.Generators, "<dictcomp>", n.Key, n.Value)
	case *syntax.GeneratorExp:
		return c.comprehension(n, n.Scope, n.Generators, "<genexpr>", n.Elt, nil)
	case *syntax.Yield:
		value := func(*frame) (Value, error) { return none, nil }
		if n.Value != nil {
			value = c.expr(n.Value)
		}
		return func(f *frame) (Value, error) {
			v, err := value(f)
			if err == nil {
				if v, err = f.yieldValue(v); err != nil {
					err = f.at(err, n)
				}
			}
			return v, err
		}
	case *syntax.YieldFrom:
		value := c.expr(n.Value)
		return func(f *frame) (Value, error) {
			v, err := value(f)
			if err == nil {
				if v, err = f.yieldFrom(v); err != nil {
					err = f.at(err, n)
				}
			}
			return v, err
		}
	case *syntax.Slice:
		lo, hi, step := c.optional(n.Lower), c.optional(n.Upper), c.optional(n.Step)
		return func(f *frame) (Value, error) {
			a, err := lo(f)
			if err != nil {
				return a, err
			}
			b, err := hi(f)
			if err != nil {
				return b, err
			}
			s, err := step(f)
			if err != nil {
				return s, err
			}
			return Value{o: &sliceObj{a, b, s}}, nil
		}
	}
	return func(f *frame) (Value, error) { return Value{}, f.at(notSupported("This expression"), e) }
}

func (c *compiler) optional(e syntax.Expr) evalFn {
	if e == nil {
		return func(*frame) (Value, error) { return none, nil }
	}
	return c.expr(e)
}

func (f *frame) pop() {
	n := len(f.stack) - 1
	f.stack[n] = Value{}
	f.stack = f.stack[:n]
}

func (c *compiler) binOp(n *syntax.BinOp) evalFn {
	op, p := operatorOf[n.Op], c.pair(n.Left, n.Right)
	return func(f *frame) (Value, error) {
		var err error
		a := p.l.ready(f)
		if a.o == nil {
			if a, err = p.l.x(f); err != nil {
				return a, err
			}
		}
		b := p.r.ready(f)
		if b.o == nil {
			if b, err = p.second(f, a); err != nil {
				return b, err
			}
		}
		if x, ok := a.int64(); ok {
			if y, ok := b.int64(); ok {
				if r, ok := smallArith(op, x, y); ok {
					return r, nil
				}
			}
		}
		return f.binary(op, a, b, n)
	}
}

func (f *frame) binary(op operator, a, b Value, n syntax.Node) (Value, error) {
	r, err := f.vm.binary(op, a, b)
	if err != nil {
		return Value{}, f.at(err, n)
	}
	return r, nil
}

func (c *compiler) unaryOp(n *syntax.UnaryOp) evalFn {
	x := c.expr(n.Operand)
	if n.Op == syntax.KwNot {
		return func(f *frame) (Value, error) {
			t, err := f.test(x, n)
			return boolv(!t), err
		}
	}
	sign := n.Op.String()[0]
	if k, ok := n.Operand.(*syntax.Constant); ok && sign == '-' && (k.Kind == syntax.ConstInt || k.Kind == syntax.ConstFloat) {
		if v, err := c.vm.unary('-', constant(k)); err == nil {
			return func(*frame) (Value, error) { return v, nil }
		}
	}
	return func(f *frame) (Value, error) {
		v, err := x(f)
		if err != nil {
			return v, err
		}
		if v, err = f.vm.unary(sign, v); err != nil {
			return v, f.at(err, n)
		}
		return v, nil
	}
}

// test evaluates a condition.
func (f *frame) test(x evalFn, n syntax.Node) (bool, error) {
	v, err := x(f)
	if err != nil {
		return false, err
	}
	if _, ok := v.o.(boolTag); ok {
		return v.n != 0, nil
	}
	t, err := f.vm.truth(v)
	if err != nil {
		return false, f.at(err, n)
	}
	return t, nil
}

func (c *compiler) boolOp(n *syntax.BoolOp) evalFn {
	var xs []evalFn
	for _, e := range n.Values {
		xs = append(xs, c.expr(e))
	}
	or := n.Op == syntax.KwOr
	last := len(xs) - 1
	return func(f *frame) (Value, error) {
		for i, x := range xs {
			v, err := x(f)
			if err != nil || i == last {
				return v, err
			}
			t, err := f.vm.truth(v)
			if err != nil {
				return v, f.at(err, n.Values[i])
			}
			if t == or {
				return v, nil
			}
		}
		return none, nil
	}
}

func (c *compiler) compare(n *syntax.Compare) evalFn {
	if len(n.Ops) == 1 {
		op, p := n.Ops[0], c.pair(n.Left, n.Comparators[0])
		return func(f *frame) (Value, error) {
			a, b, err := p.eval(f)
			if err != nil {
				return a, err
			}
			if x, ok := a.int64(); ok {
				if y, ok := b.int64(); ok {
					switch op {
					case syntax.Lt:
						return boolv(x < y), nil
					case syntax.Eq:
						return boolv(x == y), nil
					}
				}
			}
			return f.compareOp(op, a, b, n)
		}
	}
	var xs []evalFn
	for _, e := range append([]syntax.Expr{n.Left}, n.Comparators...) {
		xs = append(xs, c.expr(e))
	}
	return func(f *frame) (Value, error) {
		a, err := xs[0](f)
		if err != nil {
			return a, err
		}
		var r Value
		for i, op := range n.Ops {
			f.push(a)
			b, err := xs[i+1](f)
			f.pop()
			if err != nil {
				return b, err
			}
			if r, err = f.compareOp(op, a, b, n); err != nil {
				return r, err
			}
			if i < len(n.Ops)-1 {
				if t, err := f.vm.truth(r); err != nil || !t {
					return r, err
				}
			}
			a = b
		}
		return r, nil
	}
}

func (f *frame) compareOp(op syntax.CompareOp, a, b Value, n syntax.Node) (r Value, err error) {
	switch op {
	case syntax.Is:
		return boolv(same(a, b)), nil
	case syntax.IsNot:
		return boolv(!same(a, b)), nil
	case syntax.In, syntax.NotIn:
		in, e := f.vm.contains(b, a)
		r, err = boolv(in == (op == syntax.In)), e
	default:
		r, err = f.vm.compare(op, a, b)
	}
	if err != nil {
		return Value{}, f.at(err, n)
	}
	return r, nil
}

// gather pushes the values of expressions, starred ones taken apart, and returns where the first is.
func (c *compiler) gather(elts []syntax.Expr, n syntax.Node) func(f *frame) (int, error) {
	type part struct {
		term
		star *syntax.Starred
	}
	parts := make([]part, len(elts))
	for i, e := range elts {
		if s, ok := e.(*syntax.Starred); ok {
			parts[i] = part{c.term(s.Value), s}
			continue
		}
		parts[i] = part{c.term(e), nil}
	}
	return func(f *frame) (int, error) {
		base := len(f.stack)
		for i := range parts {
			p := &parts[i]
			v, err := p.eval(f)
			if err == nil && p.star != nil {
				if err = f.vm.each(v, func(x Value) error { f.push(x); return f.vm.charge(16) }); err != nil {
					if isA(err, "TypeError") && raised(err).tb == nil {
						err = f.starError(v, n, len(parts) == 1)
					}
					err = f.at(err, n)
				}
			} else if err == nil {
				f.push(v)
			}
			if err != nil {
				f.drop(base)
				return base, err
			}
		}
		return base, nil
	}
}

// starError says that a value after * is not iterable: LIST_EXTEND, SET_UPDATE, or CALL_FUNCTION_EX when it is all there is.
func (f *frame) starError(v Value, n syntax.Node, alone bool) error {
	switch n.(type) {
	case *syntax.Set:
		return typeErr("'%s' object is not iterable", argName(v))
	case *syntax.Call:
		if alone {
			return typeErr("%s argument after * must be an iterable, not %s", f.vm.callName(f.stack[len(f.stack)-1]), argName(v))
		}
	}
	return typeErr("Value after * must be an iterable, not %s", argName(v))
}

// drop takes what was pushed from base on off the stack.
func (f *frame) drop(base int) {
	clear(f.stack[base:])
	f.stack = f.stack[:base]
}

func (c *compiler) display(elts []syntax.Expr, n syntax.Node, build func([]Value) Value) evalFn {
	fill := c.gather(elts, n)
	return func(f *frame) (Value, error) {
		base, err := fill(f)
		if err != nil {
			return Value{}, err
		}
		if err := f.vm.charge(int64(56 + 16*(len(f.stack)-base))); err != nil {
			return Value{}, err
		}
		items := append([]Value(nil), f.stack[base:]...)
		f.drop(base)
		return build(items), nil
	}
}

func (c *compiler) dict(n *syntax.Dict) evalFn {
	keys, values := make([]evalFn, len(n.Keys)), make([]evalFn, len(n.Keys))
	for i := range n.Keys {
		if n.Keys[i] != nil {
			keys[i] = c.expr(n.Keys[i])
		}
		values[i] = c.expr(n.Values[i])
	}
	return func(f *frame) (Value, error) {
		d := newDict()
		f.push(Value{o: d})
		defer f.pop()
		for i := range keys {
			if keys[i] == nil {
				v, err := values[i](f)
				if err != nil {
					return v, err
				}
				if err := f.vm.update(d, v); err != nil {
					return v, f.at(typeErr("'%s' object is not a mapping", argName(v)), n)
				}
				continue
			}
			k, err := keys[i](f)
			if err != nil {
				return k, err
			}
			f.push(k)
			v, err := values[i](f)
			f.pop()
			if err != nil {
				return v, err
			}
			if err := d.set(f.vm, k, v); err != nil {
				return v, f.at(err, n)
			}
		}
		return Value{o: d}, nil
	}
}
