package syntax

// This file defines SyntaxWarning: what CPython 3.14 says about source that is right and most likely a mistake.

import (
	"slices"
	"sort"
	"strings"
)

// A Warning is one SyntaxWarning of CPython's.
type Warning struct {
	Line    int // from 1
	Message string
	offset  int32 // of what the parser warns about
}

// Render returns what CPython prints to standard error for a warning about a source: warnings.py, _formatwarnmsg_impl.
func (w Warning) Render(filename, source string) string {
	s := filename + ":" + itoa(w.Line) + ": SyntaxWarning: " + w.Message + "\n"
	if line := strings.TrimSpace(sourceLine(source, w.Line)); line != "" {
		s += "  " + line + "\n"
	}
	return s
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

// warn notes a warning of the parser. It may meet the same literal again: what is said of a place is said once.
func (p *parser) warn(line int, offset int32, message string) {
	if !p.invalid {
		p.warnings = append(p.warnings, Warning{line, message, offset})
	}
}

// warned returns the warnings about what was read, in the order of the source.
func (p *parser) warned() []Warning {
	for _, w := range p.lex.warnings {
		if w.offset <= p.toks[p.far].Start.Offset {
			p.warnings = append(p.warnings, w)
		}
	}
	sort.SliceStable(p.warnings, func(i, j int) bool { return p.warnings[i].offset < p.warnings[j].offset })
	return slices.CompactFunc(p.warnings, func(a, b Warning) bool { return a.offset == b.offset })
}

// warnEscape warns about the escape at an offset in the inside of a literal, which begins at from: string_parser.c,
// warn_invalid_escape_sequence.
func (p *parser) warnEscape(t Token, from int32, s string, at int) {
	e := s[at : at+2]
	kind := "an invalid"
	if e[1] >= '4' && e[1] <= '7' {
		kind, e = "an invalid octal", s[at:at+4]
	}
	p.warn(int(t.Start.Line)+strings.Count(p.lex.src[t.Start.Offset:from], "\n")+strings.Count(s[:at], "\n"), from+int32(at),
		"\""+e+"\" is "+kind+" escape sequence. Such sequences will not work in the future. Did you mean \"\\"+e+
			"\"? A raw string is also an option.")
}

// A jumpWalk looks for statements that leave a finally block, which swallows exceptions: PEP 765, ast_preprocess.c.
type jumpWalk struct {
	file           *File
	finally, loops bool
}

func (w jumpWalk) warn(s Span, what string) {
	w.file.Warnings = append(w.file.Warnings, Warning{Line: int(s.Start.Line), Message: "'" + what + "' in a 'finally' block"})
}

func (w jumpWalk) stmts(ss []Stmt) {
	for _, s := range ss {
		w.stmt(s)
	}
}

func (w jumpWalk) stmt(s Stmt) {
	loop := jumpWalk{file: w.file, loops: true} // a return in a loop is not told of
	switch s := s.(type) {
	case *FunctionDef:
		jumpWalk{file: w.file}.stmts(s.Body)
	case *ClassDef:
		jumpWalk{file: w.file}.stmts(s.Body)
	case *Return:
		if w.finally {
			w.warn(s.Span, "return")
		}
	case *Break:
		if w.finally && !w.loops {
			w.warn(s.Span, "break")
		}
	case *Continue:
		if w.finally && !w.loops {
			w.warn(s.Span, "continue")
		}
	case *For:
		loop.stmts(s.Body)
		w.stmts(s.OrElse)
	case *While:
		loop.stmts(s.Body)
		w.stmts(s.OrElse)
	case *If:
		w.stmts(s.Body)
		w.stmts(s.OrElse)
	case *With:
		w.stmts(s.Body)
	case *Match:
		for _, c := range s.Cases {
			w.stmts(c.Body)
		}
	case *Try:
		w.stmts(s.Body)
		for _, h := range s.Handlers {
			w.stmts(h.Body)
		}
		w.stmts(s.OrElse)
		jumpWalk{file: w.file, finally: true}.stmts(s.Final)
	}
}

// warn notes a warning of the compiler.
func (c *checker) warn(s *Span, message string) {
	c.resolver.file.Warnings = append(c.resolver.file.Warnings, Warning{Line: int(s.Start.Line), Message: message})
}

// typeOf returns the class of what an expression gives, "" when that is not plain to see: codegen.c, infer_type.
func typeOf(e Expr) string {
	switch e := e.(type) {
	case *Tuple:
		return "tuple"
	case *List, *ListComp:
		return "list"
	case *Dict, *DictComp:
		return "dict"
	case *Set, *SetComp:
		return "set"
	case *GeneratorExp:
		return "generator"
	case *Lambda:
		return "function"
	case *JoinedStr, *FormattedValue:
		return "str"
	case *Constant:
		switch e.Kind {
		case ConstNone:
			return "NoneType"
		case ConstTrue, ConstFalse:
			return "bool"
		case ConstEllipsis:
			return "ellipsis"
		case ConstInt:
			return "int"
		case ConstFloat:
			return "float"
		case ConstStr:
			return "str"
		case ConstBytes:
			return "bytes"
		}
	}
	return ""
}

// checkCompare warns about "is" with a literal: codegen_check_compare.
func (c *checker) checkCompare(e *Compare) {
	left := e.Left
	for i, op := range e.Ops {
		right := e.Comparators[i]
		if op == Is || op == IsNot {
			literal := right
			if isLiteral(left) {
				literal = left
			}
			if isLiteral(literal) {
				is, equal := "is", "=="
				if op == IsNot {
					is, equal = "is not", "!="
				}
				c.warn(&e.Span, "\""+is+"\" with '"+typeOf(literal)+"' literal. Did you mean \""+equal+"\"?")
				return
			}
		}
		left = right
	}
}

// isLiteral reports whether "is" makes no sense with an expression: check_is_arg.
func isLiteral(e Expr) bool {
	switch e := e.(type) {
	case *Constant:
		return e.Kind != ConstNone && e.Kind != ConstTrue && e.Kind != ConstFalse && e.Kind != ConstEllipsis
	case *Tuple:
		for _, x := range e.Elts {
			if _, ok := x.(*Constant); !ok && !isLiteral(x) {
				return false
			}
		}
		return true
	}
	return false
}

// checkCaller warns about calls of what cannot be called: codegen_check_caller.
func (c *checker) checkCaller(e Expr) {
	switch e.(type) {
	case *Lambda:
	default:
		if t := typeOf(e); t != "" {
			c.warn(e.Place(), "'"+t+"' object is not callable; perhaps you missed a comma?")
		}
	}
}

// checkSubscript warns about subscripts that cannot be: check_subscripter and check_index.
func (c *checker) checkSubscript(e, index Expr) {
	t := typeOf(e)
	switch t {
	case "NoneType", "ellipsis", "int", "bool", "float", "set", "generator":
		c.warn(e.Place(), "'"+t+"' object is not subscriptable; perhaps you missed a comma?")
	case "str", "bytes", "tuple", "list":
		if k := typeOf(index); k != "" && k != "int" && k != "bool" {
			c.warn(e.Place(), t+" indices must be integers or slices, not "+k+"; perhaps you missed a comma?")
		}
	}
}
