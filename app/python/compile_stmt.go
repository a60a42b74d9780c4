package python

// This file compiles statements.

import (
	"memview/app/python/syntax"
)

func (c *compiler) block(body []syntax.Stmt) []execFn {
	out := make([]execFn, 0, len(body))
	for _, s := range body {
		c.named = nil
		x := c.stmt(s)
		if c.vm.cleans {
			x = settled(x, s)
		}
		if c.vm.watch != nil {
			x = c.watched(s, x)
		}
		out = append(out, x)
	}
	return out
}

func (f *frame) runBlock(body []execFn) (control, error) {
	for _, s := range body {
		if ctl, err := s(f); err != nil || ctl != goOn {
			return ctl, err
		}
	}
	return goOn, nil
}

func (c *compiler) stmt(s syntax.Stmt) execFn {
	switch n := s.(type) {
	case *syntax.ExprStmt:
		return c.exprStmt(n)
	case *syntax.Assign:
		return c.assignStmt(n)
	case *syntax.AugAssign:
		return c.augAssign(n)
	case *syntax.AnnAssign:
		if n.Value == nil {
			return func(*frame) (control, error) { return goOn, nil }
		}
		value, set := c.expr(n.Value), c.assign(n.Target)
		return func(f *frame) (control, error) {
			v, err := value(f)
			if err == nil {
				err = set(f, v)
			}
			return goOn, err
		}
	case *syntax.For:
		return c.forStmt(n)
	case *syntax.While:
		return c.whileStmt(n)
	case *syntax.If:
		test := c.condition(n, n.Test, c.expr(n.Test))
		yes, no := c.block(n.Body), c.block(n.OrElse)
		return func(f *frame) (control, error) {
			t, err := f.test(test, n.Test)
			if err != nil {
				return goOn, err
			}
			if t {
				return f.runBlock(yes)
			}
			return f.runBlock(no)
		}
	case *syntax.Return:
		if n.Value == nil {
			return func(f *frame) (control, error) { f.ret = none; return doReturn, nil }
		}
		value := c.expr(n.Value)
		return func(f *frame) (control, error) {
			v, err := value(f)
			f.ret = v
			return doReturn, err
		}
	case *syntax.FunctionDef:
		return c.functionDef(n)
	case *syntax.ClassDef:
		return c.classDef(n)
	case *syntax.Delete:
		return c.deleteStmt(n)
	case *syntax.With:
		return c.with(n, n.Items)
	case *syntax.Try:
		return c.try(n)
	case *syntax.Raise:
		return c.raise(n)
	case *syntax.Assert:
		return c.assert(n)
	case *syntax.Import:
		return c.importStmt(n)
	case *syntax.ImportFrom:
		return c.importFrom(n)
	case *syntax.Match:
		return c.match(n)
	case *syntax.Break:
		return func(*frame) (control, error) { return doBreak, nil }
	case *syntax.Continue:
		return func(*frame) (control, error) { return doContinue, nil }
	}
	return func(*frame) (control, error) { return goOn, nil } // pass, global, nonlocal
}

func (c *compiler) exprStmt(n *syntax.ExprStmt) execFn {
	value := c.expr(n.Value)
	if c.echo {
		return func(f *frame) (control, error) {
			v, err := value(f)
			if err == nil && !v.isNone() {
				var s string
				if s, err = f.vm.repr(v); err == nil {
					f.vm.modules["builtins"].set("_", v)
					err = f.vm.print(1, s+"\n")
				}
				if err != nil {
					err = f.at(err, n)
				}
			}
			return goOn, err
		}
	}
	return func(f *frame) (control, error) {
		_, err := value(f)
		return goOn, err
	}
}

func (c *compiler) assignStmt(n *syntax.Assign) execFn {
	value := c.expr(n.Value)
	if len(n.Targets) == 1 {
		if name, ok := n.Targets[0].(*syntax.Name); ok && name.Ref.Kind == syntax.Local {
			i := name.Ref.Slot
			return func(f *frame) (control, error) {
				v, err := value(f)
				if err == nil {
					f.slots[i] = v
				}
				return goOn, err
			}
		}
		set := c.assign(n.Targets[0])
		return func(f *frame) (control, error) {
			v, err := value(f)
			if err == nil {
				err = set(f, v)
			}
			return goOn, err
		}
	}
	var sets []func(f *frame, v Value) error
	for _, t := range n.Targets {
		sets = append(sets, c.assign(t))
	}
	return func(f *frame) (control, error) {
		v, err := value(f)
		if err != nil {
			return goOn, err
		}
		f.push(v)
		defer f.pop()
		for _, set := range sets {
			if err := set(f, v); err != nil {
				return goOn, err
			}
		}
		return goOn, nil
	}
}

func (c *compiler) augAssign(n *syntax.AugAssign) execFn {
	op, value := operatorOf[n.Op], c.term(n.Value)
	apply := func(f *frame, a Value) (Value, error) {
		b := value.ready(f)
		if b.o == nil {
			var err error
			f.push(a)
			b, err = value.x(f)
			f.pop()
			if err != nil {
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
		r, err := f.vm.inPlace(op, a, b)
		if err != nil {
			return r, f.at(err, n)
		}
		return r, nil
	}
	switch t := n.Target.(type) {
	case *syntax.Name:
		get, set := c.term(t), c.store(t.ID, t.Ref)
		return func(f *frame) (control, error) {
			a, err := get.eval(f)
			if err != nil {
				return goOn, err
			}
			r, err := apply(f, a)
			if err == nil && get.slot >= 0 {
				f.slots[get.slot] = r
			} else if err == nil {
				set(f, r)
			}
			return goOn, err
		}
	case *syntax.Attribute:
		obj, site := c.term(t.Value), &attrSite{name: t.Attr}
		return func(f *frame) (control, error) {
			o, err := obj.eval(f)
			if err != nil {
				return goOn, err
			}
			a, err := site.getAttr(f.vm, o)
			if err != nil {
				return goOn, f.at(err, t)
			}
			f.push(o)
			r, err := apply(f, a)
			f.pop()
			if err != nil {
				return goOn, err
			}
			if err := site.setAttr(f.vm, o, r); err != nil {
				return goOn, f.at(err, t)
			}
			return goOn, nil
		}
	case *syntax.Subscript:
		p := c.pair(t.Value, t.Index)
		return func(f *frame) (control, error) {
			o, k, err := p.eval(f)
			if err != nil {
				return goOn, err
			}
			base := len(f.stack)
			f.push(o)
			f.push(k)
			a, err := f.vm.getItem(o, k)
			if err != nil {
				f.drop(base)
				return goOn, f.at(err, t)
			}
			r, err := apply(f, a)
			f.drop(base)
			if err != nil {
				return goOn, err
			}
			return goOn, f.setItem(o, k, r, t)
		}
	}
	return func(f *frame) (control, error) { return goOn, f.at(notSupported("This target"), n) }
}

// loop runs a body once; done says that the loop is over.
func (f *frame) loop(body []execFn) (done bool, ctl control, err error) {
	for _, s := range body {
		ctl, err := s(f)
		if err != nil {
			return true, ctl, err
		}
		switch ctl {
		case doContinue:
			return false, goOn, nil
		case doBreak:
			return true, doBreak, nil
		case doReturn:
			return true, doReturn, nil
		}
	}
	return false, goOn, nil
}

func (c *compiler) forStmt(n *syntax.For) execFn {
	if c.vm.watch != nil {
		return c.watchedFor(n)
	}
	source, set := c.expr(n.Iter), c.assign(n.Target)
	var slot = -1
	if name, ok := n.Target.(*syntax.Name); ok && name.Ref.Kind == syntax.Local {
		slot = name.Ref.Slot
	}
	body, orElse := c.block(n.Body), c.block(n.OrElse)
	return func(f *frame) (control, error) {
		vm := f.vm
		v, err := source(f)
		if err != nil {
			return goOn, err
		}
		it, err := vm.iter(v)
		if err != nil {
			return goOn, f.at(err, n.Iter)
		}
		f.push(Value{o: it})
		defer f.pop()
		for {
			if vm.left--; vm.left < 0 {
				if err := vm.check(); err != nil {
					return goOn, f.at(err, n)
				}
			}
			var x Value
			if r, ok := it.(*rangeIter); ok {
				if r.left <= 0 {
					break
				}
				x = intv(r.next_)
				r.next_ += r.step
				r.left--
			} else if x, err = it.next(vm); err != nil {
				return goOn, f.at(err, n.Iter)
			} else if x.o == nil {
				break
			}
			if slot >= 0 {
				f.slots[slot] = x
			} else if err := set(f, x); err != nil {
				return goOn, err
			}
			if done, ctl, err := f.loop(body); done {
				if ctl == doBreak {
					ctl = goOn
				}
				return ctl, err
			}
		}
		return f.runBlock(orElse)
	}
}

func (c *compiler) whileStmt(n *syntax.While) execFn {
	test := c.condition(n, n.Test, c.expr(n.Test))
	body, orElse := c.block(n.Body), c.block(n.OrElse)
	return func(f *frame) (control, error) {
		vm := f.vm
		for {
			if vm.left--; vm.left < 0 {
				if err := vm.check(); err != nil {
					return goOn, f.at(err, n)
				}
			}
			t, err := f.test(test, n.Test)
			if err != nil {
				return goOn, err
			}
			if !t {
				return f.runBlock(orElse)
			}
			if done, ctl, err := f.loop(body); done {
				if ctl == doBreak {
					ctl = goOn
				}
				return ctl, err
			}
		}
	}
}

func (c *compiler) deleteStmt(n *syntax.Delete) execFn {
	var dels []execFn
	var add func(e syntax.Expr)
	add = func(e syntax.Expr) {
		switch t := e.(type) {
		case *syntax.Name:
			dels = append(dels, c.unbind(t))
		case *syntax.Attribute:
			obj := c.expr(t.Value)
			dels = append(dels, func(f *frame) (control, error) {
				o, err := obj(f)
				if err == nil {
					if err = f.vm.delAttr(o, t.Attr); err != nil {
						err = f.at(err, t)
					}
				}
				return goOn, err
			})
		case *syntax.Subscript:
			p := c.pair(t.Value, t.Index)
			dels = append(dels, func(f *frame) (control, error) {
				o, k, err := p.eval(f)
				if err == nil {
					if err = f.vm.delItem(o, k); err != nil {
						err = f.at(err, t)
					}
				}
				return goOn, err
			})
		case *syntax.Tuple:
			for _, e := range t.Elts {
				add(e)
			}
		case *syntax.List:
			for _, e := range t.Elts {
				add(e)
			}
		}
	}
	for _, t := range n.Targets {
		add(t)
	}
	if c.vm.cleans {
		for i, x := range dels {
			dels[i] = settled(x, n)
		}
	}
	return func(f *frame) (control, error) { return f.runBlock(dels) }
}

func (c *compiler) assert(n *syntax.Assert) execFn {
	test := c.expr(n.Test)
	var msg evalFn
	if n.Msg != nil {
		msg = c.expr(n.Msg)
	}
	return func(f *frame) (control, error) {
		t, err := f.test(test, n.Test)
		if err != nil || t {
			return goOn, err
		}
		e := raisef("AssertionError", "")
		if msg != nil {
			v, err := msg(f)
			if err != nil {
				return goOn, err
			}
			e.args = []Value{v}
		}
		return goOn, f.at(e, n.Test)
	}
}
