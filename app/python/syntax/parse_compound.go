package syntax

// This file defines the parsing of compound statements, all but try, with and match.

func (p *parser) compound() Stmt {
	p.enter()
	defer p.leave()
	start := p.pos
	var s Stmt
	switch p.kind() {
	case KwDef, KwClass, At:
		s = p.definition()
	case KwAsync:
		if p.peek(KwDef) || p.peek(KwWith) || p.peek(KwFor) {
			p.refuse(p.toks[p.pos].Span, "async functions and await")
		}
	case KwIf:
		s = p.ifStmt(KwIf)
	case KwWith:
		s = p.with()
	case KwFor:
		s = p.forStmt()
	case KwTry:
		s = p.try()
	case KwWhile:
		s = p.while()
	case NameToken:
		if p.text() == "match" {
			s = p.match()
		}
	}
	if s == nil {
		p.pos = start
	}
	return s
}

// block reads the body of a compound statement: an indented one, or the rest of the line.
func (p *parser) block() []Stmt {
	start := p.pos
	if p.invalid {
		if m, ok := p.remember(ruleBlock); ok {
			return m.body
		}
	}
	body := p.plainBlock()
	if p.invalid {
		if body == nil {
			p.pos = start
			if p.at(Newline) && !p.peek(Indent) {
				p.pos++
				p.kind()
				p.raiseIndent("expected an indented block")
			}
			p.store(ruleBlock, start, memoValue{pos: -1})
		} else {
			p.store(ruleBlock, start, memoValue{body: body, pos: p.pos})
		}
	}
	return body
}

func (p *parser) plainBlock() []Stmt {
	if !p.at(Newline) {
		return p.simpleStmts()
	}
	p.pos++
	if !p.accept(Indent) {
		return nil
	}
	body := p.statements()
	if body == nil || !p.accept(Dedent) {
		return nil
	}
	return body
}

// forced reads a token which must follow: CPython stops at once where it does not.
func (p *parser) forced(k TokenKind) {
	if !p.at(k) {
		p.raiseSpan(p.toks[p.pos].Span, "expected '"+k.String()+"'")
	}
	p.pos++
}

// elseBlock reads else: body, if there is one; a broken one is left unread.
func (p *parser) elseBlock() []Stmt {
	if !p.at(KwElse) {
		return nil
	}
	start := p.pos
	if p.invalid {
		p.invalidElse()
		p.pos = start
	}
	p.pos++
	p.forced(Colon)
	body := p.block()
	if body == nil {
		p.pos = start
	}
	return body
}

func (p *parser) ifStmt(k TokenKind) Stmt {
	start := p.pos
	if p.invalid {
		p.invalidHeader(k.String(), p.namedExpression)
		p.pos = start
	}
	p.pos++
	s := &If{Test: p.namedExpression()}
	if s.Test == nil || !p.accept(Colon) {
		return nil
	}
	if s.Body = p.block(); s.Body == nil {
		return nil
	}
	mark := p.pos
	if p.at(KwElif) {
		p.enter()
		defer p.leave()
		if e := p.ifStmt(KwElif); e != nil {
			s.OrElse = []Stmt{e}
		} else {
			p.pos = mark
		}
	} else {
		s.OrElse = p.elseBlock()
	}
	s.Span = p.blockSpan(start)
	return s
}

// blockSpan is the span of a statement that ends in a block: up to the last token that is no newline or dedent.
func (p *parser) blockSpan(start int) Span {
	i := p.pos - 1
	for p.toks[i].Kind == Newline || p.toks[i].Kind == Dedent {
		i--
	}
	return Span{p.toks[start].Start, p.toks[i].End}
}

func (p *parser) while() Stmt {
	start := p.pos
	if p.invalid {
		p.invalidHeader("while", p.namedExpression)
		p.pos = start
	}
	p.pos++
	s := &While{Test: p.namedExpression()}
	if s.Test == nil || !p.accept(Colon) {
		return nil
	}
	if s.Body = p.block(); s.Body == nil {
		return nil
	}
	s.OrElse = p.elseBlock()
	s.Span = p.blockSpan(start)
	return s
}

func (p *parser) forStmt() Stmt {
	start := p.pos
	if p.invalid {
		p.invalidFor()
		p.pos = start
	}
	p.pos++
	s := &For{Target: p.starTargets()}
	if s.Target == nil || !p.accept(KwIn) {
		if p.invalid {
			p.pos = start
			p.invalidForTarget()
		}
		return nil
	}
	if s.Iter = p.starExpressions(); s.Iter == nil || !p.accept(Colon) {
		return nil
	}
	if s.Body = p.block(); s.Body == nil {
		return nil
	}
	s.OrElse = p.elseBlock()
	s.Span = p.blockSpan(start)
	return s
}

// definition reads a function or class with its decorators.
func (p *parser) definition() Stmt {
	var decorators []Expr
	for p.at(At) {
		p.pos++
		e := p.namedExpression()
		if e == nil || !p.accept(Newline) {
			return nil
		}
		decorators = append(decorators, e)
	}
	switch p.kind() {
	case KwDef:
		if f := p.def(); f != nil {
			f.Decorators = decorators
			return f
		}
	case KwClass:
		if c := p.class(); c != nil {
			c.Decorators = decorators
			return c
		}
	case KwAsync:
		p.refuse(p.toks[p.pos].Span, "async functions and await")
	}
	return nil
}

func (p *parser) def() *FunctionDef {
	start := p.pos
	if p.invalid {
		p.invalidDef()
		p.pos = start
	}
	p.pos++
	if !p.at(NameToken) {
		return nil
	}
	f := &FunctionDef{Name: p.identifier(p.pos), NameSpan: p.toks[p.pos].Span}
	p.pos++
	p.typeParams()
	if p.forced(LParen); p.invalid {
		p.invalidParameters(RParen)
	}
	if f.Args = p.parameters(RParen); f.Args == nil || !p.accept(RParen) {
		return nil
	}
	if mark := p.pos; p.accept(Arrow) {
		if f.Returns = p.expression(); f.Returns == nil {
			p.pos = mark
		}
	}
	p.forced(Colon)
	if f.Body = p.block(); f.Body == nil {
		return nil
	}
	f.Span = p.blockSpan(start)
	return f
}

// typeParams refuses [T] after the name of a function or class.
func (p *parser) typeParams() {
	if p.at(LSquare) {
		p.refuse(p.toks[p.pos].Span, "type parameters")
	}
}

func (p *parser) class() *ClassDef {
	start := p.pos
	if p.invalid {
		p.invalidClass()
		p.pos = start
	}
	p.pos++
	if !p.at(NameToken) {
		return nil
	}
	c := &ClassDef{Name: p.identifier(p.pos), NameSpan: p.toks[p.pos].Span}
	p.pos++
	p.typeParams()
	if p.accept(LParen) {
		if !p.at(RParen) {
			a := p.arguments()
			if a == nil {
				return nil
			}
			if len(a.Keywords) > 0 {
				p.refuse(a.Keywords[0].Span, "class keywords and metaclasses")
			}
			if n := len(a.Args); n > 0 {
				if g, ok := a.Args[n-1].(*GeneratorExp); ok && g.End == p.toks[p.pos].End {
					return nil // a generator expression needs parentheses of its own here
				}
			}
			c.Bases = a.Args
		}
		if !p.accept(RParen) {
			return nil
		}
	}
	if !p.accept(Colon) {
		return nil
	}
	if c.Body = p.block(); c.Body == nil {
		return nil
	}
	c.Span = p.blockSpan(start)
	return c
}
