package session

// This file reads gestures from Python's text.

import (
	"memview/app/python/syntax"
	"memview/view"
)

// ParseGesture reads what Gesture.Python writes, alone or behind the name of a
// view: ".cast('H')", "mv[1::2].toreadonly()". It returns the name, "" for none,
// and reports whether that is all that the text says.
func ParseGesture(text string) (name string, g Gesture, ok bool) {
	alone := text != "" && (text[0] == '.' || text[0] == '[')
	if alone {
		text = "_" + text
	}
	f, err := syntax.ParseOnly("", text, syntax.FileMode)
	if err != nil || len(f.Body) != 1 {
		return "", nil, false
	}
	stmt, isExpr := f.Body[0].(*syntax.ExprStmt)
	if !isExpr {
		return "", nil, false
	}
	name, g, ok = reader{f.Source}.chain(stmt.Value)
	if alone {
		name = ""
	}
	return name, g, ok
}

// reader reads parts of a parsed source.
type reader struct{ source string }

// text returns the source of a node as it was written.
func (t reader) text(n syntax.Node) string {
	at := n.Place()
	return t.source[at.Start.Offset:at.End.Offset]
}

// chain reads an expression as a name and the gesture that follows it.
func (t reader) chain(e syntax.Expr) (root string, g Gesture, ok bool) {
	switch e := e.(type) {
	case *syntax.Name:
		return e.ID, nil, true
	case *syntax.Subscript:
		slice, isSlice := e.Index.(*syntax.Slice)
		if root, g, ok = t.chain(e.Value); !ok || !isSlice {
			return "", nil, false
		}
		bounds, ok := t.slice(slice)
		return root, g.Then(Slice(bounds)), ok
	case *syntax.Call:
		method, isMethod := e.Func.(*syntax.Attribute)
		if !isMethod || len(e.Keywords) > 0 {
			return "", nil, false
		}
		if root, g, ok = t.chain(method.Value); !ok {
			return "", nil, false
		}
		switch {
		case method.Attr == "toreadonly" && len(e.Args) == 0:
			return root, g.Then(ReadOnly()), true
		case method.Attr == "cast" && (len(e.Args) == 1 || len(e.Args) == 2):
			format, isText := e.Args[0].(*syntax.Constant)
			if !isText || format.Kind != syntax.ConstStr {
				return "", nil, false
			}
			var shape []int
			if len(e.Args) == 2 {
				if shape, ok = t.ints(e.Args[1]); !ok {
					return "", nil, false
				}
			}
			return root, g.Then(Cast(format.Text, shape...)), true
		}
	}
	return "", nil, false
}

func (t reader) slice(e *syntax.Slice) (view.Slice, bool) {
	var s view.Slice
	for _, part := range []struct {
		e  syntax.Expr
		to **int
	}{{e.Lower, &s.Start}, {e.Upper, &s.Stop}, {e.Step, &s.Step}} {
		if part.e == nil {
			continue
		}
		n, ok := t.int(part.e)
		if !ok {
			return s, false
		}
		*part.to = &n
	}
	return s, true
}

// int reads an integer that stands there in digits.
func (t reader) int(e syntax.Expr) (int, bool) {
	v, err := ParseLiteral(t.text(e))
	if err != nil {
		return 0, false
	}
	n, ok := v.Int64()
	return int(n), ok
}

func (t reader) ints(e syntax.Expr) ([]int, bool) {
	var elements []syntax.Expr
	switch e := e.(type) {
	case *syntax.List:
		elements = e.Elts
	case *syntax.Tuple:
		elements = e.Elts
	default:
		n, ok := t.int(e)
		return []int{n}, ok
	}
	list := make([]int, 0, len(elements))
	for _, e := range elements {
		n, ok := t.int(e)
		if !ok {
			return nil, false
		}
		list = append(list, n)
	}
	return list, true
}
