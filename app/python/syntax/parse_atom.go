package syntax

// This file defines the parsing of atoms: names, literals, displays, comprehensions.

func (p *parser) atom() Expr {
	start := p.pos
	t := &p.toks[p.pos]
	constant := func(k ConstantKind) Expr {
		p.pos++
		return &Constant{Span: t.Span, Kind: k}
	}
	switch p.kind() {
	case NameToken:
		return p.name(Load)
	case KwTrue:
		return constant(ConstTrue)
	case KwFalse:
		return constant(ConstFalse)
	case KwNone:
		return constant(ConstNone)
	case Ellipsis:
		return constant(ConstEllipsis)
	case NumberToken:
		p.pos++
		return p.number(start)
	case StringToken, FStringStart:
		return p.memoized(ruleStrings, p.strings)
	case LParen:
		return p.parenthesised()
	case LSquare:
		return p.list()
	case LBrace:
		return p.braces()
	}
	return nil
}

// parenthesised reads a tuple, a group or a generator expression.
func (p *parser) parenthesised() Expr {
	p.enter()
	defer p.leave()
	start := p.pos
	if p.invalid {
		return p.invalidParenthesised()
	}
	p.pos++
	if p.accept(RParen) {
		return &Tuple{p.span(start), nil, Load}
	}
	if p.at(KwYield) {
		e := p.yieldExpr()
		if !p.accept(RParen) {
			return nil
		}
		return e
	}
	first := p.starNamedExpression()
	if first == nil {
		return nil
	}
	switch p.kind() {
	case RParen:
		if _, ok := first.(*Starred); ok {
			return nil
		}
		p.pos++
		return first
	case Comma:
		elts := p.moreElements(first)
		if !p.accept(RParen) {
			return nil
		}
		return &Tuple{p.span(start), elts, Load}
	case KwFor, KwAsync:
		gens := p.forIfClauses()
		if gens == nil || !p.accept(RParen) {
			return nil
		}
		if _, ok := first.(*Starred); ok {
			p.pos = start
			return nil
		}
		return &GeneratorExp{Span: p.span(start), Elt: first, Generators: gens}
	}
	return nil
}

// moreElements reads what follows the first element of a display.
func (p *parser) moreElements(first Expr) []Expr {
	elts := []Expr{first}
	for p.accept(Comma) {
		mark := p.pos
		e := p.starNamedExpression()
		if e == nil {
			p.pos = mark
			break
		}
		elts = append(elts, e)
	}
	return elts
}

func (p *parser) list() Expr {
	p.enter()
	defer p.leave()
	start := p.pos
	p.pos++
	if p.accept(RSquare) {
		return &List{p.span(start), nil, Load}
	}
	first := p.starNamedExpression()
	if first != nil {
		if _, starred := first.(*Starred); (p.at(KwFor) || p.at(KwAsync)) && !starred {
			if gens := p.forIfClauses(); gens != nil && p.accept(RSquare) {
				return &ListComp{Span: p.span(start), Elt: first, Generators: gens}
			}
		} else if elts := p.moreElements(first); p.accept(RSquare) {
			return &List{p.span(start), elts, Load}
		}
	}
	p.pos = start
	if p.invalid {
		p.invalidComprehension()
		p.pos = start
	}
	return nil
}

// braces reads a dict, a set, or a comprehension of either.
func (p *parser) braces() Expr {
	p.enter()
	defer p.leave()
	start := p.pos
	if p.memo == nil { // a set is first read as a dict: without memory, sets in sets would take exponential time
		p.memo = map[memoKey]memoValue{}
		defer func() { p.memo = nil }()
	}
	if e := p.dict(); e != nil {
		return e
	}
	p.pos = start + 1
	first := p.starNamedExpression()
	if first != nil {
		if _, starred := first.(*Starred); (p.at(KwFor) || p.at(KwAsync)) && !starred {
			if gens := p.forIfClauses(); gens != nil && p.accept(RBrace) {
				return &SetComp{Span: p.span(start), Elt: first, Generators: gens}
			}
		} else if elts := p.moreElements(first); p.accept(RBrace) {
			return &Set{p.span(start), elts}
		}
	}
	p.pos = start
	if p.invalid {
		p.invalidComprehension()
		p.pos = start
	}
	return nil
}

// dict reads a dict or dict comprehension; nil when the braces hold something else.
func (p *parser) dict() Expr {
	start := p.pos
	p.pos++
	if p.accept(RBrace) {
		return &Dict{Span: p.span(start)}
	}
	d := &Dict{}
	for {
		mark := p.pos
		var key, value Expr
		if p.accept(DoubleStar) {
			if value = p.bitwiseOr(); value == nil {
				p.pos = mark
				break
			}
		} else {
			if key = p.expression(); key == nil || !p.accept(Colon) {
				p.pos = mark
				break
			}
			if value = p.expression(); value == nil {
				p.pos = mark
				break
			}
		}
		d.Keys, d.Values = append(d.Keys, key), append(d.Values, value)
		if len(d.Keys) == 1 && key != nil && (p.at(KwFor) || p.at(KwAsync)) {
			if gens := p.forIfClauses(); gens != nil && p.accept(RBrace) {
				return &DictComp{Span: p.span(start), Key: key, Value: value, Generators: gens}
			}
			break
		}
		if !p.accept(Comma) {
			break
		}
	}
	if len(d.Keys) > 0 && p.accept(RBrace) {
		d.Span = p.span(start)
		return d
	}
	if p.invalid {
		p.pos = start + 1
		p.invalidDict()
	}
	p.pos = start
	return nil
}

// forIfClauses reads for … in … if …, once or more; nil when there is none.
func (p *parser) forIfClauses() []*Comprehension {
	var gens []*Comprehension
	for {
		start := p.pos
		if p.at(KwAsync) && p.peek(KwFor) {
			p.refuse(p.toks[p.pos].Span, "async comprehensions")
		}
		if !p.at(KwFor) {
			break
		}
		p.pos++
		target := p.starTargets()
		if target == nil || !p.accept(KwIn) {
			p.pos = start
			if p.invalid {
				p.invalidForIfClause()
				p.pos = start
			}
			break
		}
		iter := p.disjunction()
		if iter == nil {
			return nil // a cut: 'in' has been read
		}
		c := &Comprehension{Target: target, Iter: iter}
		for p.at(KwIf) {
			mark := p.pos
			p.pos++
			e := p.disjunction()
			if e == nil {
				p.pos = mark
				break
			}
			c.Ifs = append(c.Ifs, e)
		}
		gens = append(gens, c)
	}
	return gens
}
