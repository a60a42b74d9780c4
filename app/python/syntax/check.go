package syntax

// This file defines the errors which CPython's compiler finds, once scopes are right. Order: that of its walk.

type checker struct {
	*resolver
	function bool
	loops    int
}

func (c *checker) file() {
	c.future()
	c.stmts(c.resolver.file.Body)
}

// future refuses from __future__ imports that do not exist, or come late.
func (c *checker) future() {
	early := true
	for i, s := range c.resolver.file.Body {
		if f, ok := s.(*ImportFrom); ok && f.Module == "__future__" && f.Level == 0 {
			if !early {
				c.fail(f.Span, "from __future__ imports must occur at the beginning of the file")
			}
			for _, a := range f.Names {
				switch a.Name {
				case "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals",
					"barry_as_FLUFL", "generator_stop", "annotations":
				case "braces":
					c.fail(a.Span, "not a chance")
				default:
					c.fail(a.Span, "future feature "+a.Name+" is not defined")
				}
			}
			continue
		}
		if e, ok := s.(*ExprStmt); ok && i == 0 {
			if k, ok := e.Value.(*Constant); ok && k.Kind == ConstStr {
				continue
			}
		}
		early = false
	}
}

func (c *checker) stmts(ss []Stmt) {
	for _, s := range ss {
		c.stmt(s)
	}
}

func (c *checker) loop(body []Stmt) {
	c.loops++
	c.stmts(body)
	c.loops--
}

func (c *checker) stmt(s Stmt) {
	switch s := s.(type) {
	case *FunctionDef:
		c.exprs(s.Decorators)
		c.arguments(s.Args)
		c.forbidden(s.Name, s.Span)
		c.within(true, func() { c.stmts(s.Body) })
	case *ClassDef:
		c.exprs(s.Decorators)
		c.forbidden(s.Name, s.Span)
		c.within(false, func() { c.stmts(s.Body) })
		c.callArgs(s.Bases)
	case *Return:
		if !c.function {
			c.fail(s.Span, "'return' outside function")
		}
		c.value(s.Value)
	case *Delete:
		c.exprs(s.Targets)
	case *Assign:
		c.value(s.Value)
		for _, t := range s.Targets {
			c.target(t)
		}
	case *AugAssign:
		c.expr(s.Target)
		c.value(s.Value)
	case *AnnAssign:
		c.value(s.Value)
		c.expr(s.Target)
	case *For:
		c.value(s.Iter)
		c.target(s.Target)
		c.loop(s.Body)
		c.stmts(s.OrElse)
	case *While:
		c.expr(s.Test)
		c.loop(s.Body)
		c.stmts(s.OrElse)
	case *If:
		c.expr(s.Test)
		c.stmts(s.Body)
		c.stmts(s.OrElse)
	case *With:
		for _, i := range s.Items {
			c.expr(i.Context)
			if i.Vars != nil {
				c.target(i.Vars)
			}
		}
		c.stmts(s.Body)
	case *Match:
		c.match(s)
	case *Raise:
		c.expr(s.Exc)
		c.expr(s.Cause)
	case *Try:
		c.stmts(s.Body)
		for i, h := range s.Handlers {
			if h.Type == nil && i < len(s.Handlers)-1 {
				c.fail(h.Span, "default 'except:' must be last")
			}
			c.expr(h.Type)
			c.stmts(h.Body)
		}
		c.stmts(s.OrElse)
		c.stmts(s.Final)
	case *Assert:
		if t, ok := s.Test.(*Tuple); ok && len(t.Elts) > 0 {
			c.warn(&s.Span, "assertion is always true, perhaps remove parentheses?")
		}
		c.expr(s.Test)
		c.expr(s.Msg)
	case *ExprStmt:
		c.value(s.Value)
	case *Break:
		if c.loops == 0 {
			c.fail(s.Span, "'break' outside loop")
		}
	case *Continue:
		if c.loops == 0 {
			c.fail(s.Span, "'continue' not properly in loop")
		}
	}
}

// within checks the body of a function, or of a class.
func (c *checker) within(function bool, body func()) {
	f, l := c.function, c.loops
	c.function, c.loops = function, 0
	body()
	c.function, c.loops = f, l
}

func (c *checker) forbidden(name string, s Span) {
	if name == "__debug__" {
		c.fail(s, "cannot assign to __debug__")
	}
}

func (c *checker) arguments(a *Arguments) {
	c.exprs(a.Defaults)
	c.exprs(a.KwDefaults)
	for _, list := range [][]*Arg{a.PosOnly, a.Args, a.KwOnly, {a.VarArg, a.KwArg}} {
		for _, x := range list {
			if x != nil {
				c.forbidden(x.Name, x.Span)
			}
		}
	}
}

// target checks what is assigned to: a star needs a list or tuple around it.
func (c *checker) target(e Expr) {
	if s, ok := e.(*Starred); ok {
		c.fail(s.Span, "starred assignment target must be in a list or tuple")
	}
	c.expr(e)
}

// value checks an expression that is no element of anything.
func (c *checker) value(e Expr) {
	if s, ok := e.(*Starred); ok {
		c.fail(s.Span, "can't use starred expression here")
	}
	c.expr(e)
}

func (c *checker) elements(e Expr, elts []Expr, ctx Context) {
	if ctx == Store {
		stars := 0
		for _, x := range elts {
			if _, ok := x.(*Starred); ok {
				if stars++; stars > 1 {
					c.fail(*e.Place(), "multiple starred expressions in assignment")
				}
			}
		}
	}
	c.exprs(elts)
}

func (c *checker) callArgs(es []Expr) { c.exprs(es) }

func (c *checker) exprs(es []Expr) {
	for _, e := range es {
		if e != nil {
			c.expr(e)
		}
	}
}

func (c *checker) expr(e Expr) {
	switch e := e.(type) {
	case *BoolOp:
		c.exprs(e.Values)
	case *NamedExpr:
		c.expr(e.Value)
		c.expr(e.Target)
	case *BinOp:
		c.expr(e.Left)
		c.expr(e.Right)
	case *UnaryOp:
		c.expr(e.Operand)
	case *Lambda:
		c.arguments(e.Args)
		c.within(true, func() { c.expr(e.Body) })
	case *IfExp:
		c.expr(e.Test)
		c.expr(e.Body)
		c.expr(e.OrElse)
	case *Dict:
		c.exprs(e.Keys)
		c.exprs(e.Values)
	case *Set:
		c.exprs(e.Elts)
	case *ListComp:
		c.comprehension(e.Generators, e.Elt, nil)
	case *SetComp:
		c.comprehension(e.Generators, e.Elt, nil)
	case *DictComp:
		c.comprehension(e.Generators, e.Key, e.Value)
	case *GeneratorExp:
		c.comprehension(e.Generators, e.Elt, nil)
	case *Yield:
		if !c.function {
			c.fail(e.Span, "'yield' outside function")
		}
		c.value(e.Value)
	case *YieldFrom:
		if !c.function {
			c.fail(e.Span, "'yield from' outside function")
		}
		c.expr(e.Value)
	case *Compare:
		c.checkCompare(e)
		c.expr(e.Left)
		c.exprs(e.Comparators)
	case *Call:
		seen := map[string]bool{}
		for _, k := range e.Keywords {
			c.forbidden(k.Arg, k.Span)
			if k.Arg != "" && seen[k.Arg] {
				c.fail(k.Span, "keyword argument repeated: "+k.Arg)
			}
			seen[k.Arg] = true
		}
		c.checkCaller(e.Func)
		c.expr(e.Func)
		c.callArgs(e.Args)
		for _, k := range e.Keywords {
			c.expr(k.Value)
		}
	case *FormattedValue:
		c.value(e.Value)
		if e.FormatSpec != nil {
			c.expr(e.FormatSpec)
		}
	case *JoinedStr:
		c.exprs(e.Values)
	case *Attribute:
		if e.Context != Load {
			c.forbidden(e.Attr, e.Span)
		}
		c.expr(e.Value)
	case *Subscript:
		if e.Context == Load {
			c.checkSubscript(e.Value, e.Index)
		}
		c.expr(e.Value)
		c.expr(e.Index)
	case *Starred:
		c.expr(e.Value)
	case *Name:
		if e.ID == "__debug__" && e.Context == Del {
			c.fail(e.Span, "cannot delete __debug__")
		}
		if e.Context == Store {
			c.forbidden(e.ID, e.Span)
		}
	case *List:
		c.elements(e, e.Elts, e.Context)
	case *Tuple:
		c.elements(e, e.Elts, e.Context)
	case *Slice:
		c.expr(e.Lower)
		c.expr(e.Upper)
		c.expr(e.Step)
	}
}

func (c *checker) comprehension(gens []*Comprehension, elt, value Expr) {
	for _, g := range gens {
		c.expr(g.Iter)
		c.target(g.Target)
		c.exprs(g.Ifs)
	}
	c.value(elt)
	if value != nil {
		c.expr(value)
	}
}
