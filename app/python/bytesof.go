package python

// This file evaluates what a person types where bytes are asked for.

import (
	"strconv"
	"strings"

	"memview/app/python/syntax"
)

// A SourceError says why a source does not stand for bytes, and where.
type SourceError struct {
	Line, Column int    // where, from 1, in code points; 0 where nothing is to blame alone
	Text         string // the last line of what Python would print: "ValueError: bytes must be in range(0, 256)"
}

// Error returns the place and the text.
func (e *SourceError) Error() string {
	if e.Line == 0 {
		return e.Text
	}
	return "line " + strconv.Itoa(e.Line) + ", column " + strconv.Itoa(e.Column) + ": " + e.Text
}

// BytesOf runs source in a session of its own, prints nothing, and returns a copy of the bytes of its last statement's
// value, an expression or what is assigned: those of an object with a buffer, else what bytes() makes of an iterable of
// integers. A single int or a str has none. What fails is a *SourceError.
func BytesOf(source string, limits Limits) (b []byte, err error) {
	s := New(Options{Limits: limits})
	defer s.Close()
	vm := s.vm
	s.reset()
	tree, err := syntax.Parse("<input>", source, syntax.FileMode)
	if err != nil {
		return nil, vm.sourceError(err, nil)
	}
	var last syntax.Expr
	if n := len(tree.Body); n > 0 {
		switch n := tree.Body[n-1].(type) {
		case *syntax.ExprStmt:
			last = n.Value
		case *syntax.Assign:
			last = n.Value
		case *syntax.AnnAssign:
			last = n.Value
		}
	}
	if last == nil {
		return nil, &SourceError{Text: "the last line is to be an expression that stands for bytes, such as b'abc' or [1, 2, 255]"}
	}
	defer func() {
		if p := recover(); p != nil {
			vm.frame, vm.depth, vm.temps, vm.handled = nil, 0, nil, nil
			b, err = nil, vm.sourceError(internalError(p), nil)
		}
	}()
	vm.files["<input>"] = tree.Source
	c := &compiler{vm: vm, mod: vm.main, file: "<input>", scope: tree.Scope}
	k := c.newCode(tree.Scope, "<module>")
	k.slots = len(tree.Scope.Locals)
	k.body = c.block(tree.Body[:len(tree.Body)-1])
	value := c.expr(last)
	blame := syntax.Node(last)
	k.body = append(k.body, func(f *frame) (control, error) {
		v, err := value(f)
		if err != nil {
			return goOn, err
		}
		b, err = vm.bytesOf(v, last, &blame)
		return goOn, err
	})
	if _, err := vm.newFrame(k, vm.main).run(); err != nil {
		return nil, vm.sourceError(err, blame)
	}
	return b, nil
}

// bytesOf returns the bytes of v, the value of the expression n. Where one item of a list is to blame, blame is set to it.
func (vm *VM) bytesOf(v Value, n syntax.Expr, blame *syntax.Node) ([]byte, error) {
	if _, ok := v.str(); ok {
		return nil, typeErr("a str has no bytes of its own: write b'…', or encode it")
	}
	if canIndex(v) {
		return nil, typeErr("a single int is not bytes: write [%s] for one byte, bytes(n) for n zeros", vm.shown(v))
	}
	if b, ok, err := vm.bytesLike(v); ok {
		return append([]byte(nil), b...), err
	}
	var items []syntax.Expr
	switch n := n.(type) {
	case *syntax.List:
		items = n.Elts
	case *syntax.Tuple:
		items = n.Elts
	}
	if _, err := vm.iter(v); err != nil {
		return nil, typeErr("cannot convert '%s' object to bytes", argName(v))
	}
	var out []byte
	err := vm.each(v, func(item Value) error {
		c, err := vm.byteValue(item, "bytes")
		if err != nil && len(out) < len(items) {
			*blame = items[len(out)]
			for _, e := range items[:len(out)] {
				if _, starred := e.(*syntax.Starred); starred {
					*blame = n // its place in the list is not its place in the source
				}
			}
		}
		out = append(out, c)
		return err
	})
	return out, err
}

// shown returns repr(v), or "…" where that fails.
func (vm *VM) shown(v Value) string {
	s, err := vm.repr(v)
	if err != nil {
		return "…"
	}
	return s
}

// sourceError turns what ended a source into what is told of it. blame is the node at fault where no frame says more.
func (vm *VM) sourceError(err error, blame syntax.Node) error {
	place := func(n syntax.Node, text string) error {
		if n == nil {
			return &SourceError{Text: text}
		}
		start := n.Place().Start
		return &SourceError{Line: int(start.Line), Column: int(start.Col) + 1, Text: text}
	}
	switch e := err.(type) {
	case *syntax.SyntaxError:
		return &SourceError{Line: e.Line, Column: max(e.Column, 1), Text: e.Type + ": " + e.Message}
	case *syntax.Refused:
		return &SourceError{Line: int(e.Span.Start.Line), Column: int(e.Span.Start.Col) + 1, Text: e.Message}
	case *Notice:
		return &SourceError{Line: e.Line, Column: min(e.Line, 1), Text: e.Text}
	}
	e := raised(err)
	text := strings.TrimSuffix(vm.lastLine(e), "\n")
	if n := len(e.tb); n > 0 {
		return place(e.tb[n-1].node, text)
	}
	return place(blame, text)
}
