package syntax

// This file defines the parsing of parameters, of def (closed by a parenthesis) and of lambda (closed by a colon).

// parameters reads up to the closing token, which it leaves. It returns nil where the order is wrong.
func (p *parser) parameters(closing TokenKind) *Arguments {
	a := &Arguments{}
	start := p.pos
	slash, star := false, false
	for !p.at(closing) {
		switch {
		case p.at(Slash) && !slash && !star && len(a.Args) > 0:
			p.pos++
			a.PosOnly, a.Args, slash = a.Args, nil, true
		case p.at(Star) && !star:
			star = true
			p.pos++
			if p.at(Comma) {
				p.pos++
				if p.at(closing) || p.at(DoubleStar) || !p.at(NameToken) {
					p.pos = start
					return nil
				}
				continue
			}
			if a.VarArg = p.param(closing, true); a.VarArg == nil {
				p.pos = start
				return nil
			}
		case p.at(DoubleStar):
			p.pos++
			if a.KwArg = p.param(closing, false); a.KwArg == nil {
				p.pos = start
				return nil
			}
			p.accept(Comma)
			if !p.at(closing) {
				p.pos = start
				return nil
			}
			return a
		case p.at(NameToken):
			arg := p.param(closing, false)
			var def Expr
			if p.at(Equal) {
				p.pos++
				if def = p.expression(); def == nil {
					if p.invalid && (p.at(RParen) || p.at(Comma)) {
						p.raiseSpan(p.toks[p.pos-1].Span, "expected default value expression")
					}
					p.pos = start
					return nil
				}
			}
			if star {
				a.KwOnly, a.KwDefaults = append(a.KwOnly, arg), append(a.KwDefaults, def)
				break
			}
			if def == nil && len(a.Defaults) > 0 {
				p.pos = start
				return nil
			}
			if a.Args = append(a.Args, arg); def != nil {
				a.Defaults = append(a.Defaults, def)
			}
		default:
			p.pos = start
			return nil
		}
		if !p.accept(Comma) && !p.at(closing) {
			p.pos = start
			return nil
		}
	}
	return a
}

// param reads a name with its annotation, if there may be one: lambdas have none. starred: an annotation may have a star.
func (p *parser) param(closing TokenKind, starred bool) *Arg {
	if !p.at(NameToken) {
		return nil
	}
	start := p.pos
	a := &Arg{Name: p.identifier(start)}
	p.pos++
	if closing == RParen && p.at(Colon) {
		p.pos++
		if starred && p.at(Star) {
			a.Annotation = p.starExpression()
		} else {
			a.Annotation = p.expression()
		}
		if a.Annotation == nil {
			p.pos = start + 1
		}
	}
	a.Span = p.span(start)
	return a
}
