package syntax

// This file defines the parsing of f-strings: their fields are expressions like any other.

import "strings"

// fstring reads from FSTRING_START to FSTRING_END.
func (p *parser) fstring() Expr {
	start := p.pos
	raw := strings.ContainsAny(p.text(), "rR")
	p.pos++
	values := p.fstringParts(raw, false)
	if values == nil || !p.accept(FStringEnd) {
		p.pos = start
		return nil
	}
	return &JoinedStr{p.span(start), joinConstants(values)}
}

// fstringParts reads text and fields, up to what is neither. The result is not nil.
func (p *parser) fstringParts(raw, spec bool) []Expr {
	values := []Expr{}
	for {
		switch p.kind() {
		case FStringMiddle:
			t := p.toks[p.pos]
			s := p.text()
			p.pos++
			if strings.HasSuffix(s, "{{") || strings.HasSuffix(s, "}}") {
				s = s[:len(s)-1]
			}
			if !raw && strings.IndexByte(s, '\\') >= 0 {
				text, wrong, msg := unescape(s, false)
				if msg != "" {
					p.escapeError(t.Span, msg)
				}
				if wrong >= 0 {
					p.warnEscape(t, t.Start.Offset, s, wrong)
				}
				s = text
			}
			values = append(values, &Constant{Span: t.Span, Kind: ConstStr, Text: s})
			continue
		case LBrace:
			f := p.field(raw)
			if f == nil {
				return values
			}
			values = append(values, f...)
			continue
		}
		return values
	}
}

// field reads {expression=!r:spec}. With = there are two values: the text, and the value.
func (p *parser) field(raw bool) []Expr {
	p.enter()
	defer p.leave()
	start := p.pos
	if f := p.plainField(raw); f != nil {
		return f
	}
	p.pos = start
	if p.invalid {
		p.invalidField()
		p.pos = start
	}
	return nil
}

func (p *parser) plainField(raw bool) []Expr {
	start := p.pos
	p.pos++
	f := &FormattedValue{Value: p.annotatedRHS()}
	if f.Value == nil {
		return nil
	}
	debug := p.accept(Equal)
	textEnd := p.toks[p.pos].Start
	if p.accept(Exclamation) {
		if !p.at(NameToken) {
			return nil
		}
		t := p.toks[p.pos]
		c := p.text()
		if p.toks[p.pos-1].End != t.Start {
			p.raiseSpan(join(p.toks[p.pos-1].Span, t.Span), "f-string: conversion type must come right after the exclamation mark")
		}
		if len(c) != 1 || strings.IndexByte("sra", c[0]) < 0 {
			p.raiseSpan(t.Span, "f-string: invalid conversion character '"+c+"': expected 's', 'r', or 'a'")
		}
		f.Conversion = c[0]
		p.pos++
	}
	if p.at(Colon) {
		colon := p.pos
		p.pos++
		values := p.fstringParts(raw, true)
		f.FormatSpec = &JoinedStr{p.span(colon), joinConstants(values)}
	}
	if !p.accept(RBrace) {
		return nil
	}
	f.Span = p.span(start)
	if !debug {
		return []Expr{f}
	}
	if f.Conversion == 0 && f.FormatSpec == nil {
		f.Conversion = 'r'
	}
	open := p.toks[start].End
	text := &Constant{Span: Span{open, textEnd}, Kind: ConstStr, Text: p.lex.src[open.Offset:textEnd.Offset]}
	return []Expr{text, f}
}
