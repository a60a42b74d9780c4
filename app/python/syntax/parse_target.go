package syntax

// This file defines the parsing of targets: what is assigned to, or deleted.

// starTargets reads targets: of for, of comprehensions, and between = signs.
func (p *parser) starTargets() Expr {
	start := p.pos
	first := p.starTarget()
	if first == nil {
		p.pos = start
		return nil
	}
	if !p.at(Comma) {
		return first
	}
	elts := []Expr{first}
	for p.accept(Comma) {
		mark := p.pos
		e := p.starTarget()
		if e == nil {
			p.pos = mark
			break
		}
		elts = append(elts, e)
	}
	return &Tuple{p.span(start), elts, Store}
}

func (p *parser) starTarget() Expr {
	return p.memoized(ruleStarTarget, func() Expr {
		start := p.pos
		if p.at(Star) {
			p.pos++
			if p.at(Star) {
				return nil
			}
			e := p.starTarget()
			if e == nil {
				return nil
			}
			return &Starred{p.span(start), e, Store}
		}
		e := p.primary()
		if e == nil || !setContext(e, Store, p.toks[start].Kind == LParen) {
			return nil
		}
		return e
	})
}

// setContext makes an expression a target; false when it cannot be one. grouped: it stands in parentheses, so that a
// star is not allowed at its top.
func setContext(e Expr, c Context, grouped bool) bool {
	switch e := e.(type) {
	case *Name:
		e.Context = c
	case *Attribute:
		e.Context = c
	case *Subscript:
		e.Context = c
	case *Starred:
		if c == Del || grouped {
			return false
		}
		if _, ok := e.Value.(*Starred); ok || !setContext(e.Value, c, true) {
			return false
		}
		e.Context = c
	case *Tuple:
		for _, x := range e.Elts {
			if !setContext(x, c, false) {
				return false
			}
		}
		e.Context = c
	case *List:
		for _, x := range e.Elts {
			if !setContext(x, c, false) {
				return false
			}
		}
		e.Context = c
	default:
		return false
	}
	return true
}

// isTarget is setContext's test, without a change.
func isTarget(e Expr, c Context) bool {
	switch e := e.(type) {
	case *Name, *Attribute, *Subscript:
		return true
	case *Starred:
		_, double := e.Value.(*Starred)
		return c != Del && !double && isTarget(e.Value, c)
	case *Tuple:
		return allTargets(e.Elts, c)
	case *List:
		return allTargets(e.Elts, c)
	}
	return false
}

func allTargets(es []Expr, c Context) bool {
	for _, e := range es {
		if !isTarget(e, c) {
			return false
		}
	}
	return true
}

// delTargets reads what stands after del.
func (p *parser) delTargets() []Expr {
	var targets []Expr
	for {
		mark := p.pos
		e := p.primary()
		if e == nil || !isTarget(e, Del) {
			p.pos = mark
			break
		}
		setContext(e, Del, false)
		targets = append(targets, e)
		if !p.accept(Comma) {
			break
		}
	}
	return targets
}
