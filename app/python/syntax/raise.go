package syntax

// This file defines how the parser raises errors: which place and line they get, and which of two errors wins.

import "unicode/utf8"

// to returns the stretch up to the end of another.
func (s Span) to(t Span) Span { return Span{s.Start, t.End} }

// raiseKnown raises an error at a stretch, whatever the lexer may find further on.
func (p *parser) raiseKnown(typ string, s Span, message string) {
	p.err = p.errorAt(typ, s, message)
	panic(bail{})
}

// errorAt makes the error of a stretch. An end on another line has its column cut to the first
// line's length, as CPython does.
func (p *parser) errorAt(typ string, s Span, message string) *SyntaxError {
	text := sourceLine(p.lex.src, int(s.Start.Line))
	end := int(s.End.Col)
	if s.End.Line != s.Start.Line {
		end = min(end, utf8.RuneCountInString(text))
	}
	return &SyntaxError{Type: typ, Message: message, Filename: p.lex.filename, Line: int(s.Start.Line), Column: int(s.Start.Col) + 1,
		EndLine: int(s.End.Line), EndColumn: end + 1, Text: text, source: p.lex.src, statement: p.statementLine}
}

// raiseAtToken raises an error at a token. Those that are no text (indentation, the end) have no stretch: the place is
// where the lexer stood.
func (p *parser) raiseAtToken(typ string, t Token, message string) {
	switch t.Kind {
	case Indent, Dedent, EndMarker:
		s := t.Start
		if int(s.Offset) == len(p.lex.src) && s.Col == 0 && s.Line > 1 { // the end lies on the last line
			s.Line--
			s.Col = int32(utf8.RuneCountInString(sourceLine(p.lex.src, int(s.Line)))) + 1
		}
		p.err = &SyntaxError{Type: typ, Message: message, Filename: p.lex.filename, Line: int(s.Line), Column: int(s.Col), EndLine: int(s.Line),
			EndColumn: -1, Text: sourceLine(p.lex.src, int(s.Line)), source: p.lex.src, statement: p.statementLine}
		panic(bail{})
	}
	p.raiseKnown(typ, t.Span, message)
}

// raiseSpan raises a SyntaxError at a stretch, unless the rest of the source has an error of the lexer's: CPython reads
// it through first, and then shows that.
func (p *parser) raiseSpan(s Span, message string) { p.raiseTyped(TypeSyntaxError, s, message) }

func (p *parser) raiseTyped(typ string, s Span, message string) {
	p.lexerFirst()
	p.raiseKnown(typ, s, message)
}

// lexerFirst raises the lexer's error, if it has one that comes before errors of the parser.
func (p *parser) lexerFirst() {
	l := p.lex
	switch e := l.err; {
	case e == nil:
	case e.Type != TypeSyntaxError || e.EndColumn == 0 && !l.eof && e.Column > 0: // indentation, continuation: no error of the reader's
	case l.eof && len(l.brackets) > 0 && e.Message == l.unclosed().Message:
		if int(p.toks[p.far].Start.Line) > e.Line {
			p.err = p.lexError()
			panic(bail{})
		}
	case e.Message == "unexpected EOF while parsing":
	default:
		p.err = p.lexError()
		panic(bail{})
	}
}

// raiseHere raises an error at the last token looked at.
func (p *parser) raiseHere(message string) {
	p.lexerFirst()
	p.raiseAtToken(TypeSyntaxError, p.toks[p.far], message)
}

// raiseNext raises an error at the next token.
func (p *parser) raiseNext(message string) {
	p.lexerFirst()
	p.raiseAtToken(TypeSyntaxError, p.toks[p.pos], message)
}

// raiseFrom raises an error from a token to where the lexer had read.
func (p *parser) raiseFrom(start Pos, message string) {
	end := p.toks[p.far].End
	end.Col--
	p.raiseSpan(Span{start, end}, message)
}

func (p *parser) raiseIndent(message string) {
	p.lexerFirst()
	p.raiseAtToken(TypeIndentationError, p.toks[p.far], message)
}

// raiseTarget raises an error at the first part of e that is no target, if there is one. deleting: a star is none either.
// loop: e is what stands after for, and may have swallowed the in.
func (p *parser) raiseTarget(e Expr, message string, deleting, loop bool) {
	if bad := invalidTarget(e, deleting, loop); bad != nil {
		p.raiseSpan(*bad.Place(), message+exprName(bad))
	}
}

func invalidTarget(e Expr, deleting, loop bool) Expr {
	switch e := e.(type) {
	case *List:
		return firstInvalid(e.Elts, deleting, loop)
	case *Tuple:
		return firstInvalid(e.Elts, deleting, loop)
	case *Starred:
		if deleting {
			return e
		}
		return invalidTarget(e.Value, deleting, loop)
	case *Compare:
		if loop {
			if e.Ops[0] == In {
				return invalidTarget(e.Left, deleting, loop)
			}
			return nil
		}
		return e
	case *Name, *Subscript, *Attribute:
		return nil
	}
	return e
}

func firstInvalid(es []Expr, deleting, loop bool) Expr {
	for _, e := range es {
		if bad := invalidTarget(e, deleting, loop); bad != nil {
			return bad
		}
	}
	return nil
}

// genericError is "invalid syntax", at the token where the first parse came to a stop.
func (p *parser) genericError(last int) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(bail); !ok {
				panic(r)
			}
		}
	}()
	t := p.toks[last]
	end := p.far
	p.far = last
	switch t.Kind {
	case Indent:
		p.raiseAtToken(TypeIndentationError, p.toks[end], "unexpected indent")
	case Dedent:
		p.raiseAtToken(TypeIndentationError, p.toks[end], "unexpected unindent")
	}
	p.far = end
	p.lexerFirst()
	p.err = p.errorAt(TypeSyntaxError, t.Span, "invalid syntax")
}

// exprName returns what CPython calls an expression in errors.
func exprName(e Expr) string {
	switch e := e.(type) {
	case *Attribute:
		return "attribute"
	case *Subscript:
		return "subscript"
	case *Starred:
		return "starred"
	case *Name:
		return "name"
	case *List:
		return "list"
	case *Tuple:
		return "tuple"
	case *Lambda:
		return "lambda"
	case *Call:
		return "function call"
	case *BoolOp, *BinOp, *UnaryOp:
		return "expression"
	case *GeneratorExp:
		return "generator expression"
	case *Yield, *YieldFrom:
		return "yield expression"
	case *ListComp:
		return "list comprehension"
	case *SetComp:
		return "set comprehension"
	case *DictComp:
		return "dict comprehension"
	case *Dict:
		return "dict literal"
	case *Set:
		return "set display"
	case *JoinedStr, *FormattedValue:
		return "f-string expression"
	case *Compare:
		return "comparison"
	case *IfExp:
		return "conditional expression"
	case *NamedExpr:
		return "named expression"
	case *Constant:
		switch e.Kind {
		case ConstNone:
			return "None"
		case ConstTrue:
			return "True"
		case ConstFalse:
			return "False"
		case ConstEllipsis:
			return "ellipsis"
		}
	}
	return "literal"
}
