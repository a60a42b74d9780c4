package syntax

// This file defines the parsing of match statements and patterns. match, case and _ are keywords only here.

func (p *parser) match() Stmt {
	start := p.pos
	if s := p.plainMatch(); s != nil {
		return s
	}
	if p.invalid {
		p.pos = start
		p.invalidMatch()
	}
	return nil
}

func (p *parser) subject() Expr {
	start := p.pos
	e := p.starNamedExpression()
	if e == nil {
		return nil
	}
	if p.at(Comma) {
		elts := p.moreElements(e)
		return &Tuple{p.span(start), elts, Load}
	}
	if _, ok := e.(*Starred); ok {
		return nil
	}
	return e
}

func (p *parser) plainMatch() Stmt {
	start := p.pos
	p.pos++
	s := &Match{Subject: p.subject()}
	if s.Subject == nil || !p.accept(Colon) || !p.accept(Newline) || !p.accept(Indent) {
		return nil
	}
	for p.soft("case") {
		mark := p.pos
		c := p.caseBlock()
		if c == nil {
			p.pos = mark
			break
		}
		s.Cases = append(s.Cases, c)
	}
	if s.Cases == nil || !p.accept(Dedent) {
		return nil
	}
	s.Span = p.blockSpan(start)
	return s
}

func (p *parser) caseBlock() *MatchCase {
	if p.invalid {
		mark := p.pos
		p.invalidCase()
		p.pos = mark
	}
	p.pos++
	c := &MatchCase{Pattern: p.patterns()}
	if c.Pattern == nil {
		return nil
	}
	c.Guard = p.guard()
	if !p.accept(Colon) {
		return nil
	}
	if c.Body = p.block(); c.Body == nil {
		return nil
	}
	return c
}

func (p *parser) guard() Expr {
	mark := p.pos
	if p.accept(KwIf) {
		if e := p.namedExpression(); e != nil {
			return e
		}
	}
	p.pos = mark
	return nil
}

// patterns: an open sequence, or one pattern.
func (p *parser) patterns() Pattern {
	start := p.pos
	first := p.maybeStarPattern()
	if first == nil {
		return nil
	}
	if !p.at(Comma) {
		if _, ok := first.(*MatchStar); ok {
			return nil
		}
		return first
	}
	list := p.morePatterns(first)
	return &MatchSequence{p.span(start), list}
}

func (p *parser) morePatterns(first Pattern) []Pattern {
	list := []Pattern{first}
	for p.accept(Comma) {
		mark := p.pos
		x := p.maybeStarPattern()
		if x == nil {
			p.pos = mark
			break
		}
		list = append(list, x)
	}
	return list
}

func (p *parser) maybeStarPattern() Pattern {
	if !p.at(Star) {
		return p.asPattern()
	}
	start := p.pos
	p.pos++
	if !p.at(NameToken) {
		p.pos = start
		return nil
	}
	name := p.captureName()
	return &MatchStar{Span: p.span(start), Name: name}
}

// captureName reads a name; "" for the wildcard.
func (p *parser) captureName() string {
	name := p.identifier(p.pos)
	p.pos++
	if name == "_" {
		return ""
	}
	return name
}

func (p *parser) asPattern() Pattern {
	p.enter()
	defer p.leave()
	start := p.pos
	x := p.orPattern()
	if x == nil {
		p.pos = start
		return nil
	}
	if !p.at(KwAs) {
		return x
	}
	mark := p.pos
	p.pos++
	if p.at(NameToken) && p.text() != "_" {
		switch p.pos++; p.kind() {
		case Dot, LParen, Equal:
			p.pos--
		default:
			name := p.identifier(p.pos - 1)
			return &MatchAs{Span: p.span(start), Pattern: x, Name: name}
		}
	}
	if p.invalid {
		p.invalidAsPattern()
	}
	p.pos = mark
	return x
}

func (p *parser) orPattern() Pattern {
	start := p.pos
	first := p.closedPattern()
	if first == nil || !p.at(VBar) {
		return first
	}
	list := []Pattern{first}
	for p.at(VBar) {
		mark := p.pos
		p.pos++
		x := p.closedPattern()
		if x == nil {
			p.pos = mark
			break
		}
		list = append(list, x)
	}
	return &MatchOr{p.span(start), list}
}

func (p *parser) closedPattern() Pattern {
	start := p.pos
	singleton := func(k ConstantKind) Pattern {
		p.pos++
		return &MatchSingleton{p.span(start), k}
	}
	switch p.kind() {
	case KwNone:
		return singleton(ConstNone)
	case KwTrue:
		return singleton(ConstTrue)
	case KwFalse:
		return singleton(ConstFalse)
	case NumberToken, Minus:
		if e := p.signedNumber(); e != nil {
			return &MatchValue{p.span(start), e}
		}
	case StringToken, FStringStart:
		if e := p.memoized(ruleStrings, p.strings); e != nil {
			return &MatchValue{p.span(start), e}
		}
	case NameToken:
		return p.namePattern()
	case LParen, LSquare:
		return p.sequencePattern()
	case LBrace:
		return p.mappingPattern()
	}
	p.pos = start
	return nil
}

// signedNumber: an optional minus and a number. What adds or subtracts an imaginary one does not get here: complex
// literals are refused when read.
func (p *parser) signedNumber() Expr {
	start := p.pos
	minus := p.accept(Minus)
	if !p.at(NumberToken) {
		return nil
	}
	p.pos++
	e := p.number(p.pos - 1)
	if minus {
		e = &UnaryOp{p.span(start), Minus, e}
	}
	return e
}

// namePattern: a capture, the wildcard, a dotted name, or a class.
func (p *parser) namePattern() Pattern {
	start := p.pos
	p.pos++
	switch p.kind() {
	case Dot, LParen:
		p.pos = start
	case Equal:
		p.pos = start
		return nil
	default:
		p.pos = start
		return &MatchAs{Name: p.captureName(), Span: p.span(start)}
	}
	var cls Expr = p.name(Load)
	for p.at(Dot) && p.peek(NameToken) {
		p.pos += 2
		cls = &Attribute{p.span(start), cls, p.identifier(p.pos - 1), Load}
	}
	if !p.at(LParen) {
		if _, ok := cls.(*Name); ok || p.at(Equal) {
			p.pos = start
			return nil
		}
		return &MatchValue{p.span(start), cls}
	}
	p.pos++
	m := &MatchClass{Cls: cls}
	for !p.at(RParen) {
		mark := p.pos
		if p.at(NameToken) && p.peek(Equal) {
			name := p.identifier(p.pos)
			p.pos += 2
			x := p.asPattern()
			if x == nil {
				p.pos = mark
				break
			}
			m.KwdAttrs, m.KwdPatterns = append(m.KwdAttrs, name), append(m.KwdPatterns, x)
		} else {
			x := p.asPattern()
			if x == nil {
				p.pos = mark
				break
			}
			if m.KwdAttrs != nil {
				if p.invalid {
					first, last := *x.Place(), *x.Place()
					for p.accept(Comma) {
						if p.at(NameToken) && p.peek(Equal) {
							break
						}
						if y := p.asPattern(); y != nil {
							last = *y.Place()
						}
					}
					p.raiseSpan(join(first, last), "positional patterns follow keyword patterns")
				}
				p.pos = start
				return nil
			}
			m.Patterns = append(m.Patterns, x)
		}
		if !p.accept(Comma) {
			break
		}
	}
	if !p.accept(RParen) {
		p.pos = start
		return nil
	}
	m.Span = p.span(start)
	return m
}

func (p *parser) sequencePattern() Pattern {
	start := p.pos
	closing := RParen
	if p.at(LSquare) {
		closing = RSquare
	}
	p.pos++
	if p.accept(closing) {
		return &MatchSequence{Span: p.span(start)}
	}
	first := p.maybeStarPattern()
	if first == nil {
		p.pos = start
		return nil
	}
	if _, star := first.(*MatchStar); closing == RParen && !star && p.accept(RParen) {
		return first // a group
	}
	if closing == RParen && !p.at(Comma) {
		p.pos = start
		return nil
	}
	list := p.morePatterns(first)
	if !p.accept(closing) {
		p.pos = start
		return nil
	}
	return &MatchSequence{p.span(start), list}
}

func (p *parser) mappingPattern() Pattern {
	start := p.pos
	p.pos++
	m := &MatchMapping{}
	for !p.at(RBrace) {
		mark := p.pos
		if p.accept(DoubleStar) {
			if !p.at(NameToken) || p.text() == "_" {
				p.pos = start
				return nil
			}
			m.Rest = p.captureName()
			p.accept(Comma)
			break
		}
		k := p.mappingKey()
		if k == nil || !p.accept(Colon) {
			p.pos = mark
			break
		}
		x := p.asPattern()
		if x == nil {
			p.pos = mark
			break
		}
		m.Keys, m.Patterns = append(m.Keys, k), append(m.Patterns, x)
		if !p.accept(Comma) {
			break
		}
	}
	if !p.accept(RBrace) {
		p.pos = start
		return nil
	}
	m.Span = p.span(start)
	return m
}

func (p *parser) mappingKey() Expr {
	start := p.pos
	switch p.kind() {
	case KwNone, KwTrue, KwFalse:
		return p.atom()
	case NumberToken, Minus:
		return p.signedNumber()
	case StringToken, FStringStart:
		return p.memoized(ruleStrings, p.strings)
	case NameToken:
		var e Expr = p.name(Load)
		for p.at(Dot) && p.peek(NameToken) {
			p.pos += 2
			e = &Attribute{p.span(start), e, p.identifier(p.pos - 1), Load}
		}
		if _, bare := e.(*Name); !bare {
			return e
		}
		p.pos = start
	}
	return nil
}
