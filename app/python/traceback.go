package python

// This file prints tracebacks as CPython 3.14 does.

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"memview/app/python/syntax"
	"memview/app/python/text"
)

const (
	causeText   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextText = "\nDuring handling of the above exception, another exception occurred:\n\n"
)

// render returns what is printed for an uncaught exception.
func (vm *VM) render(e *excObj) string {
	var b strings.Builder
	vm.renderChain(&b, e, map[*excObj]bool{})
	return b.String()
}

func (vm *VM) renderChain(b *strings.Builder, e *excObj, seen map[*excObj]bool) {
	seen[e] = true
	if e.cause != nil && !seen[e.cause] {
		vm.renderChain(b, e.cause, seen)
		b.WriteString(causeText)
	} else if e.context != nil && !e.causeSet && !seen[e.context] {
		vm.renderChain(b, e.context, seen)
		b.WriteString(contextText)
	}
	if e.syntax != nil && len(e.tb) == 0 {
		b.WriteString(e.syntax.Render())
		return
	}
	if len(e.tb) > 0 {
		b.WriteString("Traceback (most recent call last):\n")
	}
	last, repeats := "", 0
	flush := func() {
		if repeats > 3 {
			n := repeats - 3
			b.WriteString("  [Previous line repeated " + strconv.Itoa(n) + " more time" + es(n) + "]\n")
		}
	}
	for i := len(e.tb) - 1; i >= 0; i-- {
		t := e.tb[i]
		key := t.f.code.file + ":" + strconv.Itoa(int(t.node.Place().Start.Line)) + ":" + t.f.code.name
		if key != last {
			flush()
			last, repeats = key, 0
		}
		if repeats++; repeats <= 3 {
			vm.renderFrame(b, t)
		}
	}
	flush()
	b.WriteString(vm.lastLine(e))
}

func (vm *VM) lastLine(e *excObj) string {
	name := e.t.fullName()
	if e.t.module == "__main__" {
		name = strings.TrimPrefix(name, "__main__.")
	}
	s, err := vm.toStr(Value{o: e})
	if err != nil {
		s = "<exception str() failed>"
	}
	if e.hint != nil {
		s += e.hint()
	}
	if s == "" {
		return name + "\n"
	}
	return name + ": " + s + "\n"
}

func (vm *VM) renderFrame(b *strings.Builder, t tbEntry) {
	span := t.node.Place()
	b.WriteString("  File \"" + t.f.code.file + "\", line " + strconv.Itoa(int(span.Start.Line)) + ", in " + t.f.code.name + "\n")
	src, ok := vm.files[t.f.code.file]
	if !ok {
		return
	}
	lines := strings.Split(src, "\n")
	n := int(span.Start.Line)
	if n > len(lines) {
		return
	}
	line := strings.TrimRight(lines[n-1], " \t\f\r")
	trimmed := strings.TrimLeft(line, " \t\f")
	indent := len(line) - len(trimmed)
	b.WriteString("    " + trimmed + "\n")
	if span.End.Line != span.Start.Line {
		return
	}
	if marks := markers(t.node, []rune(line)); marks != "" {
		b.WriteString("    " + marks[indent:] + "\n")
	}
}

// markers returns the line of ~ and ^ below a source line, "" when there is none: traceback.py, _should_show_carets.
func markers(n syntax.Node, line []rune) string {
	span := n.Place()
	start, end := int(span.Start.Col), int(span.End.Col)
	if start >= end || end > len(line) {
		return ""
	}
	marks := []byte(strings.Repeat(" ", start) + strings.Repeat("^", end-start))
	if left, right, ok := anchors(n, line); ok {
		for i := start; i < end; i++ {
			marks[i] = '~'
			if left <= i && i < right {
				marks[i] = '^'
			}
		}
		if c, isCall := n.(*syntax.Call); isCall && callFillsLine(c, string(line), string(line[:start]), string(line[end:])) {
			return ""
		}
		return string(marks)
	}
	before, after := strings.TrimSpace(string(line[:start])), strings.TrimSpace(string(line[end:]))
	if before == "" && after == "" {
		return ""
	}
	return string(marks)
}

// callFillsLine reports whether a line is "return f(…)" or "x = call(…)" and nothing else: then there are no markers.
func callFillsLine(c *syntax.Call, line, before, after string) bool {
	if strings.TrimSpace(after) != "" {
		return false
	}
	before = strings.TrimSpace(before)
	if before == "return" {
		_, ok := c.Func.(*syntax.Name)
		return ok
	}
	f, err := syntax.ParseOnly("", strings.TrimSpace(line)+"\n", syntax.FileMode)
	if err != nil || len(f.Body) != 1 {
		return false
	}
	a, ok := f.Body[0].(*syntax.Assign)
	if !ok {
		return false
	}
	_, ok = a.Value.(*syntax.Call)
	return ok && utf8.RuneCountInString(strings.TrimSpace(line)) == int(a.Value.Place().End.Col)
}

// anchors returns the columns that are marked ^ while the rest of the node is marked ~.
func anchors(n syntax.Node, line []rune) (left, right int, ok bool) {
	switch n := n.(type) {
	case *syntax.BinOp:
		i := int(n.Left.Place().End.Col)
		for i < len(line) && (line[i] == ' ' || line[i] == ')' || line[i] == '\t' || line[i] == '\\') {
			i++
		}
		return i, i + len(n.Op.String()), true
	case *syntax.Subscript:
		i := int(n.Value.Place().End.Col)
		for i < len(line) && line[i] != '[' {
			i++
		}
		return i, int(n.Place().End.Col), true
	case *syntax.Call:
		return parenthesized(n.Func, n, line)
	case *syntax.MatchClass:
		return parenthesized(n.Cls, n, line)
	}
	return 0, 0, false
}

// parenthesized returns the columns of what stands in parentheses after a part of a node.
func parenthesized(part, n syntax.Node, line []rune) (left, right int, ok bool) {
	i := int(part.Place().End.Col)
	for i < len(line) && line[i] != '(' {
		i++
	}
	return i, int(n.Place().End.Col), true
}

func didYouMean(s string, ok bool) string {
	if !ok {
		return ""
	}
	return ". Did you mean: '" + s + "'?"
}

func suggest(wrong string, names []string) string {
	s, ok := text.Suggest(wrong, names)
	if !ok {
		return ""
	}
	return s
}

// nameHint is what a traceback adds to a NameError.
func nameHint(f *frame, name string) string {
	var names []string
	for i, n := range f.code.scope.Locals {
		if i < len(f.slots) && f.slots[i].bound() {
			names = append(names, n)
		}
	}
	for _, m := range []*module{f.mod, f.vm.modules["builtins"]} {
		for _, g := range m.order {
			if g.v.bound() {
				names = append(names, g.name)
			}
		}
	}
	s, ok := text.Suggest(name, names)
	hint := didYouMean(s, ok)
	if stdlib[name] {
		if hint != "" {
			return strings.TrimSuffix(hint, "?") + "? Or did you forget to import '" + name + "'?"
		}
		return ". Did you forget to import '" + name + "'?"
	}
	return hint
}

// stdlib has the names of modules of CPython that programs here may mean.
var stdlib = func() map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields("array struct sys time math io os re json random itertools functools collections binascii timeit ctypes mmap copy types string operator datetime pathlib typing dataclasses gc weakref") {
		m[n] = true
	}
	return m
}()

// attributeHint is what a traceback adds to an AttributeError.
func attributeHint(v Value, name string) string {
	var names []string
	t := classOf(v)
	if c, ok := v.o.(*Type); ok {
		t = c
	}
	if m, ok := v.o.(*module); ok {
		for _, g := range m.order {
			names = append(names, g.name)
		}
	}
	if ns := attrsOf(v); ns != nil {
		names = append(names, ns.names...)
	}
	for _, c := range t.mro {
		names = append(names, c.ns.names...)
	}
	s, ok := text.Suggest(name, names)
	return didYouMean(s, ok)
}
