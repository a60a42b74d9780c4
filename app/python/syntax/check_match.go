package syntax

// This file defines the errors which CPython's compiler finds in match statements.

import "strconv"

func (c *checker) match(s *Match) {
	c.expr(s.Subject)
	for i, k := range s.Cases {
		last := i == len(s.Cases)-1
		names := map[string]bool{}
		c.pattern(k.Pattern, names, last || k.Guard != nil)
		c.expr(k.Guard)
		c.stmts(k.Body)
	}
}

// capture notes a name that a pattern binds.
func (c *checker) capture(name string, s Span, names map[string]bool) {
	if name == "" {
		return
	}
	c.forbidden(name, s)
	if names[name] {
		c.fail(s, "multiple assignments to name '"+name+"' in pattern")
	}
	names[name] = true
}

// pattern checks a pattern; irrefutable: it may be one that always matches.
func (c *checker) pattern(p Pattern, names map[string]bool, irrefutable bool) {
	switch p := p.(type) {
	case *MatchValue:
		if _, ok := p.Value.(*JoinedStr); ok {
			c.fail(p.Span, "patterns may only match literals and attribute lookups")
		}
	case *MatchSequence:
		stars := 0
		for _, x := range p.Patterns {
			if _, ok := x.(*MatchStar); ok {
				if stars++; stars > 1 {
					c.fail(p.Span, "multiple starred names in sequence pattern")
				}
			}
		}
		for _, x := range p.Patterns {
			c.pattern(x, names, true)
		}
	case *MatchMapping:
		c.mapping(p)
		for _, x := range p.Patterns {
			c.pattern(x, names, true)
		}
		c.capture(p.Rest, p.Span, names)
	case *MatchClass:
		for i, a := range p.KwdAttrs {
			for j := i + 1; j < len(p.KwdAttrs); j++ {
				if p.KwdAttrs[j] == a {
					c.fail(*p.KwdPatterns[j].Place(), "attribute name repeated in class pattern: "+a)
				}
			}
		}
		for _, x := range p.Patterns {
			c.pattern(x, names, true)
		}
		for _, x := range p.KwdPatterns {
			c.pattern(x, names, true)
		}
	case *MatchStar:
		c.capture(p.Name, p.Span, names)
	case *MatchAs:
		if p.Pattern == nil {
			if !irrefutable {
				if p.Name == "" {
					c.fail(p.Span, "wildcard makes remaining patterns unreachable")
				}
				c.fail(p.Span, "name capture '"+p.Name+"' makes remaining patterns unreachable")
			}
		} else {
			c.pattern(p.Pattern, names, irrefutable)
		}
		c.capture(p.Name, p.Span, names)
	case *MatchOr:
		c.alternatives(p, names, irrefutable)
	}
}

// alternatives must bind the same names.
func (c *checker) alternatives(p *MatchOr, names map[string]bool, irrefutable bool) {
	var first map[string]bool
	for i, x := range p.Patterns {
		own := map[string]bool{}
		c.pattern(x, own, i == len(p.Patterns)-1 && irrefutable)
		if first == nil {
			first = own
			continue
		}
		same := len(own) == len(first)
		for n := range own {
			same = same && first[n]
		}
		if !same {
			c.fail(p.Span, "alternative patterns bind different names")
		}
	}
	for n := range first {
		if names[n] {
			c.fail(p.Span, "multiple assignments to name '"+n+"' in pattern")
		}
		names[n] = true
	}
}

// mapping refuses a literal key that stands twice.
func (c *checker) mapping(p *MatchMapping) {
	seen := map[string]bool{}
	for _, k := range p.Keys {
		if _, ok := k.(*JoinedStr); ok {
			c.fail(*k.Place(), "mapping pattern keys may only match literals and attribute lookups")
		}
		x, ok := k.(*Constant)
		if !ok {
			continue
		}
		key, shown := "", ""
		switch x.Kind {
		case ConstStr:
			key, shown = "s"+x.Text, "'"+x.Text+"'"
		case ConstBytes:
			key, shown = "b"+x.Text, "b'"+x.Text+"'"
		case ConstInt:
			if x.Int != nil {
				shown = x.Int.String()
			} else {
				shown = strconv.FormatInt(x.Small, 10)
			}
			key = shown
		default:
			continue
		}
		if seen[key] {
			c.fail(p.Span, "mapping pattern checks duplicate key ("+shown+")")
		}
		seen[key] = true
	}
}
