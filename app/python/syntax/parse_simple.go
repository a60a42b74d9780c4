package syntax

// This file defines the parsing of simple statements.

// statements reads as many as there are.
func (p *parser) statements() []Stmt {
	var body []Stmt
	for {
		switch p.kind() {
		case EndMarker, Dedent, Indent:
			return body
		}
		mark := p.pos
		s := p.statement()
		if s == nil {
			p.pos = mark
			return body
		}
		body = append(body, s...)
	}
}

// statement reads a compound statement, or a line of simple ones.
func (p *parser) statement() []Stmt {
	if s := p.compound(); s != nil {
		p.statementLine = int(s.Place().Start.Line)
		return []Stmt{s}
	}
	return p.simpleStmts()
}

func (p *parser) simpleStmts() []Stmt {
	var body []Stmt
	for {
		s := p.simple()
		if s == nil {
			return nil
		}
		body = append(body, s)
		if p.accept(Newline) {
			return body
		}
		if !p.accept(Semi) {
			return nil
		}
		if p.accept(Newline) {
			return body
		}
	}
}

func (p *parser) simple() Stmt {
	start := p.pos
	var s Stmt
	if p.invalid {
		if m, ok := p.remember(ruleSimpleStmt); ok {
			s, _ = m.node.(Stmt)
			return s
		}
		s = p.assignment()
		if s == nil {
			p.pos = start
			s = p.simpleKeyword()
		}
		if s == nil {
			p.store(ruleSimpleStmt, start, memoValue{pos: -1})
		} else {
			p.store(ruleSimpleStmt, start, memoValue{node: s, pos: p.pos})
		}
	} else if s = p.simpleKeyword(); s == nil {
		p.pos = start
		s = p.assignment()
	}
	if s == nil {
		p.pos = start
	}
	return s
}

// simpleKeyword reads a simple statement other than an assignment; without the search for mistakes only those that
// begin with a keyword.
func (p *parser) simpleKeyword() Stmt {
	start := p.pos
	k := p.kind()
	if k == NameToken && p.text() == "type" && p.peek(NameToken) {
		p.pos += 2
		if p.at(Equal) || p.at(LSquare) {
			p.refuse(p.from(p.toks[start].Start), "type statements")
		}
		p.pos = start
	}
	if p.invalid && k != KwImport && k != KwFrom {
		if e := p.starExpressions(); e != nil {
			return &ExprStmt{p.span(start), e}
		}
		p.pos = start
	}
	switch k {
	case KwReturn:
		p.pos++
		v := p.optional(p.starExpressions)
		return &Return{p.span(start), v}
	case KwImport:
		if p.invalid {
			p.invalidImport()
		}
		return p.importName()
	case KwFrom:
		return p.importFrom()
	case KwRaise:
		return p.raiseStmt()
	case KwPass:
		p.pos++
		return &Pass{p.span(start)}
	case KwBreak:
		p.pos++
		return &Break{p.span(start)}
	case KwContinue:
		p.pos++
		return &Continue{p.span(start)}
	case KwDel:
		p.pos++
		targets := p.delTargets()
		if targets == nil || !p.at(Semi) && !p.at(Newline) {
			p.pos = start
			if p.invalid {
				p.invalidDel()
			}
			return nil
		}
		return &Delete{p.span(start), targets}
	case KwYield:
		e := p.yieldExpr()
		return &ExprStmt{p.span(start), e}
	case KwAssert:
		p.pos++
		a := &Assert{Test: p.expression()}
		if a.Test == nil {
			return nil
		}
		if mark := p.pos; p.accept(Comma) {
			if a.Msg = p.expression(); a.Msg == nil {
				p.pos = mark
			}
		}
		a.Span = p.span(start)
		return a
	case KwGlobal:
		if names := p.nameList(); names != nil {
			return &Global{p.span(start), names}
		}
	case KwNonlocal:
		if names := p.nameList(); names != nil {
			return &Nonlocal{p.span(start), names}
		}
	}
	return nil
}

func (p *parser) nameList() []string {
	p.pos++
	var names []string
	for p.at(NameToken) {
		names = append(names, p.identifier(p.pos))
		p.pos++
		if !p.at(Comma) {
			return names
		}
		p.pos++
	}
	if names != nil {
		p.pos--
	}
	return names
}

func (p *parser) raiseStmt() Stmt {
	start := p.pos
	p.pos++
	r := &Raise{}
	if r.Exc = p.optional(p.expression); r.Exc != nil && p.at(KwFrom) {
		mark := p.pos
		p.pos++
		if r.Cause = p.expression(); r.Cause == nil {
			p.pos = mark
		}
	}
	r.Span = p.span(start)
	return r
}

// augmented returns the binary operator of an augmented assignment's.
func augmented(k TokenKind) (TokenKind, bool) {
	switch k {
	case PlusEqual:
		return Plus, true
	case MinusEqual:
		return Minus, true
	case StarEqual:
		return Star, true
	case SlashEqual:
		return Slash, true
	case DoubleSlashEqual:
		return DoubleSlash, true
	case PercentEqual:
		return Percent, true
	case AtEqual:
		return At, true
	case AmperEqual:
		return Amper, true
	case VBarEqual:
		return VBar, true
	case CircumflexEqual:
		return Circumflex, true
	case LeftShiftEqual:
		return LeftShift, true
	case RightShiftEqual:
		return RightShift, true
	case DoubleStarEqual:
		return DoubleStar, true
	}
	return 0, false
}

// isSingle reports whether e can be annotated or assigned to with an operator.
func isSingle(e Expr) bool {
	switch e.(type) {
	case *Name, *Attribute, *Subscript:
		return true
	}
	return false
}

// assignment reads an assignment of any form, or (unless in search of mistakes) an expression statement.
func (p *parser) assignment() Stmt {
	start := p.pos
	if p.invalid {
		if s := p.assignmentTargets(); s != nil {
			return s
		}
		p.pos = start
		p.invalidAssignment()
		return nil
	}
	first := p.starExpressions()
	if first == nil {
		return nil
	}
	switch k := p.kind(); {
	case k == Equal:
		a := &Assign{}
		for v := first; ; {
			if !setContext(v, Store, false) {
				return nil
			}
			a.Targets = append(a.Targets, v)
			p.pos++
			if v = p.annotatedRHS(); v == nil {
				return nil
			}
			if !p.at(Equal) {
				a.Value, a.Span = v, p.span(start)
				return a
			}
		}
	case k == Colon:
		return p.annAssign(start, first)
	default:
		if _, ok := augmented(k); ok {
			return p.augAssign(start, first)
		}
	}
	return &ExprStmt{p.span(start), first}
}

func (p *parser) annAssign(start int, target Expr) Stmt {
	if !isSingle(target) || !setContext(target, Store, false) {
		return nil
	}
	p.pos++
	a := &AnnAssign{Target: target, Annotation: p.expression()}
	if a.Annotation == nil {
		return nil
	}
	_, name := target.(*Name)
	a.Simple = name && p.toks[start].Kind == NameToken
	if mark := p.pos; p.accept(Equal) {
		if a.Value = p.annotatedRHS(); a.Value == nil {
			p.pos = mark
		}
	}
	a.Span = p.span(start)
	return a
}

func (p *parser) augAssign(start int, target Expr) Stmt {
	op, ok := augmented(p.kind())
	if !ok || !isSingle(target) || !setContext(target, Store, false) {
		return nil
	}
	p.pos++
	v := p.annotatedRHS()
	if v == nil {
		return nil
	}
	return &AugAssign{p.span(start), target, op, v}
}

// assignmentTargets reads an assignment in CPython's order of trials.
func (p *parser) assignmentTargets() Stmt {
	start := p.pos
	if p.at(NameToken) && p.peek(Colon) {
		if s := p.annAssign(start, p.name(Store)); s != nil {
			return s
		}
		p.pos = start
	}
	if e := p.primary(); e != nil && isSingle(e) && p.at(Colon) {
		if s := p.annAssign(start, e); s != nil {
			return s
		}
	}
	p.pos = start
	a := &Assign{}
	for {
		mark := p.pos
		t := p.starTargets()
		if t == nil || !p.accept(Equal) {
			p.pos = mark
			break
		}
		a.Targets = append(a.Targets, t)
	}
	if a.Targets != nil {
		if a.Value = p.annotatedRHS(); a.Value != nil && !p.at(Equal) {
			a.Span = p.span(start)
			return a
		}
	}
	p.pos = start
	if e := p.primary(); e != nil && isSingle(e) {
		if s := p.augAssign(start, e); s != nil {
			return s
		}
	}
	return nil
}
