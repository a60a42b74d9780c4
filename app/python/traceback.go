package python

// This file prints tracebacks as CPython 3.14 does.

import (
	"strconv"
	"strings"
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
		key := t.f.code.file + ":" + strconv.Itoa(int(placeOf(t.node).Start.Line)) + ":" + t.f.code.name
		if key != last {
			flush()
			last, repeats = key, 0
		}
		if repeats++; repeats <= 3 {
			vm.renderFrame(b, t)
		}
	}
	flush()
	if e.syntax != nil {
		b.WriteString(e.syntax.Render())
		return
	}
	b.WriteString(vm.lastLine(e))
}

// shownFile is the name of a file in tracebacks: interactive statements are all "<stdin>".
func shownFile(file string) string {
	if strings.HasPrefix(file, "<stdin>-") {
		return "<stdin>"
	}
	return file
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
		var f *frame
		if len(e.tb) > 0 {
			f = e.tb[0].f
		}
		s += e.hint(f)
	}
	if s != "" {
		name += ": " + s
	}
	return name + "\n" + vm.notes(e)
}

func (vm *VM) renderFrame(b *strings.Builder, t tbEntry) {
	span := placeOf(t.node)
	b.WriteString("  File \"" + shownFile(t.f.code.file) + "\", line " + strconv.Itoa(int(span.Start.Line)) + ", in " + t.f.code.name + "\n")
	if src, ok := vm.files[t.f.code.file]; ok {
		excerpt(b, src, span)
	}
}

// notes returns the lines of e.__notes__.
func (vm *VM) notes(e *excObj) string {
	v := e.ns.get("__notes__")
	l, ok := v.o.(*list)
	if !ok {
		if !v.bound() || v.isNone() {
			return ""
		}
		s, _ := vm.repr(v)
		return s + "\n"
	}
	var b strings.Builder
	for _, n := range l.items {
		s, err := vm.toStr(n)
		if err != nil {
			s = "<note str() failed>"
		}
		b.WriteString(s + "\n")
	}
	return b.String()
}
