package syntax

// This file defines the parsing of imports.

import "strings"

func (p *parser) importName() Stmt {
	start := p.pos
	p.pos++
	s := &Import{}
	for {
		mark := p.pos
		a := p.alias(true)
		if a == nil {
			p.pos = mark
			break
		}
		s.Names = append(s.Names, a)
		if !p.at(Comma) {
			break
		}
		p.pos++
	}
	if s.Names == nil {
		return nil
	}
	if p.toks[p.pos-1].Kind == Comma {
		p.pos--
	}
	s.Span = p.span(start)
	return s
}

// alias reads a name, dotted or not, with its as.
func (p *parser) alias(dotted bool) *Alias {
	start := p.pos
	if p.invalid {
		p.invalidAlias(dotted)
		p.pos = start
	}
	a := &Alias{}
	if dotted {
		a.Name = p.dottedName()
	} else if p.at(NameToken) {
		a.Name = p.identifier(p.pos)
		p.pos++
	}
	if a.Name == "" {
		return nil
	}
	if p.at(KwAs) && p.peek(NameToken) {
		a.AsName = p.identifier(p.pos + 1)
		p.pos += 2
	}
	a.Span = p.span(start)
	return a
}

func (p *parser) dottedName() string {
	if !p.at(NameToken) {
		return ""
	}
	parts := []string{p.identifier(p.pos)}
	p.pos++
	for p.at(Dot) && p.peek(NameToken) {
		parts = append(parts, p.identifier(p.pos+1))
		p.pos += 2
	}
	return strings.Join(parts, ".")
}

func (p *parser) importFrom() Stmt {
	start := p.pos
	p.pos++
	s := &ImportFrom{}
	for {
		if p.accept(Dot) {
			s.Level++
		} else if p.accept(Ellipsis) {
			s.Level += 3
		} else {
			break
		}
	}
	s.Module = p.dottedName()
	if s.Module == "" && s.Level == 0 || !p.accept(KwImport) {
		return nil
	}
	switch p.kind() {
	case Star:
		s.Names = []*Alias{{Span: p.toks[p.pos].Span, Name: "*"}}
		p.pos++
	case LParen:
		p.pos++
		s.Names = p.aliases()
		p.accept(Comma)
		if s.Names == nil || !p.accept(RParen) {
			return nil
		}
	default:
		mark := p.pos
		s.Names = p.aliases()
		if s.Names == nil || p.at(Comma) {
			if p.invalid {
				p.pos = mark
				p.invalidImportTargets()
			}
			return nil
		}
	}
	s.Span = p.span(start)
	return s
}

// aliases reads names up to the last, and leaves a comma after it.
func (p *parser) aliases() []*Alias {
	var names []*Alias
	for {
		mark := p.pos
		if names != nil && !p.accept(Comma) {
			return names
		}
		a := p.alias(false)
		if a == nil {
			p.pos = mark
			return names
		}
		names = append(names, a)
	}
}
