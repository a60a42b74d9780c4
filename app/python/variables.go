package python

// This file shows a program's variables, and what can be typed next.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"memview/app/python/syntax"
)

// A Variable is a name of the module, for a list of variables.
type Variable struct {
	Name, Type, Repr string // Repr has at most 80 characters, with … where it was cut
	View, Buffer     uint64 // as in a Bind
}

const maxRepr = 80

// Globals returns the names that programs gave to values, in the order in which they were first bound. No code of the
// program runs: objects of its classes are shown as object's repr does.
func (s *Session) Globals() []Variable {
	vm := s.vm
	var out []Variable
	vm.main.all(func(name string, x Value) {
		if strings.HasPrefix(name, "__") {
			return
		}
		v := Variable{Name: name, Type: classOf(x).fullName(), Repr: vm.shortRepr(x, 2)}
		v.View, v.Buffer = vm.idsOf(x)
		out = append(out, v)
	})
	return out
}

// shortRepr is repr(v), without running code of the program, cut.
func (vm *VM) shortRepr(v Value, deep int) string {
	var b strings.Builder
	vm.writeShort(&b, v, deep)
	s := b.String()
	if utf8.RuneCountInString(s) > maxRepr {
		r := []rune(s)
		s = string(r[:maxRepr-1]) + "…"
	}
	return s
}

func (vm *VM) writeShort(b *strings.Builder, v Value, deep int) {
	several := func(open, end string, items []Value) {
		b.WriteString(open)
		for i, x := range items {
			if i > 0 {
				b.WriteString(", ")
			}
			if b.Len() > 4*maxRepr || deep == 0 {
				b.WriteString("…")
				break
			}
			vm.writeShort(b, x, deep-1)
		}
		b.WriteString(end)
	}
	switch o := v.o.(type) {
	case *list:
		several("[", "]", o.items)
	case *tuple:
		if len(o.items) == 1 {
			several("(", ",)", o.items)
			return
		}
		several("(", ")", o.items)
	case *dict:
		b.WriteString("{")
		for i, e := range o.entries {
			if !e.k.bound() {
				continue
			}
			if i > 0 {
				b.WriteString(", ")
			}
			if b.Len() > 4*maxRepr || deep == 0 {
				b.WriteString("…")
				break
			}
			vm.writeShort(b, e.k, deep-1)
			b.WriteString(": ")
			vm.writeShort(b, e.v, deep-1)
		}
		b.WriteString("}")
	case *set:
		var items []Value
		for _, e := range o.entries {
			if e.k.bound() && len(items) < maxRepr {
				items = append(items, e.k)
			}
		}
		if len(items) == 0 {
			b.WriteString("set()")
			return
		}
		several("{", "}", items)
	case *str:
		s := o.s
		if len(s) > 4*maxRepr {
			s = strings.ToValidUTF8(s[:4*maxRepr], "")
		}
		vm.writeRepr(b, strv(s))
	case *bytesObj:
		vm.writeRepr(b, bytesv(o.b[:min(len(o.b), 2*maxRepr)]))
	case *byteArray:
		b.WriteString("bytearray(")
		vm.writeRepr(b, bytesv(o.a.Bytes()[:min(o.a.Len(), 2*maxRepr)]))
		b.WriteString(")")
	case *arrayObj:
		items := o.a.Len()
		b.WriteString("array('" + o.a.TypeCode() + "'")
		if items > 0 {
			b.WriteString(", [")
			for i := range min(items, maxRepr) {
				if i > 0 {
					b.WriteString(", ")
				}
				x, err := o.a.At(i)
				if err != nil {
					break
				}
				vm.writeRepr(b, vm.fromElement(x))
			}
			b.WriteString("]")
		}
		b.WriteString(")")
	case *instance:
		b.WriteString(vm.defaultRepr(v))
	case *excObj:
		several(o.t.name+"(", ")", o.args)
	case *bigInt:
		if o.i.BitLen() > 1000 {
			b.WriteString("an int of " + plural(o.i.BitLen(), "bit"))
			return
		}
		vm.writeRepr(b, v)
	default:
		vm.writeRepr(b, v)
	}
}

func (vm *VM) writeRepr(b *strings.Builder, v Value) {
	rec := vm.rec
	vm.rec = nil // nothing of the program reads it
	s, err := vm.repr(v)
	vm.rec = rec
	if err == nil {
		b.WriteString(s)
	}
}

// Complete returns what the name at the end of prefix can go on as, in alphabetical order: names, builtins and keywords,
// or behind a dot the attributes of what stands before it. Only names and attributes are evaluated for that, and no code
// of the program runs.
func (s *Session) Complete(prefix string) []string {
	vm := s.vm
	start := len(prefix)
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(prefix[:start])
		if r != '_' && r != '.' && !syntax.IsNameRune(r) {
			break
		}
		start -= size
	}
	path := strings.Split(prefix[start:], ".")
	last := path[len(path)-1]
	var names []string
	if len(path) == 1 {
		if start > 0 && strings.ContainsAny(prefix[start-1:start], "'\"") {
			return nil
		}
		vm.main.all(func(name string, _ Value) {
			if !strings.HasPrefix(name, "__") || strings.HasPrefix(last, "__") {
				names = append(names, name)
			}
		})
		for _, g := range vm.modules["builtins"].order {
			if g.v.bound() && (g.name[0] != '_' || last != "") {
				names = append(names, g.name)
			}
		}
		names = append(names, syntax.Keywords()...)
	} else {
		v, ok := vm.plainPath(path[:len(path)-1])
		if !ok {
			return nil
		}
		for _, n := range vm.attributes(v) {
			if !strings.HasPrefix(n, "_") || strings.HasPrefix(last, "_") {
				names = append(names, n)
			}
		}
	}
	var out []string
	for _, n := range names {
		if strings.HasPrefix(n, last) && n != last {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// plainPath evaluates a.b.c where that runs no code of the program.
func (vm *VM) plainPath(path []string) (Value, bool) {
	var v Value
	for _, m := range []*module{vm.modules["builtins"], vm.main} {
		if g := m.vars[path[0]]; g != nil && g.v.bound() {
			v = g.v
		}
	}
	for _, name := range path[1:] {
		if !v.bound() {
			return v, false
		}
		switch o := v.o.(type) {
		case *instance:
			if v = o.ns.get(name); !v.bound() {
				v = plainAttribute(o.t, name)
			}
		case *excObj:
			if v = o.ns.get(name); !v.bound() {
				v = plainAttribute(o.t, name)
			}
		case *module:
			g := o.vars[name]
			if g == nil {
				return v, false
			}
			v = g.v
		case *Type:
			v = o.lookup(name)
		default:
			x, err := vm.getAttr(v, name)
			if err != nil {
				return v, false
			}
			v = x
		}
	}
	return v, v.bound()
}

// plainAttribute returns what a class gives its objects under a name, but for what has to be computed.
func plainAttribute(t *Type, name string) Value {
	v := t.lookup(name)
	switch v.o.(type) {
	case *property, *getset, *instance:
		return Value{}
	}
	return v
}
