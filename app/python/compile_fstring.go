package python

// This file compiles f-strings.

import "memview/app/python/syntax"

// A formatPart is a piece of an f-string: text, or a value that becomes some.
type formatPart struct {
	text  string
	value func(f *frame) (string, error)
}

// joined compiles an f-string.
func (c *compiler) joined(n *syntax.JoinedStr) evalFn {
	write := c.pieces(n)
	return func(f *frame) (Value, error) {
		s, err := write(f)
		return strv(s), err
	}
}

func (c *compiler) pieces(n *syntax.JoinedStr) func(f *frame) (string, error) {
	var parts []formatPart
	for _, e := range n.Values {
		switch e := e.(type) {
		case *syntax.FormattedValue:
			parts = append(parts, formatPart{value: c.formatted(e)})
		case *syntax.Constant:
			parts = append(parts, formatPart{text: e.Text})
		}
	}
	if len(parts) == 1 && parts[0].value == nil {
		return func(*frame) (string, error) { return parts[0].text, nil }
	}
	return func(f *frame) (string, error) {
		var room [64]byte
		b := room[:0]
		for i := range parts {
			s := parts[i].text
			if parts[i].value != nil {
				var err error
				if s, err = parts[i].value(f); err != nil {
					return "", err
				}
			}
			if err := f.vm.charge(int64(len(s))); err != nil {
				return "", err
			}
			b = append(b, s...)
		}
		return string(b), nil
	}
}

func (c *compiler) formatted(n *syntax.FormattedValue) func(f *frame) (string, error) {
	value := c.term(n.Value)
	spec := func(*frame) (string, error) { return "", nil }
	if n.FormatSpec != nil {
		spec = c.pieces(n.FormatSpec)
	}
	return func(f *frame) (string, error) {
		v, err := value.eval(f)
		if err != nil {
			return "", err
		}
		switch n.Conversion {
		case 'r', 'a', 's':
			s, err := f.vm.convert(n.Conversion, v)
			if err != nil {
				return "", f.at(err, n)
			}
			if n.FormatSpec == nil {
				return s, nil
			}
			v = strv(s)
		}
		f.push(v)
		s, err := spec(f)
		f.pop()
		if err != nil {
			return "", err
		}
		if s, err = f.vm.format(v, s); err != nil {
			return "", f.at(err, n)
		}
		return s, nil
	}
}
