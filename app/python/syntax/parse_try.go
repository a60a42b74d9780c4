package syntax

// This file defines the parsing of try and with.

func (p *parser) try() Stmt {
	start := p.pos
	if p.invalid {
		p.invalidTry()
		p.pos = start
	}
	p.pos++
	p.forced(Colon)
	s := &Try{Body: p.block()}
	if s.Body == nil {
		return nil
	}
	for p.at(KwExcept) {
		mark := p.pos
		h := p.except()
		if h == nil {
			p.pos = mark
			break
		}
		s.Handlers = append(s.Handlers, h)
	}
	if s.Handlers != nil {
		s.OrElse = p.elseBlock()
	}
	if p.at(KwFinally) {
		mark := p.pos
		p.pos++
		if p.invalid {
			p.missingBlock("'finally' statement", mark)
		}
		p.forced(Colon)
		if s.Final = p.block(); s.Final == nil {
			p.pos = mark
		}
	}
	if s.Handlers == nil && s.Final == nil {
		return nil
	}
	s.Span = p.blockSpan(start)
	return s
}

func (p *parser) except() *ExceptHandler {
	start := p.pos
	if p.invalid {
		p.invalidExceptIndent()
		p.pos = start
	}
	if h := p.plainExcept(); h != nil {
		return h
	}
	if p.invalid {
		p.pos = start
		p.invalidExcept()
	}
	return nil
}

func (p *parser) plainExcept() *ExceptHandler {
	start := p.pos
	p.pos++
	if p.at(Star) {
		p.refuse(p.from(p.toks[start].Start).to(p.toks[p.pos].Span), "except* clauses")
	}
	h := &ExceptHandler{}
	if !p.at(Colon) {
		if h.Type = p.expressions(); h.Type == nil { // PEP 758: several without parentheses
			return nil
		}
		if p.at(KwAs) && !p.unparenthesised(start+1, h.Type) {
			if !p.peek(NameToken) {
				return nil
			}
			h.Name = p.identifier(p.pos + 1)
			p.pos += 2
		}
	}
	if !p.accept(Colon) {
		return nil
	}
	if h.Body = p.block(); h.Body == nil {
		return nil
	}
	h.Span = p.blockSpan(start)
	return h
}

// unparenthesised reports whether e, which began with token number i, is a tuple without parentheses.
func (p *parser) unparenthesised(i int, e Expr) bool {
	t, ok := e.(*Tuple)
	return ok && (len(t.Elts) > 0 && t.Elts[0].Place().Start == t.Start || p.toks[i].Kind != LParen)
}

func (p *parser) with() Stmt {
	start := p.pos
	if p.invalid {
		p.invalidWithIndent()
		p.pos = start
	}
	p.pos++
	items := p.parenthesisedItems()
	if items == nil {
		p.pos = start + 1
		for {
			i := p.withItem()
			if i == nil {
				break
			}
			items = append(items, i)
			if !p.at(Comma) {
				break
			}
			p.pos++
		}
		if len(items) == 0 || p.toks[p.pos-1].Kind == Comma || !p.accept(Colon) {
			if p.invalid {
				p.pos = start
				p.invalidWith()
			}
			return nil
		}
	}
	s := &With{Items: items, Body: p.block()}
	if s.Body == nil {
		return nil
	}
	s.Span = p.blockSpan(start)
	return s
}

// parenthesisedItems reads (a as b, c as d): and nothing else: (a, b).c: is a tuple's attribute.
func (p *parser) parenthesisedItems() []*WithItem {
	if !p.accept(LParen) {
		return nil
	}
	var items []*WithItem
	for !p.at(RParen) {
		i := p.withItem()
		if i == nil {
			return nil
		}
		items = append(items, i)
		if !p.accept(Comma) {
			break
		}
	}
	if items == nil || !p.accept(RParen) || !p.accept(Colon) {
		return nil
	}
	return items
}

func (p *parser) withItem() *WithItem {
	start := p.pos
	e := p.expression()
	if e == nil {
		p.pos = start
		return nil
	}
	if !p.at(KwAs) {
		return &WithItem{e, nil}
	}
	mark := p.pos
	p.pos++
	if t := p.starTarget(); t != nil && (p.at(Comma) || p.at(RParen) || p.at(Colon)) {
		return &WithItem{e, t}
	}
	if p.invalid {
		p.pos = mark + 1
		if a := p.expression(); a != nil && (p.at(Comma) || p.at(RParen) || p.at(Colon)) {
			p.raiseTarget(a, "cannot assign to ", false, false)
		}
	}
	p.pos = mark
	return &WithItem{e, nil}
}
