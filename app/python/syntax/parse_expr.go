package syntax

// This file defines the parsing of expressions, from the loosest to the tightest.

// expressions: expression (',' expression)* [','], a tuple if there is a comma.
func (p *parser) expressions() Expr { return p.commaList(p.expression) }

// starExpressions is the same with stars: what stands alone, right of =, after return.
func (p *parser) starExpressions() Expr { return p.commaList(p.starExpression) }

func (p *parser) commaList(item func() Expr) Expr {
	start := p.pos
	first := item()
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
		e := item()
		if e == nil {
			p.pos = mark
			break
		}
		elts = append(elts, e)
	}
	return &Tuple{p.span(start), elts, Load}
}

func (p *parser) starExpression() Expr {
	return p.memoized(ruleStarExpression, func() Expr {
		if p.at(Star) {
			if e := p.starBitwiseOr(); e != nil {
				return e
			}
		}
		return p.expression()
	})
}

func (p *parser) starBitwiseOr() Expr {
	start := p.pos
	p.pos++
	e := p.bitwiseOr()
	if e == nil {
		p.pos = start
		return nil
	}
	return &Starred{p.span(start), e, Load}
}

func (p *parser) starNamedExpression() Expr {
	if p.at(Star) {
		return p.starBitwiseOr()
	}
	return p.namedExpression()
}

// assignmentExpression: NAME ':=' expression.
func (p *parser) assignmentExpression() Expr {
	if !p.at(NameToken) || !p.peek(ColonEqual) {
		return nil
	}
	start := p.pos
	target := p.name(Store)
	p.pos++
	v := p.expression()
	if v == nil {
		p.pos = start
		return nil
	}
	return &NamedExpr{p.span(start), target, v}
}

func (p *parser) namedExpression() Expr {
	start := p.pos
	if p.at(NameToken) && p.peek(ColonEqual) {
		return p.assignmentExpression() // a cut: nothing else is tried
	}
	if p.invalid {
		p.invalidNamedExpression()
	}
	e := p.expression()
	if e == nil || p.at(ColonEqual) {
		p.pos = start
		return nil
	}
	return e
}

func (p *parser) expression() Expr {
	p.enter()
	defer p.leave()
	return p.memoized(ruleExpression, func() Expr {
		if p.invalid {
			p.invalidExpression()
			p.invalidLegacyExpression()
		}
		return p.plainExpression()
	})
}

// plainExpression is expression without a look for mistakes at its own level.
func (p *parser) plainExpression() Expr {
	if p.at(KwLambda) {
		return p.lambda()
	}
	start := p.pos
	body := p.disjunction()
	if body == nil || !p.at(KwIf) {
		return body
	}
	mark := p.pos
	p.pos++
	test := p.disjunction()
	if test == nil || !p.accept(KwElse) {
		p.pos = mark
		return body
	}
	orElse := p.expression()
	if orElse == nil {
		p.pos = mark
		return body
	}
	return &IfExp{p.span(start), test, body, orElse}
}

func (p *parser) disjunction() Expr {
	return p.memoized(ruleDisjunction, func() Expr { return p.boolOp(KwOr, p.conjunction) })
}

func (p *parser) conjunction() Expr {
	return p.memoized(ruleConjunction, func() Expr { return p.boolOp(KwAnd, p.inversion) })
}

func (p *parser) boolOp(op TokenKind, operand func() Expr) Expr {
	start := p.pos
	first := operand()
	if first == nil || !p.at(op) {
		return first
	}
	values := []Expr{first}
	for p.at(op) {
		mark := p.pos
		p.pos++
		e := operand()
		if e == nil {
			p.pos = mark
			break
		}
		values = append(values, e)
	}
	if len(values) == 1 {
		return first
	}
	return &BoolOp{p.span(start), op, values}
}

func (p *parser) inversion() Expr {
	return p.memoized(ruleInversion, func() Expr {
		if !p.at(KwNot) {
			return p.comparison()
		}
		p.enter()
		defer p.leave()
		start := p.pos
		p.pos++
		e := p.inversion()
		if e == nil {
			p.pos = start
			return nil
		}
		return &UnaryOp{p.span(start), KwNot, e}
	})
}

// compareOp reads the operator of a comparison.
func (p *parser) compareOp() (CompareOp, bool) {
	start := p.pos
	k := p.kind()
	op := Eq
	switch k {
	case EqEqual:
	case NotEqual:
		if p.text() == "<>" {
			return 0, false
		}
		op = NotEq
	case Less:
		op = Lt
	case LessEqual:
		op = LtE
	case Greater:
		op = Gt
	case GreaterEqual:
		op = GtE
	case KwIn:
		op = In
	case KwIs:
		op = Is
		p.pos++
		if p.accept(KwNot) {
			return IsNot, true
		}
		return op, true
	case KwNot:
		p.pos++
		if p.accept(KwIn) {
			return NotIn, true
		}
		p.pos = start
		return 0, false
	default:
		return 0, false
	}
	p.pos++
	return op, true
}

func (p *parser) comparison() Expr {
	start := p.pos
	left := p.bitwiseOr()
	if left == nil {
		return nil
	}
	var ops []CompareOp
	var right []Expr
	for {
		mark := p.pos
		op, ok := p.compareOp()
		if !ok {
			break
		}
		e := p.bitwiseOr()
		if e == nil {
			p.pos = mark
			break
		}
		ops, right = append(ops, op), append(right, e)
	}
	if ops == nil {
		return left
	}
	return &Compare{p.span(start), left, ops, right}
}

func (p *parser) bitwiseOr() Expr {
	return p.memoized(ruleBitwiseOr, func() Expr { return p.binary(1) })
}

// precedence returns how tightly a binary operator binds; 0 when it is none.
func precedence(k TokenKind) int {
	switch k {
	case VBar:
		return 1
	case Circumflex:
		return 2
	case Amper:
		return 3
	case LeftShift, RightShift:
		return 4
	case Plus, Minus:
		return 5
	case Star, Slash, DoubleSlash, Percent, At:
		return 6
	}
	return 0
}

// binary reads operators that bind at least as tightly as the level, all of them left-associative.
func (p *parser) binary(level int) Expr {
	start := p.pos
	left := p.factor()
	if left == nil {
		return nil
	}
	for n := 0; ; n++ {
		op := p.kind()
		prec := precedence(op)
		if prec == 0 || prec < level {
			return left
		}
		p.chain(n)
		mark := p.pos
		p.pos++
		if p.invalid && prec >= 5 && p.at(KwNot) {
			p.invalidArithmetic()
		}
		right := p.binary(prec + 1)
		if right == nil {
			p.pos = mark
			return left
		}
		left = &BinOp{p.span(start), left, op, right}
	}
}

func (p *parser) factor() Expr {
	switch k := p.kind(); k {
	case Plus, Minus, Tilde:
		p.enter()
		defer p.leave()
		start := p.pos
		p.pos++
		if p.invalid && p.at(KwNot) {
			p.invalidFactor()
		}
		e := p.factor()
		if e == nil {
			p.pos = start
			return nil
		}
		return &UnaryOp{p.span(start), k, e}
	}
	return p.power()
}

func (p *parser) power() Expr {
	start := p.pos
	if p.at(KwAwait) {
		p.refuse(p.toks[p.pos].Span, "async functions and await")
	}
	base := p.primary()
	if base == nil || !p.at(DoubleStar) {
		return base
	}
	p.enter()
	defer p.leave()
	mark := p.pos
	p.pos++
	e := p.factor()
	if e == nil {
		p.pos = mark
		return base
	}
	return &BinOp{p.span(start), base, DoubleStar, e}
}

func (p *parser) primary() Expr {
	return p.memoized(rulePrimary, func() Expr {
		start := p.pos
		e := p.atom()
		if e == nil {
			p.pos = start
			return nil
		}
		for n := 0; ; n++ {
			p.chain(n)
			next := p.trailer(e, start)
			if next == nil {
				return e
			}
			e = next
		}
	})
}

// trailer reads an attribute, call or subscript of e; nil when there is none.
func (p *parser) trailer(e Expr, start int) Expr {
	mark := p.pos
	switch p.kind() {
	case Dot:
		p.pos++
		if p.at(NameToken) {
			attr := p.identifier(p.pos)
			p.pos++
			return &Attribute{p.span(start), e, attr, Load}
		}
	case LParen:
		if c := p.call(e, start); c != nil {
			return c
		}
	case LSquare:
		p.pos++
		if i := p.slices(); i != nil && p.accept(RSquare) {
			return &Subscript{p.span(start), e, i, Load}
		}
	}
	p.pos = mark
	return nil
}

func (p *parser) slices() Expr {
	start := p.pos
	first := p.sliceItem()
	if first == nil {
		return nil
	}
	_, star := first.(*Starred)
	if !p.at(Comma) && !star {
		return first
	}
	elts := []Expr{first}
	for p.accept(Comma) {
		mark := p.pos
		e := p.sliceItem()
		if e == nil {
			p.pos = mark
			break
		}
		elts = append(elts, e)
	}
	return &Tuple{p.span(start), elts, Load}
}

func (p *parser) sliceItem() Expr {
	start := p.pos
	if p.at(Star) {
		return p.starredExpression()
	}
	var lower Expr
	if !p.at(Colon) {
		if p.invalid { // CPython tries the slice first
			lower = p.expression()
			if lower == nil || !p.at(Colon) {
				p.pos = start
				return p.namedExpression()
			}
		} else if lower = p.namedExpression(); lower == nil || !p.at(Colon) {
			return lower
		} else if _, ok := lower.(*NamedExpr); ok && p.toks[start].Kind != LParen {
			return lower
		}
	}
	p.pos++
	s := &Slice{Lower: lower, Upper: p.optional(p.expression)}
	if p.accept(Colon) {
		s.Step = p.optional(p.expression)
	}
	s.Span = p.span(start)
	return s
}

// optional reads an expression if there is one.
func (p *parser) optional(f func() Expr) Expr {
	mark := p.pos
	e := f()
	if e == nil {
		p.pos = mark
	}
	return e
}

func (p *parser) yieldExpr() Expr {
	start := p.pos
	p.pos++
	if p.at(KwFrom) {
		p.pos++
		e := p.expression()
		if e != nil {
			return &YieldFrom{p.span(start), e}
		}
		p.pos = start + 1
	}
	v := p.optional(p.starExpressions)
	return &Yield{p.span(start), v}
}

// annotatedRHS: what may stand right of = and in an f-string's braces.
func (p *parser) annotatedRHS() Expr {
	if p.at(KwYield) {
		return p.yieldExpr()
	}
	return p.starExpressions()
}

func (p *parser) lambda() Expr {
	start := p.pos
	p.pos++
	if p.invalid {
		p.invalidParameters(Colon)
	}
	args := p.parameters(Colon)
	if args == nil || !p.accept(Colon) {
		p.pos = start
		return nil
	}
	body := p.expression()
	if body == nil {
		p.pos = start
		return nil
	}
	return &Lambda{Span: p.span(start), Args: args, Body: body}
}

// name reads an identifier that is known to be next.
func (p *parser) name(c Context) *Name {
	n := &Name{Span: p.toks[p.pos].Span, ID: p.identifier(p.pos), Context: c}
	p.pos++
	return n
}
