package syntax

// This file defines the parsing of calls.

// call reads the arguments of a call to f, from the opening parenthesis; nil when it cannot.
func (p *parser) call(f Expr, start int) Expr {
	p.enter()
	defer p.leave()
	open := p.pos
	if p.invalid { // CPython reads the generator expression of sum(x for x in y) first
		if g := p.genexp(); g != nil {
			return &Call{Span: p.span(start), Func: f, Args: []Expr{g}}
		}
		p.pos = open
	}
	p.pos++
	c := &Call{Func: f}
	if !p.at(RParen) {
		if a := p.arguments(); a != nil {
			c.Args, c.Keywords = a.Args, a.Keywords
		} else {
			return nil
		}
	}
	if !p.accept(RParen) {
		return nil
	}
	c.Span = p.span(start)
	return c
}

// arguments: args [','] before a closing parenthesis.
func (p *parser) arguments() *Call {
	if p.memo == nil {
		return p.plainArguments()
	}
	if m, ok := p.remember(ruleArguments); ok {
		c, _ := m.node.(*Call)
		return c
	}
	start := p.pos
	c := p.plainArguments()
	if c == nil {
		p.pos = start
		if p.invalid {
			p.invalidArguments()
		}
		p.pos = start
		p.store(ruleArguments, start, memoValue{pos: -1})
		return nil
	}
	p.store(ruleArguments, start, memoValue{node: c, pos: p.pos})
	return c
}

func (p *parser) plainArguments() *Call {
	start := p.pos
	c := p.args()
	if c == nil {
		return nil
	}
	p.accept(Comma)
	if !p.at(RParen) {
		// A generator expression as the only argument needs no parentheses of its own; its span are the call's.
		if !p.invalid && len(c.Args) == 1 && len(c.Keywords) == 0 && p.toks[p.pos-1].Kind != Comma && (p.at(KwFor) || p.at(KwAsync)) {
			if _, ok := c.Args[0].(*Starred); ok {
				p.pos = start
				return nil
			}
			if gens := p.forIfClauses(); gens != nil && p.at(RParen) {
				s := Span{p.toks[start-1].Start, p.toks[p.pos].End}
				return &Call{Args: []Expr{&GeneratorExp{Span: s, Elt: c.Args[0], Generators: gens}}}
			}
		}
		p.pos = start
		return nil
	}
	return c
}

// args reads arguments: first positional ones and *iterables, then keywords mixed with *iterables, then also **mappings.
// It stops before what does not fit.
func (p *parser) args() *Call {
	start := p.pos
	c := &Call{}
	const (
		positional = iota
		keywords
		mappings
	)
	stage := positional
	for first := true; ; first = false {
		mark := p.pos
		if !first && !p.accept(Comma) {
			break
		}
		if !p.argument(c, &stage) {
			p.pos = mark
			break
		}
	}
	if len(c.Args)+len(c.Keywords) == 0 {
		p.pos = start
		return nil
	}
	c.Span = p.span(start)
	return c
}

// argument reads one argument into c; false when it does not fit the stage.
func (p *parser) argument(c *Call, stage *int) bool {
	start := p.pos
	switch {
	case p.at(Star):
		if *stage == 2 {
			return false
		}
		e := p.starredExpression()
		if e == nil || *stage == 0 && p.at(Equal) {
			p.pos = start
			return false
		}
		c.Args = append(c.Args, e)
		return true
	case p.at(DoubleStar):
		if p.invalid {
			p.invalidKwarg()
		}
		p.pos++
		e := p.expression()
		if e == nil {
			p.pos = start
			return false
		}
		c.Keywords = append(c.Keywords, &Keyword{p.span(start), "", e})
		*stage = 2
		return true
	case p.at(NameToken) && p.peek(Equal):
		if p.invalid {
			if *stage == 0 {
				p.expression() // CPython first tries a positional argument, and may find a mistake in it
				p.pos = start
			}
			p.invalidKwarg()
			p.pos = start
		}
		name := p.identifier(p.pos)
		p.pos += 2
		e := p.expression()
		if e == nil {
			p.pos = start
			return false
		}
		c.Keywords = append(c.Keywords, &Keyword{p.span(start), name, e})
		*stage = max(*stage, 1)
		return true
	}
	if *stage > 0 {
		if p.invalid {
			p.invalidKwarg()
			p.pos = start
		}
		return false
	}
	e := p.assignmentExpression()
	if e == nil {
		p.pos = start
		if e = p.expression(); e == nil || p.at(ColonEqual) {
			p.pos = start
			if p.invalid {
				p.invalidKwarg()
				p.pos = start
			}
			return false
		}
	}
	if p.at(Equal) {
		p.pos = start
		if p.invalid {
			p.invalidKwarg()
			p.pos = start
		}
		return false
	}
	c.Args = append(c.Args, e)
	return true
}

// starredExpression: '*' expression, in calls and subscripts.
func (p *parser) starredExpression() Expr {
	start := p.pos
	if p.invalid {
		p.invalidStarredUnpacking()
		p.pos = start
	}
	if !p.accept(Star) {
		return nil
	}
	e := p.expression()
	if e == nil {
		if p.invalid {
			p.raiseHere("Invalid star expression")
		}
		p.pos = start
		return nil
	}
	return &Starred{p.span(start), e, Load}
}

// genexp reads a generator expression in parentheses.
func (p *parser) genexp() Expr {
	start := p.pos
	if !p.accept(LParen) {
		return nil
	}
	e := p.assignmentExpression()
	if e == nil {
		p.pos = start + 1
		if p.at(Star) {
			p.starredExpression() // for its mistakes: it cannot be the element
		} else if e = p.expression(); e != nil && p.at(ColonEqual) {
			e = nil
		}
	}
	if e != nil {
		if gens := p.forIfClauses(); gens != nil && p.accept(RParen) {
			return &GeneratorExp{Span: p.span(start), Elt: e, Generators: gens}
		}
	}
	p.pos = start
	if p.invalid {
		p.invalidComprehension()
		p.pos = start
	}
	return nil
}
