package python

// This file compiles functions, classes and comprehensions.

import "memview/app/python/syntax"

// inner returns a compiler for a scope within this one.
func (c *compiler) inner(s *syntax.Scope, name string) *compiler {
	qual := name
	if c.scope.Kind == syntax.ClassScope {
		qual = c.qual + name
	} else if c.scope.Kind == syntax.FunctionScope {
		qual = c.qual + name
	}
	next := &compiler{vm: c.vm, mod: c.mod, file: c.file, scope: s, qual: qual + ".", once: c.once, library: c.library}
	next.dynamic = c.dynamic && s.Comprehension && name != "<genexpr>"
	if s.Kind == syntax.FunctionScope {
		next.qual = qual + ".<locals>."
	}
	return next
}

func (c *compiler) newCode(s *syntax.Scope, name string) *code {
	k := &code{cleans: c.vm.cleans && s.Generator, name: name, qual: c.qual + name, file: c.file, scope: s, slots: len(s.Locals), varArg: -1, kwArg: -1,
		gen: s.Generator, doc: none, library: c.library}
	for i, isCell := range s.Cells {
		if isCell {
			k.inCells = append(k.inCells, i)
		}
	}
	return k
}

func (k *code) parameters(a *syntax.Arguments) {
	k.posOnly, k.npos, k.kwOnly = len(a.PosOnly), len(a.PosOnly)+len(a.Args), len(a.KwOnly)
	next := k.npos + k.kwOnly
	if a.VarArg != nil {
		k.varArg = next
		next++
	}
	if a.KwArg != nil {
		k.kwArg = next
	}
	k.simple = k.kwOnly == 0 && k.varArg < 0 && k.kwArg < 0
}

// closure compiles the making of a function object: its defaults are evaluated, and its cells captured.
func (c *compiler) closure(k *code, a *syntax.Arguments) evalFn {
	defaults := c.gather(a.Defaults, nil)
	kwdef := make([]evalFn, len(a.KwDefaults))
	for i, e := range a.KwDefaults {
		if e != nil {
			kwdef[i] = c.expr(e)
		}
	}
	from := k.scope.FreeFrom
	return func(f *frame) (Value, error) {
		base, err := defaults(f)
		if err != nil {
			return Value{}, err
		}
		fn := &function{code: k, name: k.name, qual: k.qual, mod: f.mod, doc: k.doc}
		if len(f.stack) > base {
			fn.defaults = append([]Value(nil), f.stack[base:]...)
			f.drop(base)
		}
		for _, x := range kwdef {
			var v Value
			if x != nil {
				if v, err = x(f); err != nil {
					return Value{}, err
				}
			}
			fn.kwdef = append(fn.kwdef, v)
		}
		fn.cells = f.capture(from)
		return Value{o: fn}, nil
	}
}

// capture returns the cells that an inner scope takes from a frame.
func (f *frame) capture(from []syntax.Ref) []*cell {
	if len(from) == 0 {
		return nil
	}
	cells := make([]*cell, len(from))
	for i, r := range from {
		if r.Kind == syntax.Cell || r.Kind == syntax.Local {
			cells[i] = f.slots[r.Slot].o.(*cell)
		} else {
			cells[i] = f.cells[r.Slot]
		}
	}
	return cells
}

func (c *compiler) lambda(n *syntax.Lambda) evalFn {
	in := c.inner(n.Scope, "<lambda>")
	k := c.newCode(n.Scope, "<lambda>")
	k.parameters(n.Args)
	body := in.expr(n.Body)
	if k.gen {
		k.body = []execFn{func(f *frame) (control, error) {
			v, err := body(f)
			f.ret = v
			return doReturn, err
		}}
	} else {
		k.expr = body
	}
	return c.closure(k, n.Args)
}

func (c *compiler) functionDef(n *syntax.FunctionDef) execFn {
	in := c.inner(n.Scope, n.Name)
	k := c.newCode(n.Scope, n.Name)
	k.parameters(n.Args)
	body := n.Body
	if d, ok := docstring(body); ok {
		k.doc = d
	}
	k.body = in.block(body)
	return c.decorated(c.closure(k, n.Args), n.Decorators, c.store(c.scope.Mangle(n.Name), n.Ref))
}

func docstring(body []syntax.Stmt) (Value, bool) {
	if len(body) > 0 {
		if e, ok := body[0].(*syntax.ExprStmt); ok {
			if k, ok := e.Value.(*syntax.Constant); ok && k.Kind == syntax.ConstStr {
				return strv(k.Text), true
			}
		}
	}
	return none, false
}

func (c *compiler) decorated(made evalFn, decorators []syntax.Expr, set func(f *frame, v Value)) execFn {
	fill := c.gather(decorators, nil)
	return func(f *frame) (control, error) {
		base, err := fill(f)
		if err != nil {
			return goOn, err
		}
		v, err := made(f)
		for i := len(f.stack) - 1; err == nil && i >= base; i-- {
			if v, err = f.vm.call(f.stack[i], v); err != nil {
				err = f.at(err, decorators[i-base])
			}
		}
		f.drop(base)
		if err == nil {
			set(f, v)
		}
		return goOn, err
	}
}

func (c *compiler) classDef(n *syntax.ClassDef) execFn {
	in := c.inner(n.Scope, n.Name)
	k := c.newCode(n.Scope, n.Name)
	k.body = in.block(n.Body)
	bases := c.gather(n.Bases, n)
	doc, hasDoc := docstring(n.Body)
	made := func(f *frame) (Value, error) {
		base, err := bases(f)
		if err != nil {
			return Value{}, err
		}
		parents := append([]Value(nil), f.stack[base:]...)
		f.drop(base)
		body := f.vm.newFrame(k, f.mod)
		body.ns = &namespace{}
		body.ns.set("__module__", strv(f.mod.name))
		body.ns.set("__qualname__", strv(k.qual))
		if hasDoc {
			body.ns.set("__doc__", doc)
		}
		body.cells = f.capture(n.Scope.FreeFrom)
		body.makeCells()
		if _, err := body.run(); err != nil {
			return Value{}, f.at(err, n)
		}
		t, err := f.vm.newClass(n.Name, k.qual, parents, body.ns)
		if err != nil {
			return Value{}, f.at(err, n)
		}
		if n.Scope.ClassCell {
			body.slots[0].o.(*cell).v = Value{o: t}
		}
		return Value{o: t}, nil
	}
	return c.decorated(made, n.Decorators, c.store(c.scope.Mangle(n.Name), n.Ref))
}

// newClass makes a class from its namespace.
func (vm *VM) newClass(name, qual string, parents []Value, ns *namespace) (*Type, error) {
	t := &Type{name: name, qual: qual, module: "__main__"}
	if ns.get("__getattribute__").bound() {
		return nil, notSupported("__getattribute__ of a class")
	}
	if s, ok := ns.get("__module__").str(); ok {
		t.module = s
	}
	for _, p := range parents {
		b, ok := p.o.(*Type)
		if !ok {
			return nil, notSupported("A base that is not a class")
		}
		if b.builtin && !b.exc && b != typeObject {
			return nil, notSupported("Subclassing '" + b.fullName() + "'")
		}
		t.exc = t.exc || b.exc
		t.bases = append(t.bases, b)
	}
	if len(t.bases) == 0 {
		t.bases = []*Type{typeObject}
	}
	if !t.linearize() {
		names := ""
		for i, b := range t.bases {
			if i > 0 {
				names += ", "
			}
			names += b.name
		}
		return nil, typeErr("Cannot create a consistent method resolution order (MRO) for bases %s", names)
	}
	t.ns = *ns
	if err := vm.slots(t); err != nil {
		return nil, err
	}
	t.ns.del("__qualname__")
	if t.ns.get("__eq__").bound() && !t.ns.get("__hash__").bound() {
		t.ns.set("__hash__", none)
	}
	typeVersion++
	vm.hubs = append(vm.hubs, t)
	for i, v := range t.ns.vals {
		if p, ok := v.o.(*instance); ok {
			if _, ok, err := vm.special(Value{o: p}, "__set_name__", Value{o: t}, strv(t.ns.names[i])); ok && err != nil {
				return nil, err
			}
		}
	}
	if _, isSet := t.ns.get("__init_subclass__").o.(*function); isSet {
		t.ns.set("__init_subclass__", Value{o: &classMethod{t.ns.get("__init_subclass__")}})
	}
	s := &superObj{after: t, self: Value{o: t}, cls: t}
	if m, err := vm.superAttr(s, "__init_subclass__"); err == nil {
		if _, err := vm.call(m); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// comprehension compiles one. Its first iterable is evaluated outside.
func (c *compiler) comprehension(n syntax.Expr, s *syntax.Scope, gens []*syntax.Comprehension, name string, elt, value syntax.Expr) evalFn {
	in := c.inner(s, name)
	k := c.newCode(s, name)
	k.comp = name != "<genexpr>"
	k.gen = !k.comp
	source := c.expr(gens[0].Iter)
	put := in.collect(elt, value, name, n)
	loop := in.nest(gens, 0, put)
	k.body = []execFn{func(f *frame) (control, error) {
		first := f.ret
		f.ret = Value{}
		f.push(first)
		err := loop(f, first)
		f.pop()
		return goOn, err
	}}
	return func(f *frame) (Value, error) {
		v, err := source(f)
		if err != nil {
			return v, err
		}
		it, err := f.vm.iter(v)
		if err != nil {
			return Value{}, f.at(err, gens[0].Iter)
		}
		g := f.vm.newFrame(k, f.mod)
		g.cells = f.capture(s.FreeFrom)
		g.ns = f.ns
		g.makeCells()
		g.ret = Value{o: it}
		if k.gen {
			return Value{o: f.vm.newGenerator(g)}, nil
		}
		var out Value
		switch name {
		case "<listcomp>":
			out = Value{o: &list{}}
		case "<setcomp>":
			out = Value{o: &set{}}
		default:
			out = Value{o: newDict()}
		}
		g.push(out)
		g.fn = f.fn
		g.back = f
		f.vm.frame = g
		_, err = g.exec()
		f.vm.frame = f
		if err != nil {
			return Value{}, f.lift(err, g)
		}
		f.vm.retire(g)
		return out, nil
	}
}

// lift makes what failed in a comprehension, which has no frame of its own in tracebacks, fail in the frame around.
func (f *frame) lift(err error, from *frame) error {
	if e, ok := err.(*excObj); ok && len(e.tb) > 0 && e.tb[len(e.tb)-1].f == from {
		e.tb[len(e.tb)-1].f = f
		f.kept = true
	}
	return err
}

// collect compiles what is done with each element.
func (c *compiler) collect(elt, value syntax.Expr, name string, n syntax.Expr) func(f *frame) error {
	x := c.expr(elt)
	switch name {
	case "<genexpr>":
		return func(f *frame) error {
			v, err := x(f)
			if err == nil {
				if _, err = f.yieldValue(v); err != nil {
					err = f.at(err, elt)
				}
			}
			return err
		}
	case "<listcomp>":
		return func(f *frame) error {
			v, err := x(f)
			if err == nil {
				err = f.vm.charge(16)
				l := f.stack[0].o.(*list)
				l.items = append(l.items, v)
			}
			return err
		}
	case "<setcomp>":
		return func(f *frame) error {
			v, err := x(f)
			if err == nil {
				if err = f.stack[0].o.(*set).set(f.vm, v, none); err != nil {
					err = f.at(err, elt)
				}
			}
			return err
		}
	}
	y := c.expr(value)
	return func(f *frame) error {
		k, err := x(f)
		if err != nil {
			return err
		}
		v, err := y(f)
		if err != nil {
			return err
		}
		if err := f.stack[0].o.(*dict).set(f.vm, k, v); err != nil {
			return f.at(err, &syntax.Span{Start: elt.Place().Start, End: value.Place().End})
		}
		return nil
	}
}

// nest compiles the i-th for of a comprehension and those within it.
func (c *compiler) nest(gens []*syntax.Comprehension, i int, put func(f *frame) error) func(f *frame, it Value) error {
	g := gens[i]
	set := c.assign(g.Target)
	var tests []evalFn
	for _, t := range g.Ifs {
		tests = append(tests, c.expr(t))
	}
	body := put
	if i+1 < len(gens) {
		source, inner := c.expr(gens[i+1].Iter), c.nest(gens, i+1, put)
		body = func(f *frame) error {
			v, err := source(f)
			if err != nil {
				return err
			}
			it, err := f.vm.iter(v)
			if err != nil {
				return f.at(err, gens[i+1].Iter)
			}
			f.push(Value{o: it})
			err = inner(f, Value{o: it})
			f.pop()
			return err
		}
	}
	return func(f *frame, source Value) error {
		it, vm := source.o.(iterator), f.vm
	next:
		for {
			if vm.left--; vm.left < 0 {
				if err := vm.check(); err != nil {
					return f.at(err, g.Iter)
				}
			}
			x, err := it.next(vm)
			if err != nil {
				return f.at(err, g.Iter)
			}
			if !x.bound() {
				return nil
			}
			if err := set(f, x); err != nil {
				return err
			}
			for j, t := range tests {
				ok, err := f.test(t, g.Ifs[j])
				if err != nil {
					return err
				}
				if !ok {
					continue next
				}
			}
			if err := body(f); err != nil {
				return err
			}
		}
	}
}
