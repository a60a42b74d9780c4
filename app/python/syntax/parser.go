package syntax

// This file defines the parser's machinery, and the functions which parse a source. The grammar is Python 3.14's, read by
// recursive descent; what a function cannot read it leaves unread, and returns nil.
//
// A source is parsed once. If that fails, it is parsed a second time with p.invalid set: then the functions also look for
// the well-known mistakes (files invalid_*.go) in the order in which CPython does, to say what is wrong in its words. So
// error messages cost nothing in a program without errors.

import (
	"strings"
)

const (
	// maxDepth is how deep expressions and blocks may nest, beyond brackets: the browser's stack holds about 1 MB, for the
	// parser and for those who walk the tree.
	maxDepth = 400
	// maxChain is how long a + b + c … or a.b.c … may be: such a chain is a tree as deep as it is long.
	maxChain = 1000
)

type parser struct {
	lex     *lexer
	toks    []Token
	pos     int
	far     int // the last token looked at
	invalid bool
	depth   int
	memo    map[memoKey]memoValue
	err     error

	warnings      []Warning
	statementLine int // of the last compound statement read
}

// bail unwinds the parser once p.err is set.
type bail struct{}

type memoKey struct {
	rule rule
	pos  int
}

type memoValue struct {
	node Node
	body []Stmt
	pos  int
}

type rule uint8

const (
	ruleExpression rule = iota
	ruleStarExpression
	ruleDisjunction
	ruleConjunction
	ruleInversion
	ruleBitwiseOr
	ruleSum
	ruleFactor
	rulePrimary
	ruleNamed
	ruleStarTarget
	ruleDelTarget
	ruleStrings
	ruleArguments
	ruleBlock
	ruleSimpleStmt
	ruleLambda
)

// Parse parses a source and resolves its names. The filename is for errors. It fails with a *[SyntaxError] as CPython
// 3.14 would, or with a *[Refused] for what is Python but not supported here.
func Parse(filename, source string, mode Mode) (*File, error) {
	f, err := ParseOnly(filename, source, mode)
	if err != nil {
		return nil, err
	}
	if err := Resolve(f); err != nil {
		return nil, err
	}
	return f, nil
}

// ParseOnly is Parse without resolving: names have no [Ref], and errors of CPython's compiler ('return' outside
// function) are not found.
func ParseOnly(filename, source string, mode Mode) (*File, error) {
	source = normalize(source)
	l := lex(filename, source)
	p := &parser{lex: l, toks: l.tokens}
	if l.refuse != nil {
		return nil, l.refuse
	}
	f := p.run(mode)
	ended := f == nil && p.ended()
	if f == nil && p.err == nil { // look for the mistake
		last := p.far
		p.pos, p.depth, p.invalid, p.memo, p.statementLine = 0, 0, true, map[memoKey]memoValue{}, 0
		p.run(mode)
		if p.err == nil {
			p.genericError(last)
		}
	}
	if p.err != nil {
		if e, ok := p.err.(*SyntaxError); ok {
			e.incomplete, e.Warnings = ended, p.warned()
		}
		return nil, p.err
	}
	f.Filename, f.Source, f.Mode, f.Warnings = filename, source, mode, p.warned()
	return f, nil
}

// ended reports whether the parser has looked at the end of the source: then more lines could complete it.
func (p *parser) ended() bool {
	t := p.toks[p.far]
	switch t.Kind {
	case errorToken:
		return p.lex.eof
	case EndMarker:
		return true
	case Dedent:
		return int(t.Start.Offset) == len(p.lex.src)
	}
	return false
}

// normalize takes off a byte order mark and makes all newlines \n, as CPython's reader does.
func normalize(s string) string {
	s = strings.TrimPrefix(s, "\ufeff")
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// run parses in the given mode; nil when that fails. When an error has been raised it is in p.err.
func (p *parser) run(mode Mode) (f *File) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(bail); !ok {
				panic(r)
			}
			f = nil
		}
	}()
	switch mode {
	case EvalMode:
		start := p.pos
		e := p.expressions()
		if e == nil {
			return nil
		}
		for p.accept(Newline) {
		}
		if !p.accept(EndMarker) {
			return nil
		}
		return &File{Body: []Stmt{&ExprStmt{p.span(start), e}}}
	case SingleMode:
		return p.single()
	}
	body := p.statements()
	if !p.accept(EndMarker) {
		return nil
	}
	return &File{Body: body}
}

// single parses one interactive statement.
func (p *parser) single() *File {
	var body []Stmt
	if p.accept(EndMarker) {
		return &File{}
	}
	if p.accept(Newline) {
		body = []Stmt{&Pass{p.toks[p.pos-1].Span}}
	} else if body = p.statement(); body == nil {
		return nil
	}
	for p.accept(Newline) {
	}
	if !p.accept(EndMarker) {
		t := p.toks[p.pos]
		p.err = &SyntaxError{Type: TypeSyntaxError, Message: "multiple statements found while compiling a single statement",
			Filename: p.lex.filename, Line: int(t.Start.Line), Column: int(t.Start.Col), Text: sourceLine(p.lex.src, int(t.Start.Line))}
		panic(bail{})
	}
	return &File{Body: body}
}

// kind returns the kind of the next token. Looking at the place where the lexer failed raises its error.
func (p *parser) kind() TokenKind {
	if p.pos > p.far {
		p.far = p.pos
	}
	k := p.toks[p.pos].Kind
	if k == errorToken {
		p.err = p.lexError()
		panic(bail{})
	}
	return k
}

func (p *parser) lexError() error {
	return p.lex.err
}

func (p *parser) at(k TokenKind) bool { return p.kind() == k }

func (p *parser) accept(k TokenKind) bool {
	if p.kind() != k {
		return false
	}
	p.pos++
	return true
}

// peek reports whether the token after the next is of the kind. The next one has been looked at, and is no EndMarker.
func (p *parser) peek(k TokenKind) bool {
	p.pos++
	ok := p.kind() == k
	p.pos--
	return ok
}

// text returns the next token's source.
func (p *parser) text() string { return p.tokenText(p.pos) }

func (p *parser) tokenText(i int) string {
	t := &p.toks[i]
	return p.lex.src[t.Start.Offset:t.End.Offset]
}

// soft reports whether the next token is the soft keyword.
func (p *parser) soft(word string) bool { return p.at(NameToken) && p.text() == word }

// span returns the stretch from token number start to the last one read.
func (p *parser) span(start int) Span { return p.from(p.toks[start].Start) }

func (p *parser) from(start Pos) Span { return Span{start, p.toks[p.pos-1].End} }

// enter counts nesting; its result is to be subtracted by leave.
func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		p.refuseAt(p.toks[p.pos].Span, "deep nesting", "code nested this deeply is not supported here")
	}
}

func (p *parser) leave() { p.depth-- }

// chain limits a left-leaning tree.
func (p *parser) chain(n int) {
	if n > maxChain {
		p.refuseAt(p.toks[p.pos].Span, "long expressions", "expressions this long are not supported here")
	}
}

func (p *parser) refuseAt(s Span, construct, message string) {
	p.err = &Refused{Construct: construct, Message: message, Filename: p.lex.filename, Span: s, Text: sourceLine(p.lex.src, int(s.Start.Line))}
	panic(bail{})
}

// refuse names a construct that is Python's but not ours.
func (p *parser) refuse(s Span, construct string) {
	verb := " is"
	if strings.HasSuffix(construct, "s") || strings.Contains(construct, " and ") {
		verb = " are"
	}
	p.refuseAt(s, construct, construct+verb+" not supported here")
}

// remember looks the result of a rule up when in search of mistakes: else the search would take exponential time.
func (p *parser) remember(r rule) (memoValue, bool) {
	if !p.invalid && p.memo == nil {
		return memoValue{}, false
	}
	m, ok := p.memo[memoKey{r, p.pos}]
	if ok && m.pos >= 0 {
		p.pos = m.pos
	}
	return m, ok
}

func (p *parser) store(r rule, start int, m memoValue) {
	if p.memo != nil {
		p.memo[memoKey{r, start}] = m
	}
}

// memoized runs an expression rule with memory.
func (p *parser) memoized(r rule, f func() Expr) Expr {
	if p.memo == nil {
		return f()
	}
	if m, ok := p.remember(r); ok {
		e, _ := m.node.(Expr)
		return e
	}
	start := p.pos
	e := f()
	if e == nil {
		p.pos = start
		p.store(r, start, memoValue{pos: -1})
		return nil
	}
	p.store(r, start, memoValue{node: e, pos: p.pos})
	return e
}
