package syntax

// This file defines the well-known mistakes in expressions. Each function looks for one kind from where the parser stands,
// raises the error when it finds it, and otherwise may leave the parser anywhere but for where it says.

// invalidExpression: a missing comma, a conditional expression without else, words within a broken string.
func (p *parser) invalidExpression() {
	start := p.pos
	defer func() { p.pos = start }()
	k := p.kind()
	if k == StringToken {
		p.strayWords()
		p.pos = start
	}
	soft := k == NameToken && isSoft(p.text())
	var a Expr
	if !soft && !(k == NameToken && (p.peek(StringToken))) {
		if a = p.disjunction(); a != nil {
			if b := p.withoutInvalid(); b != nil {
				if !legacy(a) && p.toks[p.pos-1].level > 0 {
					p.raiseSpan(join(*a.Place(), *b.Place()), "invalid syntax. Perhaps you forgot a comma?")
				}
			}
		}
		p.pos = start
	}
	if a = p.disjunction(); a != nil && p.accept(KwIf) {
		if b := p.disjunction(); b != nil {
			if !p.at(KwElse) && !p.at(Colon) {
				p.raiseSpan(join(*a.Place(), *b.Place()), "expected 'else' after 'if' expression")
			}
			if p.accept(KwElse) {
				mark := p.pos
				if p.expression() == nil {
					p.pos = mark
					p.kind()
					p.raiseNext("expected expression after 'else', but statement is given")
				}
			}
		}
	}
	p.pos = start
	switch k {
	case KwPass, KwBreak, KwContinue:
		p.pos++
		if p.accept(KwIf) && p.disjunction() != nil && p.accept(KwElse) && p.simple() != nil {
			p.raiseSpan(p.toks[start].Span, "expected expression before 'if', but statement is given")
		}
	case KwLambda:
		p.pos++
		if a := p.parameters(Colon); a != nil && p.accept(Colon) && p.at(FStringMiddle) {
			p.raiseSpan(p.from(p.toks[start].Start), "f-string: lambda expressions are not allowed without parentheses")
		}
	}
}

// strayWords: "a "b" c", where the quotes within end the string.
func (p *parser) strayWords() {
	p.pos++
	var first, last Expr
	for !p.at(StringToken) {
		e := p.withoutInvalid()
		if e == nil {
			return
		}
		if first == nil {
			first = e
		}
		last = e
	}
	if first != nil {
		p.raiseSpan(join(*first.Place(), *last.Place()), "invalid syntax. Is this intended to be part of the string?")
	}
}

func isSoft(s string) bool { return s == "_" || s == "case" || s == "match" || s == "type" }

// withoutInvalid reads an expression without looking for mistakes in it.
func (p *parser) withoutInvalid() Expr {
	p.invalid = false
	defer func() { p.invalid = true }()
	mark := p.pos
	e := p.plainExpression()
	if e == nil {
		p.pos = mark
	}
	return e
}

func legacy(e Expr) bool {
	n, ok := e.(*Name)
	return ok && (n.ID == "print" || n.ID == "exec")
}

// invalidLegacyExpression: print x, as in Python 2.
func (p *parser) invalidLegacyExpression() {
	start := p.pos
	defer func() { p.pos = start }()
	if !p.at(NameToken) {
		return
	}
	word := p.text()
	p.pos++
	if p.at(LParen) {
		return
	}
	if word != "print" && word != "exec" {
		return
	}
	if b := p.starExpressions(); b != nil {
		p.raiseSpan(p.toks[start].to(*b.Place()), "Missing parentheses in call to '"+word+"'. Did you mean "+word+"(...)?")
	}
}

// invalidNamedExpression: = where a value is wanted.
func (p *parser) invalidNamedExpression() {
	if _, ok := p.remember(ruleNamed); ok {
		return
	}
	start := p.pos
	defer func() {
		p.pos = start
		p.store(ruleNamed, start, memoValue{pos: -1})
	}()
	if a := p.expression(); a != nil && p.accept(ColonEqual) && p.expression() != nil {
		p.raiseSpan(*a.Place(), "cannot use assignment expressions with "+exprName(a))
	}
	p.pos = start
	if p.at(NameToken) && p.peek(Equal) {
		p.pos += 2
		if b := p.bitwiseOr(); b != nil && !p.at(Equal) && !p.at(ColonEqual) {
			p.raiseSpan(p.toks[start].to(*b.Place()), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
		}
	}
	p.pos = start
	switch p.kind() {
	case LParen, LSquare, KwTrue, KwFalse, KwNone:
		if e := p.atom(); e != nil {
			switch e := e.(type) {
			case *List:
				return
			case *Tuple, *GeneratorExp:
				if e.Place().Start == p.toks[start].Start {
					return
				}
			case *Constant:
				if p.toks[start].Kind != LParen {
					return
				}
			}
		}
		p.pos = start
	}
	if a := p.bitwiseOr(); a != nil && p.accept(Equal) && p.bitwiseOr() != nil && !p.at(Equal) && !p.at(ColonEqual) {
		p.raiseSpan(*a.Place(), "cannot assign to "+exprName(a)+" here. Maybe you meant '==' instead of '='?")
	}
}

// invalidArithmetic: an operator has been read, and not follows.
func (p *parser) invalidArithmetic() {
	start := p.pos
	p.kind()
	if b := p.inversion(); b != nil {
		p.raiseSpan(p.toks[start].to(*b.Place()), "'not' after an operator must be parenthesized")
	}
	p.pos = start
}

// invalidFactor: the same after a sign.
func (p *parser) invalidFactor() {
	start := p.pos
	p.pos++
	if b := p.factor(); b != nil {
		p.raiseSpan(p.toks[start].to(*b.Place()), "'not' after an operator must be parenthesized")
	}
	p.pos = start
}

// invalidParenthesised reads ( as CPython does: a tuple, a group, a generator expression, with each one's mistakes.
func (p *parser) invalidParenthesised() Expr {
	start := p.pos
	p.pos++
	if p.accept(RParen) {
		return &Tuple{p.span(start), nil, Load}
	}
	if first := p.starNamedExpression(); first != nil && p.at(Comma) {
		elts := p.moreElements(first)
		if p.accept(RParen) {
			return &Tuple{p.span(start), elts, Load}
		}
	}
	p.pos = start + 1
	var e Expr
	if p.at(KwYield) {
		e = p.yieldExpr()
	} else {
		e = p.namedExpression()
	}
	if e != nil && p.accept(RParen) {
		return e
	}
	p.pos = start + 1
	if p.at(Star) {
		if e := p.starredExpression(); e != nil && p.at(RParen) {
			p.raiseSpan(*e.Place(), "cannot use starred expression here")
		}
	} else if p.at(DoubleStar) {
		p.pos++
		if p.expression() != nil && p.at(RParen) {
			p.raiseSpan(p.toks[start+1].Span, "cannot use double starred expression here")
		}
	}
	p.pos = start
	return p.genexp()
}

// invalidComprehension looks at an opening bracket.
func (p *parser) invalidComprehension() {
	start := p.pos
	k := p.kind()
	p.pos++
	if p.at(Star) {
		e := p.starBitwiseOr()
		if k == LParen {
			p.pos = start + 1
			e = p.starredExpression()
		}
		if e != nil && p.forIfClauses() != nil {
			p.raiseSpan(*e.Place(), "iterable unpacking cannot be used in comprehension")
		}
		p.pos = start + 1
	}
	if k == LBrace && p.at(DoubleStar) {
		p.pos++
		if p.bitwiseOr() != nil && p.forIfClauses() != nil {
			p.raiseSpan(p.toks[start+1].Span, "dict unpacking cannot be used in dict comprehension")
		}
		p.pos = start + 1
	}
	if k == LParen {
		return
	}
	a := p.starNamedExpression()
	if a == nil || !p.accept(Comma) {
		return
	}
	comma := p.pos - 1
	if b := p.starNamedExpression(); b != nil {
		list := p.moreElements(b)
		if p.forIfClauses() != nil {
			p.raiseSpan(join(*a.Place(), *list[len(list)-1].Place()), "did you forget parentheses around the comprehension target?")
		}
	}
	p.pos = comma + 1
	if p.forIfClauses() != nil {
		p.raiseSpan(a.Place().to(p.toks[comma].Span), "did you forget parentheses around the comprehension target?")
	}
}

// invalidForIfClause looks at a for which could not be read.
func (p *parser) invalidForIfClause() {
	start := p.pos
	p.pos++
	if p.bitwiseOr() != nil {
		for p.at(Comma) {
			mark := p.pos
			p.pos++
			if p.bitwiseOr() == nil {
				p.pos = mark
				break
			}
		}
		p.accept(Comma)
		if !p.at(KwIn) {
			p.raiseHere("'in' expected after for-loop variables")
		}
	}
	p.pos = start
	p.invalidForTarget()
}

func (p *parser) invalidForTarget() {
	p.pos++
	if a := p.starExpressions(); a != nil {
		p.raiseTarget(a, "cannot assign to ", false, true)
	}
}

// invalidDict looks at what follows an opening brace.
func (p *parser) invalidDict() {
	start := p.pos
	for {
		mark := p.pos
		if p.accept(DoubleStar) {
			if p.bitwiseOr() == nil {
				p.pos = mark
				break
			}
		} else if p.expression() == nil || !p.accept(Colon) || p.expression() == nil {
			p.pos = mark
			break
		}
		if !p.accept(Comma) {
			mark = -1
		}
		if mark < 0 {
			break
		}
	}
	if p.pos > start && p.toks[p.pos-1].Kind == Comma { // a pair and a comma: the next one is broken
		p.invalidPair()
	}
	p.pos = start
	if e := p.expression(); e != nil && p.at(Colon) {
		colon := p.pos
		p.pos++
		if p.at(Star) {
			p.pos++
			if p.bitwiseOr() != nil {
				p.raiseFrom(p.toks[colon+1].Start, "cannot use a starred expression in a dictionary value")
			}
			p.pos = colon + 1
		}
		if p.at(RBrace) || p.at(Comma) {
			p.raiseSpan(p.toks[colon].Span, "expression expected after dictionary key and ':'")
		}
	}
}

func (p *parser) invalidPair() {
	a := p.expression()
	if a == nil {
		return
	}
	if !p.at(Colon) {
		s := *a.Place()
		end := s.End
		p.lexerFirst()
		p.err = &SyntaxError{Type: TypeSyntaxError, Message: "':' expected after dictionary key", Filename: p.lex.filename,
			Line: int(s.Start.Line), Column: int(end.Col), EndLine: int(end.Line), Text: sourceLine(p.lex.src, int(s.Start.Line))}
		panic(bail{})
	}
	colon := p.pos
	p.pos++
	switch p.kind() {
	case Star:
		p.pos++
		if p.bitwiseOr() != nil {
			p.raiseFrom(p.toks[colon+1].Start, "cannot use a starred expression in a dictionary value")
		}
	case RBrace, Comma:
		p.raiseSpan(p.toks[colon].Span, "expression expected after dictionary key and ':'")
	}
}

// invalidField looks at the opening brace of a field of an f-string.
func (p *parser) invalidField() {
	start := p.pos
	p.pos++
	switch k := p.kind(); k {
	case Equal, Exclamation, Colon, RBrace:
		p.raiseNext("f-string: valid expression required before '" + k.String() + "'")
	}
	if p.annotatedRHS() == nil {
		p.pos = start + 1
		p.raiseNext("f-string: expecting a valid expression after '{'")
	}
	switch p.kind() {
	case Equal, Exclamation, Colon, RBrace:
	default:
		p.raiseNext("f-string: expecting '=', or '!', or ':', or '}'")
	}
	if p.accept(Equal) && !p.at(Exclamation) && !p.at(Colon) && !p.at(RBrace) {
		p.raiseNext("f-string: expecting '!', or ':', or '}'")
	}
	if p.accept(Exclamation) {
		if p.at(Colon) || p.at(RBrace) {
			p.raiseNext("f-string: missing conversion character")
		}
		if !p.at(NameToken) {
			p.raiseNext("f-string: invalid conversion character")
		}
		p.pos++
	}
	if !p.at(Colon) && !p.at(RBrace) {
		p.raiseNext("f-string: expecting ':' or '}'")
	}
	if p.accept(Colon) {
		p.fstringParts(false, true)
		if !p.at(RBrace) {
			p.raiseNext("f-string: expecting '}', or format specs")
		}
	}
	if !p.at(RBrace) {
		p.raiseNext("f-string: expecting '}'")
	}
}
