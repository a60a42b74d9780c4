package syntax

// This file defines the well-known mistakes in statements.

import "strconv"

func (p *parser) invalidAssignment() {
	start := p.pos
	if k := p.kind(); k == LParen || k == LSquare {
		if e := p.atom(); e != nil && p.at(Colon) {
			switch e.(type) {
			case *List, *Tuple:
				p.pos++
				if p.expression() != nil {
					p.raiseSpan(*e.Place(), "only single target (not "+exprName(e)+") can be annotated")
				}
			}
		}
	}
	p.pos = start
	if a := p.starNamedExpression(); a != nil && p.accept(Comma) {
		for {
			mark := p.pos
			if p.starNamedExpression() == nil {
				p.pos = mark
				break
			}
			if !p.accept(Comma) {
				break
			}
		}
		if p.accept(Colon) && p.expression() != nil {
			p.raiseSpan(*a.Place(), "only single target (not tuple) can be annotated")
		}
	}
	p.pos = start
	if a := p.expression(); a != nil && p.accept(Colon) && p.expression() != nil {
		p.raiseSpan(*a.Place(), "illegal target for annotation")
	}
	p.pos = start
	for {
		mark := p.pos
		if p.starTargets() == nil || !p.accept(Equal) {
			p.pos = mark
			break
		}
	}
	mark := p.pos
	if a := p.starExpressions(); a != nil && p.at(Equal) {
		p.raiseTarget(a, "cannot assign to ", false, false)
	}
	p.pos = mark
	if p.at(KwYield) {
		if a := p.yieldExpr(); p.at(Equal) {
			p.raiseSpan(*a.Place(), "assignment to yield expression not possible")
		}
	}
	p.pos = start
	if a := p.starExpressions(); a != nil {
		if _, ok := augmented(p.kind()); ok {
			p.pos++
			if p.annotatedRHS() != nil {
				p.raiseSpan(*a.Place(), "'"+exprName(a)+"' is an illegal expression for augmented assignment")
			}
		}
	}
}

func (p *parser) invalidDel() {
	p.pos++
	if a := p.starExpressions(); a != nil {
		p.raiseTarget(a, "cannot delete ", true, false)
	}
}

// invalidImport: import a from b, and import alone.
func (p *parser) invalidImport() {
	start := p.pos
	defer func() { p.pos = start }()
	p.pos++
	if p.at(Newline) {
		p.raiseFrom(p.toks[p.pos].Start, "Expected one or more names after 'import'")
	}
	for p.dottedName() != "" {
		if p.accept(Comma) {
			continue
		}
		if p.accept(KwFrom) && p.dottedName() != "" {
			p.raiseFrom(p.toks[start].Start, "Did you mean to use 'from ... import ...' instead?")
		}
		return
	}
}

// invalidAlias: import a as b.c.
func (p *parser) invalidAlias(dotted bool) {
	if dotted && p.dottedName() == "" {
		return
	} else if !dotted && !p.accept(NameToken) {
		return
	}
	if !p.accept(KwAs) {
		return
	}
	mark := p.pos
	if p.accept(NameToken) {
		switch p.kind() {
		case Comma, RParen, Semi, Newline:
			return
		}
		p.pos = mark
	}
	if a := p.expression(); a != nil {
		p.raiseSpan(*a.Place(), "cannot use "+exprName(a)+" as import target")
	}
}

func (p *parser) invalidImportTargets() {
	mark := p.pos
	if p.aliases() != nil && p.accept(Comma) && p.at(Newline) {
		p.raiseHere("trailing comma not allowed without surrounding parentheses")
	}
	p.pos = mark
	if p.at(Newline) {
		p.raiseFrom(p.toks[p.pos].Start, "Expected one or more names after 'import'")
	}
}

// missingBlock looks at a colon: what, which began at token number start, needs a block after it.
func (p *parser) missingBlock(what string, start int) {
	mark := p.pos
	if p.accept(Colon) && p.accept(Newline) && !p.at(Indent) {
		p.raiseIndent("expected an indented block after " + what + " on line " + strconv.Itoa(int(p.toks[start].Start.Line)))
	}
	p.pos = mark
}

// invalidHeader looks at a statement of a keyword and an expression, for a missing colon or block.
func (p *parser) invalidHeader(word string, header func() Expr) {
	start := p.pos
	p.pos++
	if header() == nil {
		return
	}
	if p.at(Newline) {
		p.raiseHere("expected ':'")
	}
	p.missingBlock("'"+word+"' statement", start)
}

func (p *parser) invalidElse() {
	start := p.pos
	p.pos++
	p.missingBlock("'else' statement", start)
	if p.accept(Colon) && p.block() != nil && p.at(KwElif) {
		p.raiseHere("'elif' block follows an 'else' block")
	}
}

func (p *parser) invalidFor() {
	start := p.pos
	p.pos++
	if p.starTargets() == nil || !p.accept(KwIn) || p.starExpressions() == nil {
		return
	}
	if p.at(Newline) {
		p.raiseHere("expected ':'")
	}
	p.missingBlock("'for' statement", start)
}

func (p *parser) invalidDef() {
	start := p.pos
	p.pos++
	if !p.accept(NameToken) || !p.accept(LParen) {
		return
	}
	p.invalidParameters(RParen)
	if p.parameters(RParen) == nil || !p.accept(RParen) {
		return
	}
	if p.accept(Arrow) && p.expression() == nil {
		return
	}
	p.missingBlock("function definition", start)
}

func (p *parser) invalidClass() {
	start := p.pos
	p.pos++
	if !p.accept(NameToken) {
		return
	}
	if p.accept(LParen) {
		if !p.at(RParen) && p.arguments() == nil || !p.accept(RParen) {
			return
		}
	}
	if p.at(Newline) {
		p.raiseHere("expected ':'")
	}
	p.missingBlock("class definition", start)
}

func (p *parser) invalidTry() {
	start := p.pos
	p.pos++
	p.missingBlock("'try' statement", start)
	if p.accept(Colon) && p.block() != nil && !p.at(KwExcept) && !p.at(KwFinally) {
		p.raiseHere("expected 'except' or 'finally' block")
	}
}

func (p *parser) invalidExceptIndent() {
	start := p.pos
	p.pos++
	if !p.at(Colon) {
		if p.expression() == nil {
			return
		}
		if p.accept(KwAs) && !p.accept(NameToken) {
			return
		}
	}
	p.missingBlock("'except' statement", start)
}

func (p *parser) invalidExcept() {
	start := p.pos
	p.pos++
	if a := p.expression(); a != nil {
		after := p.pos
		if p.accept(Comma) && p.expressions() != nil && p.accept(KwAs) && p.accept(NameToken) && p.at(Colon) {
			p.raiseFrom(a.Place().Start, "multiple exception types must be parenthesized when using 'as'")
		}
		p.pos = after
		if p.accept(KwAs) && !p.accept(NameToken) {
			p.pos = after
		}
		if p.at(Newline) {
			p.raiseHere("expected ':'")
		}
		p.pos = after
		if p.accept(KwAs) {
			if t := p.expression(); t != nil && p.accept(Colon) && p.block() != nil {
				p.raiseSpan(*t.Place(), "cannot use except statement with "+exprName(t))
			}
		}
		return
	}
	p.pos = start + 1
	if p.at(Newline) {
		p.raiseHere("expected ':'")
	}
}

// withItems reads the items of a with as far as the search for mistakes needs them.
func (p *parser) withItems(item func() Expr) bool {
	for {
		if item() == nil {
			return false
		}
		if mark := p.pos; p.accept(KwAs) && p.starTarget() == nil {
			p.pos = mark
			return true
		}
		mark := p.pos
		if !p.accept(Comma) {
			return true
		}
		if next := p.pos; p.at(Colon) || p.at(RParen) || item() == nil {
			p.pos = mark
			return true
		} else {
			p.pos = next
		}
	}
}

func (p *parser) invalidWithIndent() {
	start := p.pos
	p.pos++
	if p.withItems(p.expression) {
		p.missingBlock("'with' statement", start)
	}
	p.pos = start + 1
	if p.accept(LParen) && p.withItems(p.expressions) {
		p.accept(Comma)
		if p.accept(RParen) {
			p.missingBlock("'with' statement", start)
		}
	}
}

func (p *parser) invalidWith() {
	start := p.pos
	p.pos++
	if p.withItems(p.expression) {
		if p.at(Comma) && p.peek(Colon) {
			p.raiseNext("the last 'with' item has a trailing comma")
		}
		if p.at(Newline) {
			p.raiseHere("expected ':'")
		}
	}
	p.pos = start + 1
	if p.accept(LParen) && p.withItems(p.expressions) {
		p.accept(Comma)
		if p.accept(RParen) && p.at(Newline) {
			p.raiseHere("expected ':'")
		}
	}
}

func (p *parser) invalidMatch() {
	start := p.pos
	p.pos++
	if p.subject() == nil {
		return
	}
	if p.at(Newline) {
		p.raiseHere("expected ':'")
	}
	p.missingBlock("'match' statement", start)
}

func (p *parser) invalidCase() {
	start := p.pos
	p.pos++
	if p.patterns() == nil {
		return
	}
	p.guard()
	if p.at(Newline) {
		p.raiseHere("expected ':'")
	}
	p.missingBlock("'case' statement", start)
}

// invalidAsPattern: as has been read.
func (p *parser) invalidAsPattern() {
	if p.at(NameToken) && p.text() == "_" {
		p.raiseNext("cannot use '_' as a target")
	}
	if e := p.expression(); e != nil {
		p.raiseSpan(*e.Place(), "cannot use "+exprName(e)+" as pattern target")
	}
}
