package syntax

// This file defines a printer of trees in the form of CPython 3.14's ast.dump(tree, include_attributes=True).

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

type dumper struct {
	b     strings.Builder
	lines []int // byte offset of each line
}

func dumpFile(f *File) string {
	d := &dumper{lines: []int{0}}
	for i := 0; i < len(f.Source); i++ {
		if f.Source[i] == '\n' {
			d.lines = append(d.lines, i+1)
		}
	}
	d.b.WriteString("Module(")
	if len(f.Body) > 0 {
		d.b.WriteString("body=" + list(d, f.Body, d.stmt))
	}
	d.b.WriteString(")")
	return d.b.String()
}

func list[T any](d *dumper, xs []T, f func(T) string) string {
	parts := make([]string, len(xs))
	for i, x := range xs {
		parts[i] = f(x)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

func (d *dumper) node(name string, s *Span, fields ...string) string {
	parts := fields[:0:0]
	for _, f := range fields {
		if f != "" {
			parts = append(parts, f)
		}
	}
	if s != nil {
		col := func(p Pos) int {
			if int(p.Line) > len(d.lines) {
				return 0
			}
			return int(p.Offset) - d.lines[p.Line-1]
		}
		parts = append(parts, fmt.Sprintf("lineno=%d, col_offset=%d, end_lineno=%d, end_col_offset=%d", s.Start.Line, col(s.Start), s.End.Line, col(s.End)))
	}
	return name + "(" + strings.Join(parts, ", ") + ")"
}

func (d *dumper) exprs(name string, es []Expr) string {
	if len(es) == 0 {
		return ""
	}
	return name + "=" + list(d, es, d.expr)
}

func (d *dumper) body(name string, ss []Stmt) string {
	if len(ss) == 0 {
		return ""
	}
	return name + "=" + list(d, ss, d.stmt)
}

func (d *dumper) opt(name string, e Expr) string {
	if e == nil {
		return ""
	}
	return name + "=" + d.expr(e)
}

func str(name, s string) string {
	if s == "" {
		return ""
	}
	return name + "=" + pyRepr(s)
}

var opNames = map[TokenKind]string{Plus: "Add", Minus: "Sub", Star: "Mult", At: "MatMult", Slash: "Div", Percent: "Mod", DoubleStar: "Pow",
	LeftShift: "LShift", RightShift: "RShift", VBar: "BitOr", Circumflex: "BitXor", Amper: "BitAnd", DoubleSlash: "FloorDiv"}

func ctx(c Context) string { return "ctx=" + []string{"Load()", "Store()", "Del()"}[c] }

func (d *dumper) stmt(s Stmt) string {
	n := func(name string, fields ...string) string { return d.node(name, s.Place(), fields...) }
	aliases := func(as []*Alias) string {
		return "names=" + list(d, as, func(a *Alias) string {
			return d.node("alias", &a.Span, str("name", a.Name), str("asname", a.AsName))
		})
	}
	names := func(ns []string) string { return "names=" + list(d, ns, pyRepr) }
	switch s := s.(type) {
	case *FunctionDef:
		return n("FunctionDef", str("name", s.Name), "args="+d.args(s.Args), d.body("body", s.Body), d.exprs("decorator_list", s.Decorators), d.opt("returns", s.Returns))
	case *ClassDef:
		return n("ClassDef", str("name", s.Name), d.exprs("bases", s.Bases), d.body("body", s.Body), d.exprs("decorator_list", s.Decorators))
	case *Return:
		return n("Return", d.opt("value", s.Value))
	case *Delete:
		return n("Delete", d.exprs("targets", s.Targets))
	case *Assign:
		return n("Assign", d.exprs("targets", s.Targets), d.opt("value", s.Value))
	case *AugAssign:
		return n("AugAssign", d.opt("target", s.Target), "op="+opNames[s.Op]+"()", d.opt("value", s.Value))
	case *AnnAssign:
		simple := 0
		if s.Simple {
			simple = 1
		}
		return n("AnnAssign", d.opt("target", s.Target), d.opt("annotation", s.Annotation), d.opt("value", s.Value), fmt.Sprint("simple=", simple))
	case *For:
		return n("For", d.opt("target", s.Target), d.opt("iter", s.Iter), d.body("body", s.Body), d.body("orelse", s.OrElse))
	case *While:
		return n("While", d.opt("test", s.Test), d.body("body", s.Body), d.body("orelse", s.OrElse))
	case *If:
		return n("If", d.opt("test", s.Test), d.body("body", s.Body), d.body("orelse", s.OrElse))
	case *With:
		return n("With", "items="+list(d, s.Items, func(i *WithItem) string {
			return d.node("withitem", nil, d.opt("context_expr", i.Context), d.opt("optional_vars", i.Vars))
		}), d.body("body", s.Body))
	case *Match:
		return n("Match", d.opt("subject", s.Subject), "cases="+list(d, s.Cases, func(c *MatchCase) string {
			return d.node("match_case", nil, "pattern="+d.pattern(c.Pattern), d.opt("guard", c.Guard), d.body("body", c.Body))
		}))
	case *Raise:
		return n("Raise", d.opt("exc", s.Exc), d.opt("cause", s.Cause))
	case *Try:
		handlers := ""
		if len(s.Handlers) > 0 {
			handlers = "handlers=" + list(d, s.Handlers, func(h *ExceptHandler) string {
				return d.node("ExceptHandler", &h.Span, d.opt("type", h.Type), str("name", h.Name), d.body("body", h.Body))
			})
		}
		return n("Try", d.body("body", s.Body), handlers, d.body("orelse", s.OrElse), d.body("finalbody", s.Final))
	case *Assert:
		return n("Assert", d.opt("test", s.Test), d.opt("msg", s.Msg))
	case *Import:
		return n("Import", aliases(s.Names))
	case *ImportFrom:
		return n("ImportFrom", str("module", s.Module), aliases(s.Names), fmt.Sprint("level=", s.Level))
	case *Global:
		return n("Global", names(s.Names))
	case *Nonlocal:
		return n("Nonlocal", names(s.Names))
	case *ExprStmt:
		return n("Expr", d.opt("value", s.Value))
	case *Pass:
		return n("Pass")
	case *Break:
		return n("Break")
	case *Continue:
		return n("Continue")
	}
	panic(fmt.Sprintf("%T", s))
}

func (d *dumper) args(a *Arguments) string {
	arg := func(a *Arg) string {
		return d.node("arg", &a.Span, str("arg", a.Name), d.opt("annotation", a.Annotation))
	}
	args := func(name string, as []*Arg) string {
		if len(as) == 0 {
			return ""
		}
		return name + "=" + list(d, as, arg)
	}
	one := func(name string, a *Arg) string {
		if a == nil {
			return ""
		}
		return name + "=" + arg(a)
	}
	kw := ""
	if len(a.KwDefaults) > 0 {
		kw = "kw_defaults=" + list(d, a.KwDefaults, func(e Expr) string {
			if e == nil {
				return "None"
			}
			return d.expr(e)
		})
	}
	return d.node("arguments", nil, args("posonlyargs", a.PosOnly), args("args", a.Args), one("vararg", a.VarArg), args("kwonlyargs", a.KwOnly), kw, one("kwarg", a.KwArg), d.exprs("defaults", a.Defaults))
}

func (d *dumper) comps(cs []*Comprehension) string {
	return "generators=" + list(d, cs, func(c *Comprehension) string {
		return d.node("comprehension", nil, d.opt("target", c.Target), d.opt("iter", c.Iter), d.exprs("ifs", c.Ifs), "is_async=0")
	})
}

func (d *dumper) expr(e Expr) string {
	n := func(name string, fields ...string) string { return d.node(name, e.Place(), fields...) }
	switch e := e.(type) {
	case *BoolOp:
		return n("BoolOp", "op="+map[TokenKind]string{KwAnd: "And()", KwOr: "Or()"}[e.Op], d.exprs("values", e.Values))
	case *NamedExpr:
		return n("NamedExpr", d.opt("target", e.Target), d.opt("value", e.Value))
	case *BinOp:
		return n("BinOp", d.opt("left", e.Left), "op="+opNames[e.Op]+"()", d.opt("right", e.Right))
	case *UnaryOp:
		return n("UnaryOp", "op="+map[TokenKind]string{Plus: "UAdd()", Minus: "USub()", Tilde: "Invert()", KwNot: "Not()"}[e.Op], d.opt("operand", e.Operand))
	case *Lambda:
		return n("Lambda", "args="+d.args(e.Args), d.opt("body", e.Body))
	case *IfExp:
		return n("IfExp", d.opt("test", e.Test), d.opt("body", e.Body), d.opt("orelse", e.OrElse))
	case *Dict:
		keys := ""
		if len(e.Keys) > 0 {
			keys = "keys=" + list(d, e.Keys, func(e Expr) string {
				if e == nil {
					return "None"
				}
				return d.expr(e)
			})
		}
		return n("Dict", keys, d.exprs("values", e.Values))
	case *Set:
		return n("Set", d.exprs("elts", e.Elts))
	case *ListComp:
		return n("ListComp", d.opt("elt", e.Elt), d.comps(e.Generators))
	case *SetComp:
		return n("SetComp", d.opt("elt", e.Elt), d.comps(e.Generators))
	case *GeneratorExp:
		return n("GeneratorExp", d.opt("elt", e.Elt), d.comps(e.Generators))
	case *DictComp:
		return n("DictComp", d.opt("key", e.Key), d.opt("value", e.Value), d.comps(e.Generators))
	case *Yield:
		return n("Yield", d.opt("value", e.Value))
	case *YieldFrom:
		return n("YieldFrom", d.opt("value", e.Value))
	case *Compare:
		return n("Compare", d.opt("left", e.Left), "ops="+list(d, e.Ops, func(o CompareOp) string {
			return []string{"Eq()", "NotEq()", "Lt()", "LtE()", "Gt()", "GtE()", "Is()", "IsNot()", "In()", "NotIn()"}[o]
		}), d.exprs("comparators", e.Comparators))
	case *Call:
		kws := ""
		if len(e.Keywords) > 0 {
			kws = "keywords=" + list(d, e.Keywords, func(k *Keyword) string {
				return d.node("keyword", &k.Span, str("arg", k.Arg), d.opt("value", k.Value))
			})
		}
		return n("Call", d.opt("func", e.Func), d.exprs("args", e.Args), kws)
	case *FormattedValue:
		conv := -1
		if e.Conversion != 0 {
			conv = int(e.Conversion)
		}
		spec := ""
		if e.FormatSpec != nil {
			spec = "format_spec=" + d.expr(e.FormatSpec)
		}
		return n("FormattedValue", d.opt("value", e.Value), fmt.Sprint("conversion=", conv), spec)
	case *JoinedStr:
		return n("JoinedStr", d.exprs("values", e.Values))
	case *Constant:
		kind := ""
		if e.Unicode {
			kind = "kind='u'"
		}
		return n("Constant", "value="+constantRepr(e), kind)
	case *Attribute:
		return n("Attribute", d.opt("value", e.Value), str("attr", e.Attr), ctx(e.Context))
	case *Subscript:
		return n("Subscript", d.opt("value", e.Value), d.opt("slice", e.Index), ctx(e.Context))
	case *Starred:
		return n("Starred", d.opt("value", e.Value), ctx(e.Context))
	case *Name:
		return n("Name", str("id", e.ID), ctx(e.Context))
	case *List:
		return n("List", d.exprs("elts", e.Elts), ctx(e.Context))
	case *Tuple:
		return n("Tuple", d.exprs("elts", e.Elts), ctx(e.Context))
	case *Slice:
		return n("Slice", d.opt("lower", e.Lower), d.opt("upper", e.Upper), d.opt("step", e.Step))
	}
	panic(fmt.Sprintf("%T", e))
}

func (d *dumper) pattern(p Pattern) string {
	n := func(name string, fields ...string) string { return d.node(name, p.Place(), fields...) }
	pats := func(name string, ps []Pattern) string {
		if len(ps) == 0 {
			return ""
		}
		return name + "=" + list(d, ps, d.pattern)
	}
	switch p := p.(type) {
	case *MatchValue:
		return n("MatchValue", d.opt("value", p.Value))
	case *MatchSingleton:
		return n("MatchSingleton", "value="+[]string{"None", "True", "False"}[p.Value])
	case *MatchSequence:
		return n("MatchSequence", pats("patterns", p.Patterns))
	case *MatchMapping:
		return n("MatchMapping", d.exprs("keys", p.Keys), pats("patterns", p.Patterns), str("rest", p.Rest))
	case *MatchClass:
		attrs := ""
		if len(p.KwdAttrs) > 0 {
			attrs = "kwd_attrs=" + list(d, p.KwdAttrs, pyRepr)
		}
		return n("MatchClass", d.opt("cls", p.Cls), pats("patterns", p.Patterns), attrs, pats("kwd_patterns", p.KwdPatterns))
	case *MatchStar:
		return n("MatchStar", str("name", p.Name))
	case *MatchAs:
		sub := ""
		if p.Pattern != nil {
			sub = "pattern=" + d.pattern(p.Pattern)
		}
		return n("MatchAs", sub, str("name", p.Name))
	case *MatchOr:
		return n("MatchOr", pats("patterns", p.Patterns))
	}
	panic(fmt.Sprintf("%T", p))
}

func constantRepr(c *Constant) string {
	switch c.Kind {
	case ConstNone:
		return "None"
	case ConstTrue:
		return "True"
	case ConstFalse:
		return "False"
	case ConstEllipsis:
		return "Ellipsis"
	case ConstInt:
		if c.Int != nil {
			return c.Int.String()
		}
		return strconv.FormatInt(c.Small, 10)
	case ConstFloat:
		if math.IsInf(c.Float, 0) {
			return "1e309"
		}
		s := ""
		if c.Float == 0 || math.Abs(c.Float) >= 1e-4 && math.Abs(c.Float) < 1e16 {
			if s = strconv.FormatFloat(c.Float, 'f', -1, 64); !strings.Contains(s, ".") {
				s += ".0"
			}
		} else {
			s = strconv.FormatFloat(c.Float, 'e', -1, 64)
		}
		return s
	case ConstBytes:
		return "b" + bytesRepr(c.Text)
	}
	return pyRepr(c.Text)
}

func quoteFor(s string) byte {
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		return '"'
	}
	return '\''
}

func bytesRepr(s string) string {
	q := quoteFor(s)
	var b strings.Builder
	b.WriteByte(q)
	for i := 0; i < len(s); i++ {
		writeEscaped(&b, rune(s[i]), q, s[i] >= 0x7f)
	}
	b.WriteByte(q)
	return b.String()
}

func writeEscaped(b *strings.Builder, r rune, q byte, byByte bool) {
	switch {
	case r == rune(q) || r == '\\':
		b.WriteByte('\\')
		b.WriteRune(r)
	case r == '\n':
		b.WriteString(`\n`)
	case r == '\r':
		b.WriteString(`\r`)
	case r == '\t':
		b.WriteString(`\t`)
	case r < 0x20 || r == 0x7f || byByte:
		fmt.Fprintf(b, `\x%02x`, r)
	default:
		b.WriteRune(r)
	}
}

func pyRepr(s string) string {
	q := quoteFor(s)
	var b strings.Builder
	b.WriteByte(q)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 && i+3 <= len(s) { // WTF-8
			r, n = rune(s[i]&0xf)<<12|rune(s[i+1]&0x3f)<<6|rune(s[i+2]&0x3f), 3
		}
		i += n
		switch {
		case r < 0x80 || unicode.IsPrint(r):
			writeEscaped(&b, r, q, false)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	b.WriteByte(q)
	return b.String()
}
