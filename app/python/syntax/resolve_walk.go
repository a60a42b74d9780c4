package syntax

// This file defines the walk that collects the names of each scope, in the order of CPython's symtable, whose errors it
// raises.

func (r *resolver) stmts(ss []Stmt) {
	for _, s := range ss {
		r.stmt(s)
	}
}

// bind notes a binding of a name in the scope.
func (r *resolver) bind(name string, ref *Ref, flags uint8) string {
	name = r.scope.Mangle(name)
	r.scope.symbol(name).flags |= flags
	if ref != nil {
		r.scope.uses = append(r.scope.uses, use{name, ref})
	}
	return name
}

func (r *resolver) stmt(s Stmt) {
	switch s := s.(type) {
	case *FunctionDef:
		r.bind(s.Name, &s.Ref, symLocal)
		r.defaults(s.Args)
		r.exprs(s.Decorators)
		s.Scope = r.open(FunctionScope, s.Name, int(s.Start.Line))
		r.params(s.Args)
		r.stmts(s.Body)
		r.close()
	case *ClassDef:
		r.bind(s.Name, &s.Ref, symLocal)
		r.exprs(s.Decorators)
		r.exprs(s.Bases)
		s.Scope = r.open(ClassScope, s.Name, int(s.Start.Line))
		s.Scope.Private = s.Name
		r.stmts(s.Body)
		r.close()
	case *Return:
		r.expr(s.Value)
	case *Delete:
		r.exprs(s.Targets)
	case *Assign:
		r.exprs(s.Targets)
		r.expr(s.Value)
	case *AugAssign:
		r.expr(s.Target)
		r.expr(s.Value)
	case *AnnAssign:
		r.annAssign(s)
	case *For:
		r.expr(s.Target)
		r.expr(s.Iter)
		r.stmts(s.Body)
		r.stmts(s.OrElse)
	case *While:
		r.expr(s.Test)
		r.stmts(s.Body)
		r.stmts(s.OrElse)
	case *If:
		r.expr(s.Test)
		r.stmts(s.Body)
		r.stmts(s.OrElse)
	case *With:
		for _, i := range s.Items {
			r.expr(i.Context)
			r.expr(i.Vars)
		}
		r.stmts(s.Body)
	case *Match:
		r.expr(s.Subject)
		for _, c := range s.Cases {
			r.pattern(c.Pattern)
			r.expr(c.Guard)
			r.stmts(c.Body)
		}
	case *Raise:
		r.expr(s.Exc)
		r.expr(s.Cause)
	case *Try:
		r.stmts(s.Body)
		for _, h := range s.Handlers {
			r.expr(h.Type)
			if h.Name != "" {
				r.bind(h.Name, &h.Ref, symLocal)
			}
			r.stmts(h.Body)
		}
		r.stmts(s.OrElse)
		r.stmts(s.Final)
	case *Assert:
		r.expr(s.Test)
		r.expr(s.Msg)
	case *Import:
		r.aliases(s.Names)
	case *ImportFrom:
		r.aliases(s.Names)
	case *Global:
		r.directive(s.Span, s.Names, symGlobal, "global")
	case *Nonlocal:
		if r.scope.Kind == ModuleScope {
			r.fail(s.Span, "nonlocal declaration not allowed at module level")
		}
		r.directive(s.Span, s.Names, symNonlocal, "nonlocal")
	case *ExprStmt:
		r.expr(s.Value)
	}
}

func (r *resolver) annAssign(s *AnnAssign) {
	if n, ok := s.Target.(*Name); ok {
		name := r.scope.Mangle(n.ID)
		y := r.scope.symbol(name)
		if s.Simple && r.scope.Kind != ModuleScope {
			if y.flags&symGlobal != 0 {
				r.fail(s.Span, "annotated name '"+name+"' can't be global")
			}
			if y.flags&symNonlocal != 0 {
				r.fail(s.Span, "annotated name '"+name+"' can't be nonlocal")
			}
		}
		flags := symLocal
		if s.Simple {
			flags |= symAnnotated
		} else if s.Value == nil {
			flags = 0
		}
		n.ID = r.bind(n.ID, &n.Ref, flags)
	} else {
		r.expr(s.Target)
	}
	r.annotation(s.Annotation)
	r.expr(s.Value)
}

// annotation: not evaluated, so its names are none of the scope's.
func (r *resolver) annotation(Expr) {}

func (r *resolver) aliases(as []*Alias) {
	for _, a := range as {
		name := a.AsName
		if name == "" {
			name = a.Name
			for i := range name {
				if name[i] == '.' {
					name = name[:i]
					break
				}
			}
		}
		if name == "*" {
			if r.scope.Kind != ModuleScope {
				r.fail(a.Span, "import * only allowed at module level")
			}
			continue
		}
		r.bind(name, &a.Ref, symLocal)
	}
}

// directive notes a global or nonlocal statement, which must come before other mentions of its names.
func (r *resolver) directive(s Span, names []string, flag uint8, word string) {
	for _, name := range names {
		name = r.scope.Mangle(name)
		y := r.scope.symbol(name)
		switch {
		case y.flags&symParam != 0:
			r.fail(s, "name '"+name+"' is parameter and "+word)
		case y.flags&symUse != 0:
			r.fail(s, "name '"+name+"' is used prior to "+word+" declaration")
		case y.flags&symAnnotated != 0:
			r.fail(s, "annotated name '"+name+"' can't be "+word)
		case y.flags&symLocal != 0:
			r.fail(s, "name '"+name+"' is assigned to before "+word+" declaration")
		}
		y.flags |= flag
		if flag == symGlobal { // it is one of the module's names, even if nothing there mentions it
			r.file.Scope.symbol(name).flags |= symGlobal
		}
		if r.scope.directives == nil {
			r.scope.directives = map[string]Span{}
		}
		if _, ok := r.scope.directives[name]; !ok {
			r.scope.directives[name] = s
		}
	}
}

func (r *resolver) defaults(a *Arguments) {
	r.exprs(a.Defaults)
	r.exprs(a.KwDefaults)
}

// params binds parameters, in the order of co_varnames.
func (r *resolver) params(a *Arguments) {
	all := append(append(append([]*Arg{}, a.PosOnly...), a.Args...), a.KwOnly...)
	for _, x := range []*Arg{a.VarArg, a.KwArg} {
		if x != nil {
			all = append(all, x)
		}
	}
	for _, x := range all {
		name := r.scope.Mangle(x.Name)
		if y := r.scope.symbols[name]; y != nil {
			r.fail(x.Span, "duplicate argument '"+name+"' in function definition")
		}
		x.Name = r.bind(name, &x.Ref, symParam)
	}
	r.scope.Params = len(all)
}

func (r *resolver) exprs(es []Expr) {
	for _, e := range es {
		r.expr(e)
	}
}

func (r *resolver) expr(e Expr) {
	switch e := e.(type) {
	case *BoolOp:
		r.exprs(e.Values)
	case *NamedExpr:
		r.named(e)
	case *BinOp:
		r.expr(e.Left)
		r.expr(e.Right)
	case *UnaryOp:
		r.expr(e.Operand)
	case *Lambda:
		r.defaults(e.Args)
		e.Scope = r.open(FunctionScope, "lambda", int(e.Start.Line))
		r.params(e.Args)
		r.expr(e.Body)
		r.close()
	case *IfExp:
		r.expr(e.Test)
		r.expr(e.Body)
		r.expr(e.OrElse)
	case *Dict:
		for i := range e.Values { // keys may be nil
			if e.Keys[i] != nil {
				r.expr(e.Keys[i])
			}
		}
		r.exprs(e.Values)
	case *Set:
		r.exprs(e.Elts)
	case *ListComp:
		e.Scope = r.comprehension("listcomp", e.Span, e.Generators, e.Elt, nil)
	case *SetComp:
		e.Scope = r.comprehension("setcomp", e.Span, e.Generators, e.Elt, nil)
	case *DictComp:
		e.Scope = r.comprehension("dictcomp", e.Span, e.Generators, e.Key, e.Value)
	case *GeneratorExp:
		e.Scope = r.comprehension("genexpr", e.Span, e.Generators, e.Elt, nil)
		e.Scope.Generator = true
	case *Yield:
		r.expr(e.Value)
		r.yield(e.Span)
	case *YieldFrom:
		r.expr(e.Value)
		r.yield(e.Span)
	case *Compare:
		r.expr(e.Left)
		r.exprs(e.Comparators)
	case *Call:
		r.expr(e.Func)
		r.exprs(e.Args)
		for _, k := range e.Keywords {
			k.Arg = r.scope.Mangle(k.Arg)
			r.expr(k.Value)
		}
	case *FormattedValue:
		r.expr(e.Value)
		if e.FormatSpec != nil {
			r.expr(e.FormatSpec)
		}
	case *JoinedStr:
		r.exprs(e.Values)
	case *Attribute:
		e.Attr = r.scope.Mangle(e.Attr)
		r.expr(e.Value)
	case *Subscript:
		r.expr(e.Value)
		r.expr(e.Index)
	case *Starred:
		r.expr(e.Value)
	case *Name:
		r.name(e)
	case *List:
		r.exprs(e.Elts)
	case *Tuple:
		r.exprs(e.Elts)
	case *Slice:
		r.expr(e.Lower)
		r.expr(e.Upper)
		r.expr(e.Step)
	}
}

func (r *resolver) name(n *Name) {
	flags := symUse
	if n.Context != Load {
		flags = symLocal
		if r.scope.Comprehension {
			y := r.scope.symbols[r.scope.Mangle(n.ID)]
			if y != nil && y.flags&symOuter != 0 {
				r.fail(n.Span, "comprehension inner loop cannot rebind assignment expression target '"+n.ID+"'")
			}
			flags |= symIter
		}
	}
	n.ID = r.bind(n.ID, &n.Ref, flags)
	if n.ID == "super" && n.Context == Load && r.scope.Kind == FunctionScope {
		r.scope.symbol("__class__").flags |= symUse // super() without arguments asks for it
	}
}

func (r *resolver) yield(s Span) {
	if r.scope.Comprehension {
		what := map[string]string{"listcomp": "list comprehension", "setcomp": "set comprehension", "dictcomp": "dict comprehension", "genexpr": "generator expression"}
		r.fail(s, "'yield' inside "+what[r.scope.Name])
	}
	r.scope.Generator = true
}

// named: := in a comprehension binds in the function around it.
func (r *resolver) named(e *NamedExpr) {
	if r.iter > 0 {
		r.fail(e.Span, "assignment expression cannot be used in a comprehension iterable expression")
	}
	if !r.scope.Comprehension {
		r.expr(e.Value)
		r.expr(e.Target)
		return
	}
	name := r.scope.Mangle(e.Target.ID)
	for s := r.scope; ; s = s.Parent {
		if s.Comprehension {
			if y := s.symbols[name]; y != nil && y.flags&symIter != 0 {
				r.fail(e.Target.Span, "assignment expression cannot rebind comprehension iteration variable '"+e.Target.ID+"'")
			}
			continue
		}
		y := s.symbols[name]
		switch {
		case s.Kind == ClassScope:
			r.fail(e.Target.Span, "assignment expression within a comprehension cannot be used in a class body")
		case s.Kind == ModuleScope || y != nil && y.flags&symGlobal != 0:
			r.scope.symbol(name).flags |= symGlobal | symOuter
			if s.Kind == ModuleScope {
				s.symbol(name).flags |= symLocal
			}
		default:
			r.scope.symbol(name).flags |= symNonlocal | symOuter
			s.symbol(name).flags |= symLocal
		}
		break
	}
	r.expr(e.Value)
	e.Target.ID = r.bind(e.Target.ID, &e.Target.Ref, 0)
}

// comprehension opens a scope; the first iterable belongs to the one around.
func (r *resolver) comprehension(name string, s Span, gens []*Comprehension, elt, value Expr) *Scope {
	r.iter++
	r.expr(gens[0].Iter)
	r.iter--
	outer := r.iter
	r.iter = 0
	scope := r.open(FunctionScope, name, int(s.Start.Line))
	scope.Comprehension = true
	for i, g := range gens {
		r.expr(g.Target)
		if i > 0 {
			r.iter++
			r.expr(g.Iter)
			r.iter--
		}
		r.exprs(g.Ifs)
	}
	if value != nil {
		r.expr(value)
	}
	r.expr(elt)
	r.close()
	r.iter = outer
	return scope
}

func (r *resolver) pattern(p Pattern) {
	capture := func(name string, ref *Ref) {
		if name != "" {
			r.bind(name, ref, symLocal)
		}
	}
	all := func(ps []Pattern) {
		for _, p := range ps {
			r.pattern(p)
		}
	}
	switch p := p.(type) {
	case *MatchValue:
		r.expr(p.Value)
	case *MatchSequence:
		all(p.Patterns)
	case *MatchMapping:
		r.exprs(p.Keys)
		all(p.Patterns)
		capture(p.Rest, &p.Ref)
	case *MatchClass:
		r.expr(p.Cls)
		all(p.Patterns)
		all(p.KwdPatterns)
	case *MatchStar:
		capture(p.Name, &p.Ref)
	case *MatchAs:
		if p.Pattern != nil {
			r.pattern(p.Pattern)
		}
		capture(p.Name, &p.Ref)
	case *MatchOr:
		all(p.Patterns)
	}
}
