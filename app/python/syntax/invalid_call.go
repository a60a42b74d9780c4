package syntax

// This file defines the well-known mistakes in calls and parameters.

// invalidArguments looks at the first argument of a call.
func (p *parser) invalidArguments() {
	start := p.pos
	if a := p.args(); a != nil && p.at(Comma) && hasMapping(a) {
		comma := p.pos
		p.pos++
		if p.at(Star) && p.starredExpression() != nil && !p.at(Equal) {
			p.raiseFrom(p.toks[comma].Start, "iterable argument unpacking follows keyword argument unpacking")
		}
	}
	p.pos = start
	if a := p.expression(); a != nil {
		if gens := p.forIfClauses(); gens != nil && p.accept(Comma) {
			last := lastOf(gens)
			mark := p.pos
			if p.args() == nil {
				p.pos = mark
			}
			p.raiseSpan(join(*a.Place(), *last.Place()), "Generator expression must be parenthesized")
		}
	}
	p.pos = start
	if p.at(NameToken) && p.peek(Equal) {
		p.pos += 2
		if p.expression() != nil && p.forIfClauses() != nil {
			p.raiseSpan(p.toks[start].to(p.toks[start+1].Span), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
		}
	}
	p.pos = start
	a := p.args()
	after := p.pos
	if a != nil && p.accept(Comma) {
		p.missingValue()
	}
	p.pos = start
	p.missingValue()
	if a == nil {
		return
	}
	p.pos = after
	if gens := p.forIfClauses(); gens != nil && len(a.Args) > 1 {
		p.raiseSpan(join(*a.Args[len(a.Args)-1].Place(), *lastOf(gens).Place()), "Generator expression must be parenthesized")
	}
	p.pos = after
	if !p.accept(Comma) {
		return
	}
	if e := p.expression(); e != nil {
		if gens := p.forIfClauses(); gens != nil {
			p.raiseSpan(join(*e.Place(), *lastOf(gens).Place()), "Generator expression must be parenthesized")
		}
	}
	p.pos = after + 1
	if p.args() != nil {
		if hasMapping(a) {
			p.raiseHere("positional argument follows keyword argument unpacking")
		}
		p.raiseHere("positional argument follows keyword argument")
	}
}

// missingValue: f(x=).
func (p *parser) missingValue() {
	if p.at(NameToken) && p.peek(Equal) {
		p.pos += 2
		if p.at(Comma) || p.at(RParen) {
			p.raiseSpan(p.toks[p.pos-2].to(p.toks[p.pos-1].Span), "expected argument value expression")
		}
	}
}

func hasMapping(c *Call) bool {
	for _, k := range c.Keywords {
		if k.Arg == "" {
			return true
		}
	}
	return false
}

func lastOf(gens []*Comprehension) Expr {
	g := gens[len(gens)-1]
	if n := len(g.Ifs); n > 0 {
		return g.Ifs[n-1]
	}
	return g.Iter
}

// invalidKwarg looks at a keyword argument.
func (p *parser) invalidKwarg() {
	start := p.pos
	defer func() { p.pos = start }()
	switch k := p.kind(); k {
	case KwTrue, KwFalse, KwNone:
		if p.peek(Equal) {
			p.raiseSpan(p.toks[start].to(p.toks[start+1].Span), "cannot assign to "+k.String())
		}
	case NameToken:
		if p.peek(Equal) {
			p.pos += 2
			if p.expression() != nil && p.forIfClauses() != nil {
				p.raiseSpan(p.toks[start].to(p.toks[start+1].Span), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
			}
			return
		}
	case DoubleStar:
		p.pos++
		if p.expression() != nil && p.accept(Equal) {
			if b := p.expression(); b != nil {
				p.raiseSpan(p.toks[start].to(*b.Place()), "cannot assign to keyword argument unpacking")
			}
		}
		return
	}
	if a := p.expression(); a != nil && p.at(Equal) {
		p.raiseSpan(a.Place().to(p.toks[p.pos].Span), "expression cannot contain assignment, perhaps you meant \"==\"?")
	}
}

// invalidStarredUnpacking: f(*x = y).
func (p *parser) invalidStarredUnpacking() {
	start := p.pos
	if !p.accept(Star) {
		return
	}
	if p.expression() != nil && p.accept(Equal) {
		if b := p.expression(); b != nil {
			p.raiseSpan(p.toks[start].to(*b.Place()), "cannot assign to iterable argument unpacking")
		}
	}
}

// invalidParameters looks at the parameters of a def, which end in a parenthesis, or of a lambda, which end in a colon.
func (p *parser) invalidParameters(closing TokenKind) {
	start := p.pos
	defer func() { p.pos = start }()
	if p.at(Slash) && p.peek(Comma) {
		p.raiseNext("at least one argument must precede /")
	}
	slash, star, defaults, any := false, false, false, false
	for !p.at(closing) {
		switch k := p.kind(); k {
		case Slash:
			switch {
			case star:
				p.raiseNext("/ must be ahead of *")
			case slash:
				p.raiseNext("/ may appear only once")
			case !any:
				return
			}
			slash = true
			p.pos++
			if p.at(Star) {
				p.raiseNext("expected comma between / and *")
			}
		case Star:
			if star {
				p.raiseNext("* argument may appear only once")
			}
			star = true
			at := p.pos
			p.pos++
			if p.at(closing) || p.at(Comma) && (p.peek(closing) || p.peek(DoubleStar)) {
				if closing == Colon {
					p.pos++
					p.kind()
					p.pos--
					p.raiseHere("named arguments must follow bare *")
				}
				p.raiseSpan(p.toks[at].Span, "named arguments must follow bare *")
			}
			if p.at(NameToken) {
				p.param(closing, true)
				if p.at(Equal) {
					p.raiseNext("var-positional argument cannot have default value")
				}
			} else if !p.at(Comma) {
				return
			}
		case DoubleStar:
			p.pos++
			if p.param(closing, false) == nil {
				return
			}
			if p.at(Equal) {
				p.raiseNext("var-keyword argument cannot have default value")
			}
			if p.accept(Comma) {
				at := p.pos
				switch p.kind() {
				case Star, DoubleStar, Slash:
					p.raiseNext("arguments cannot follow var-keyword argument")
				case NameToken:
					if a := p.param(closing, false); a != nil {
						p.raiseSpan(a.Span, "arguments cannot follow var-keyword argument")
					}
				}
				p.pos = at
			}
			return
		case LParen:
			if defaults || slash || star {
				return
			}
			open := p.pos
			p.pos++
			for p.at(NameToken) {
				p.param(RParen, false)
				if !p.accept(Comma) {
					break
				}
			}
			if p.pos > open+1 && p.at(RParen) {
				what := "Function parameters"
				if closing == Colon {
					what = "Lambda expression parameters"
				}
				p.raiseSpan(p.toks[open].to(p.toks[p.pos].Span), what+" cannot be parenthesized")
			}
			return
		case NameToken:
			any = true
			a := p.param(closing, false)
			if p.at(Equal) {
				eq := p.pos
				p.pos++
				mark := p.pos
				if p.expression() == nil {
					p.pos = mark
					if p.at(RParen) || p.at(Comma) {
						p.raiseSpan(p.toks[eq].Span, "expected default value expression")
					}
					return
				}
				defaults = true
			} else if defaults && !star && (p.at(Comma) || p.at(closing)) {
				p.raiseSpan(a.Span, "parameter without a default follows parameter with a default")
			}
		default:
			return
		}
		if !p.accept(Comma) {
			return
		}
	}
}
