package python

// This file compiles f-strings.

import (
	"strings"

	"memview/app/python/syntax"
)

// joined compiles an f-string.
func (c *compiler) joined(n *syntax.JoinedStr) evalFn {
	var parts []evalFn
	for _, e := range n.Values {
		if v, ok := e.(*syntax.FormattedValue); ok {
			parts = append(parts, c.formatted(v))
			continue
		}
		parts = append(parts, c.expr(e))
	}
	return func(f *frame) (Value, error) {
		defer f.vm.building()()
		var b strings.Builder
		for _, p := range parts {
			v, err := p(f)
			if err != nil {
				return v, err
			}
			s, _ := v.str()
			if err := f.vm.grow(int64(len(s))); err != nil {
				return v, err
			}
			b.WriteString(s)
		}
		return strv(b.String()), nil
	}
}

func (c *compiler) formatted(n *syntax.FormattedValue) evalFn {
	value := c.expr(n.Value)
	var spec evalFn
	if n.FormatSpec != nil {
		spec = c.joined(n.FormatSpec)
	}
	return func(f *frame) (Value, error) {
		v, err := value(f)
		if err != nil {
			return v, err
		}
		switch n.Conversion {
		case 'r', 'a', 's':
			s, err := f.vm.convert(n.Conversion, v)
			if err != nil {
				return v, f.at(err, n)
			}
			v = strv(s)
		}
		text := ""
		if spec != nil {
			f.push(v)
			s, err := spec(f)
			f.pop()
			if err != nil {
				return s, err
			}
			text, _ = s.str()
		}
		s, err := f.vm.format(v, text)
		if err != nil {
			return v, f.at(err, n)
		}
		return strv(s), nil
	}
}
