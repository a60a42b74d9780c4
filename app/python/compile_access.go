package python

// This file compiles calls, attributes and subscripts.

import (
	"memview/app/python/syntax"
	"memview/view/format"
)

func (c *compiler) attribute(n *syntax.Attribute) evalFn {
	obj, site := c.term(n.Value), &attrSite{name: n.Attr}
	return func(f *frame) (Value, error) {
		var err error
		v := obj.ready(f)
		if v.o == nil {
			if v, err = obj.x(f); err != nil {
				return v, err
			}
		}
		if v, err = site.getAttr(f.vm, v); err != nil {
			return v, f.at(err, n)
		}
		return v, nil
	}
}

// hasData reports whether a class has a property of this name, which comes before what an instance has.
func (t *Type) hasData(name string) bool {
	switch t.lookup(name).o.(type) {
	case *property, *getset, *instance:
		return true
	}
	return false
}

func (c *compiler) subscript(n *syntax.Subscript) evalFn {
	switch k := n.Index.(type) {
	case *syntax.Slice:
		return c.sliceOf(n, k)
	case *syntax.Tuple:
		return c.itemOf(n, k)
	}
	p := c.pair(n.Value, n.Index)
	return func(f *frame) (Value, error) {
		v, k, err := p.eval(f)
		if err != nil {
			return v, err
		}
		if i, ok := k.int64(); ok {
			switch o := v.o.(type) {
			case *list:
				if uint64(i) < uint64(len(o.items)) {
					return o.items[i], nil
				}
			case *memView:
				x, err := o.v.At(int(i))
				if err != nil {
					return Value{}, f.at(err, n)
				}
				if y, ok := x.Int64(); ok && x.Kind() == format.KindInt {
					return intv(y), nil
				}
				return f.vm.fromElement(x), nil
			}
		}
		if v, err = f.vm.getItem(v, k); err != nil {
			return v, f.at(err, n)
		}
		return v, nil
	}
}

// call compiles a call. Function and arguments are on the frame's stack, where they are seen to be alive.
func (c *compiler) call(n *syntax.Call) evalFn {
	callee := c.callee(n.Func)
	plain := len(n.Keywords) == 0
	for _, a := range n.Args {
		if _, ok := a.(*syntax.Starred); ok {
			plain = false
		}
	}
	if plain {
		xs := make([]term, len(n.Args))
		for i, a := range n.Args {
			xs[i] = c.term(a)
		}
		return func(f *frame) (Value, error) {
			base, self, err := callee(f)
			if err != nil {
				return Value{}, err
			}
			for i := range xs {
				v := xs[i].ready(f)
				if v.o == nil {
					if v, err = xs[i].x(f); err != nil {
						f.drop(base)
						return v, err
					}
				}
				f.stack = append(f.stack, v)
			}
			return f.finishCall(base, self, nil, n)
		}
	}
	return c.fullCall(n, callee)
}

// finishCall calls what is on the stack.
func (f *frame) finishCall(base, first int, names []string, n *syntax.Call) (Value, error) {
	fn, a := f.stack[base], args{f.stack[first:], names}
	var v Value
	var err error
	switch o := fn.o.(type) {
	case *function:
		var callee *frame
		if callee, err = f.vm.prepare(o, a); err == nil {
			clear(a.v) // they are the callee's now, which may delete them
			v, err = callee.start()
		}
	case *builtin:
		v, err = o.call(f.vm, a)
	default:
		v, err = f.vm.callArgs(fn, a)
	}
	f.drop(base)
	if err != nil {
		return Value{}, f.at(err, n)
	}
	return v, nil
}

// callee pushes the function, and self when it is a method found on the class of an object; it returns where the function
// is and where the arguments begin.
func (c *compiler) callee(e syntax.Expr) func(f *frame) (base, first int, err error) {
	n, ok := e.(*syntax.Attribute)
	if !ok {
		x := c.term(e)
		return func(f *frame) (int, int, error) {
			v := x.ready(f)
			if v.o == nil {
				var err error
				if v, err = x.x(f); err != nil {
					return 0, 0, err
				}
			}
			base := len(f.stack)
			f.stack = append(f.stack, v)
			return base, base + 1, nil
		}
	}
	obj, name, site := c.term(n.Value), n.Attr, &attrSite{name: n.Attr}
	var seen *Type
	var version uint32
	var fn Value
	return func(f *frame) (int, int, error) {
		v := obj.ready(f)
		if v.o == nil {
			var err error
			if v, err = obj.x(f); err != nil {
				return 0, 0, err
			}
		}
		base := len(f.stack)
		t := v.o.class()
		if t == typeModule || t == typeType || t == typeSuper {
			seen = nil
		} else if t != seen || version != typeVersion {
			seen = nil
			m := t.lookup(name)
			switch o := m.o.(type) {
			case *function:
				seen, version, fn = t, typeVersion, m
			case *builtin:
				if o.owner != nil {
					seen, version, fn = t, typeVersion, m
				}
			}
		}
		if seen == t {
			shadowed := false
			if o, ok := v.o.(*instance); ok {
				shadowed = o.ns.find(name) >= 0
			}
			if !shadowed {
				f.stack = append(f.stack, fn, v)
				return base, base + 1, nil
			}
		}
		m, err := site.getAttr(f.vm, v)
		if err != nil {
			return base, base, f.at(err, n)
		}
		f.push(m)
		return base, base + 1, nil
	}
}

// fullCall is a call with names, or with stars.
func (c *compiler) fullCall(n *syntax.Call, callee func(f *frame) (int, int, error)) evalFn {
	fill := c.gather(n.Args, n)
	values := make([]evalFn, len(n.Keywords))
	for i, k := range n.Keywords {
		values[i] = c.expr(k.Value)
	}
	return func(f *frame) (Value, error) {
		base, first, err := callee(f)
		if err != nil {
			return Value{}, err
		}
		if _, err := fill(f); err != nil {
			f.drop(base)
			return Value{}, err
		}
		var names []string
		for i, k := range n.Keywords {
			v, err := values[i](f)
			if err == nil && k.Arg == "" {
				names, err = f.spread(v, names, base, n)
			} else if err == nil {
				for _, x := range names {
					if x == k.Arg {
						err = f.at(typeErr("%s got multiple values for keyword argument '%s'", f.vm.callName(f.stack[base]), x), n)
					}
				}
				names = append(names, k.Arg)
				f.push(v)
			}
			if err != nil {
				f.drop(base)
				return Value{}, err
			}
		}
		return f.finishCall(base, first, names, n)
	}
}

// spread pushes the values of **v.
func (f *frame) spread(v Value, names []string, base int, n *syntax.Call) ([]string, error) {
	d, ok := v.o.(*dict)
	if !ok {
		return nil, f.at(typeErr("%s argument after ** must be a mapping, not %s", f.vm.callName(f.stack[base]), argName(v)), n)
	}
	for _, e := range d.entries {
		if !e.k.bound() {
			continue
		}
		name, ok := e.k.str()
		if !ok {
			return nil, f.at(typeErr("keywords must be strings"), n)
		}
		for _, x := range names {
			if x == name {
				return nil, f.at(typeErr("%s got multiple values for keyword argument '%s'", f.vm.callName(f.stack[base]), x), n)
			}
		}
		names = append(names, name)
		f.push(e.v)
	}
	return names, nil
}

func (vm *VM) callName(fn Value) string {
	switch o := fn.o.(type) {
	case *function:
		return o.mod.name + "." + o.qual + "()"
	case *builtin:
		return o.title()
	case *Type:
		return o.fullName() + "()"
	}
	return argName(fn) + "()"
}

// assign compiles what stores a value in a target.
func (c *compiler) assign(target syntax.Expr) func(f *frame, v Value) error {
	switch n := target.(type) {
	case *syntax.Name:
		set := c.store(n.ID, n.Ref)
		return func(f *frame, v Value) error { set(f, v); return nil }
	case *syntax.Attribute:
		obj, site := c.term(n.Value), &attrSite{name: n.Attr}
		return func(f *frame, v Value) error {
			o := obj.ready(f)
			if o.o == nil {
				var err error
				f.push(v)
				o, err = obj.x(f)
				f.pop()
				if err != nil {
					return err
				}
			}
			if err := site.setAttr(f.vm, o, v); err != nil {
				return f.at(err, n)
			}
			return nil
		}
	case *syntax.Subscript:
		if t, ok := n.Index.(*syntax.Tuple); ok {
			return c.setItemOf(n, t)
		}
		p := c.pair(n.Value, n.Index)
		held := runsCode(n.Value) || runsCode(n.Index)
		return func(f *frame, v Value) error {
			if held {
				f.push(v)
			}
			o, k, err := p.eval(f)
			if held {
				f.pop()
			}
			if err != nil {
				return err
			}
			return f.setItem(o, k, v, n)
		}
	case *syntax.Tuple:
		return c.unpack(n.Elts, n)
	case *syntax.List:
		return c.unpack(n.Elts, n)
	case *syntax.Starred:
		return c.assign(n.Value)
	}
	return func(f *frame, v Value) error { return f.at(notSupported("This target"), target) }
}

func (f *frame) setItem(o, k, v Value, n syntax.Node) error {
	if i, ok := k.int64(); ok {
		switch o := o.o.(type) {
		case *memView:
			var err error
			if x, ok := v.int64(); ok {
				err = o.v.SetAt(int(i), format.Int(x))
			} else {
				err = f.vm.viewSet(o, k, v)
			}
			if err != nil {
				return f.at(f.vm.hookError(err), n)
			}
			return nil
		case *list:
			if uint64(i) < uint64(len(o.items)) {
				f.vm.stores(o, v)
				o.items[i] = v
				return nil
			}
		}
	}
	if err := f.vm.setItem(o, k, v); err != nil {
		return f.at(err, n)
	}
	return nil
}

// unpack compiles the assignment to several targets.
func (c *compiler) unpack(elts []syntax.Expr, n syntax.Expr) func(f *frame, v Value) error {
	star := -1
	var sets []func(f *frame, v Value) error
	for i, e := range elts {
		if _, ok := e.(*syntax.Starred); ok {
			star = i
		}
		sets = append(sets, c.assign(e))
	}
	return func(f *frame, v Value) error {
		items, err := f.vm.unpackItems(v, len(sets), star)
		if err != nil {
			return f.at(err, n)
		}
		for i, set := range sets {
			if err := set(f, items[i]); err != nil {
				return err
			}
		}
		return nil
	}
}

// unpackItems returns n values of an iterable; all that others leave for the one at star, if there is one.
func (vm *VM) unpackItems(v Value, n, star int) ([]Value, error) {
	if l, ok := v.o.(*tuple); ok && star < 0 && len(l.items) == n {
		return l.items, nil
	}
	it, err := vm.iter(v)
	if err != nil {
		if isA(err, "TypeError") {
			return nil, typeErr("cannot unpack non-iterable %s object", argName(v))
		}
		return nil, err
	}
	var out []Value
	l := &list{}
	defer vm.hold(Value{o: l})() // so that it is counted
	for star >= 0 || len(out) <= n {
		x, err := it.next(vm)
		if err != nil {
			return nil, err
		}
		if !x.bound() {
			break
		}
		if err := vm.charge(16); err != nil {
			return nil, err
		}
		out = append(out, x)
		l.items = out
	}
	if star < 0 {
		switch {
		case len(out) > n:
			if k, ok := knownLen(v); ok {
				return nil, valueErr("too many values to unpack (expected %d, got %d)", n, k)
			}
			return nil, valueErr("too many values to unpack (expected %d)", n)
		case len(out) < n:
			return nil, valueErr("not enough values to unpack (expected %d, got %d)", n, len(out))
		}
		return out, nil
	}
	if len(out) < n-1 {
		return nil, valueErr("not enough values to unpack (expected at least %d, got %d)", n-1, len(out))
	}
	rest := len(out) - (n - 1)
	items := append([]Value(nil), out[:star]...)
	items = append(items, listv(append([]Value(nil), out[star:star+rest]...)))
	return append(items, out[star+rest:]...), nil
}

func knownLen(v Value) (int, bool) {
	switch o := v.o.(type) {
	case *list:
		return len(o.items), true
	case *tuple:
		return len(o.items), true
	case *dict:
		return o.n, true
	}
	return 0, false
}
