package python

// This file compiles terms: what operators, subscripts, calls and assignments take.

import "memview/app/python/syntax"

// A term is an expression whose value is often at hand: a local variable, a variable of the module, a constant. Whoever
// takes one asks ready first, which is inlined, and then x: that saves most calls of closures, which are dear under
// WebAssembly.
type term struct {
	x    evalFn
	at   *Value // of a constant, or a variable of the module
	slot int    // of a local variable, -1 if it is none
}

func (c *compiler) term(e syntax.Expr) term {
	o := term{x: c.expr(e), slot: -1}
	switch n := e.(type) {
	case *syntax.Constant:
		v := c.constant(n)
		o.at = &v
	case *syntax.Name:
		switch ref := c.own(n.Ref); ref.Kind {
		case syntax.Local:
			o.slot = ref.Slot
		case syntax.GlobalImplicit, syntax.GlobalExplicit:
			o.at = &c.mod.gvar(n.ID).v
		}
	}
	return o
}

// ready returns the value if it is at hand; else no value, and x has it, or says why there is none.
func (o term) ready(f *frame) (v Value) {
	if o.slot >= 0 {
		v = f.slots[o.slot]
	} else if o.at != nil {
		v = *o.at
	}
	return
}

// eval returns the value.
func (o term) eval(f *frame) (Value, error) {
	if v := o.ready(f); v.o != nil {
		return v, nil
	}
	return o.x(f)
}

// A pair is two operands. The value of the first stays alive while code of the second runs.
type pair struct {
	l, r term
	held bool
}

func (c *compiler) pair(l, r syntax.Expr) *pair {
	return &pair{c.term(l), c.term(r), runsCode(r)}
}

// eval returns both values.
func (p *pair) eval(f *frame) (a, b Value, err error) {
	if a = p.l.ready(f); a.o == nil {
		if a, err = p.l.x(f); err != nil {
			return
		}
	}
	if b = p.r.ready(f); b.o == nil {
		b, err = p.second(f, a)
	}
	return
}

// second returns the second value, when it is not at hand.
func (p *pair) second(f *frame, first Value) (Value, error) {
	if !p.held {
		return p.r.x(f)
	}
	f.push(first)
	v, err := p.r.x(f)
	f.pop()
	return v, err
}
