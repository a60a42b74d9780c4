package python

// This file imports modules, and defines sys.

import (
	"memview/app/python/syntax"
)

// importModule returns a module, made when it is first asked for.
func (vm *VM) importModule(name string) (*module, error) {
	if m := vm.modules[name]; m != nil {
		return m, nil
	}
	build := builtinModules[name]
	if build == nil {
		e := raisef("ModuleNotFoundError", "No module named '%s'", name)
		e.ns.set("name", strv(name))
		return nil, e
	}
	m := newModule(name)
	build(vm, m)
	vm.modules[name] = m
	return m, nil
}

func (c *compiler) importStmt(n *syntax.Import) execFn {
	var sets []func(f *frame, v Value)
	for _, a := range n.Names {
		name := a.AsName
		if name == "" {
			name = a.Name
		}
		sets = append(sets, c.store(name, a.Ref))
	}
	return func(f *frame) (control, error) {
		for i, a := range n.Names {
			m, err := f.vm.importModule(a.Name)
			if err != nil {
				return goOn, f.at(err, n)
			}
			sets[i](f, Value{o: m})
		}
		return goOn, nil
	}
}

func (c *compiler) importFrom(n *syntax.ImportFrom) execFn {
	var sets []func(f *frame, v Value)
	for _, a := range n.Names {
		name := a.AsName
		if name == "" {
			name = a.Name
		}
		if a.Name != "*" {
			sets = append(sets, c.store(name, a.Ref))
		}
	}
	return func(f *frame) (control, error) {
		if n.Level > 0 {
			return goOn, f.at(raisef("ImportError", "attempted relative import with no known parent package"), n)
		}
		m, err := f.vm.importModule(n.Module)
		if err != nil {
			return goOn, f.at(err, n)
		}
		for i, a := range n.Names {
			if a.Name == "*" {
				for _, g := range m.order {
					if g.v.bound() && g.name[0] != '_' {
						f.mod.set(g.name, g.v)
					}
				}
				continue
			}
			g := m.vars[a.Name]
			if g == nil || !g.v.bound() {
				e := raisef("ImportError", "cannot import name '%s' from '%s' (unknown location)", a.Name, m.name)
				e.hint = func(*frame) string { return attributeHint(nil, ref(m), a.Name) }
				return goOn, f.at(e, n)
			}
			sets[i](f, g.v)
		}
		return goOn, nil
	}
}

// stdStream is sys.stdout or sys.stderr.
type stdStream struct{ n int }

var typeTextIO = &Type{name: "TextIOWrapper", module: "_io", builtin: true, bases: []*Type{typeObject}}

func (*stdStream) class() *Type { return typeTextIO }

func init() {
	typeTextIO.linearize()
	typeTextIO.meth("write", 1, 1, func(vm *VM, a args) (Value, error) {
		s, ok := a.v[1].str()
		if !ok {
			return Value{}, typeErr("write() argument must be str, not %s", argName(a.v[1]))
		}
		n, _ := vm.length(a.v[1])
		return intv(int64(n)), vm.print(a.v[0].o.(*stdStream).n, s)
	})
	typeTextIO.meth("flush", 0, 0, func(*VM, args) (Value, error) { return none, nil })

	builtinModules["builtins"] = func(*VM, *module) {}
	builtinModules["sys"] = func(vm *VM, m *module) {
		m.set("byteorder", strv("little"))
		m.set("maxsize", intv(1<<63-1))
		m.set("version", strv("3.14.2 (memview)"))
		m.set("version_info", tuplev(intv(3), intv(14), intv(2), strv("final"), intv(0)))
		m.set("stdout", Value{o: &stdStream{1}})
		m.set("stderr", Value{o: &stdStream{2}})
		m.fn("getsizeof", 1, 2, func(vm *VM, a args) (Value, error) { return vm.sizeOf(a.v[0]) }, "object", "default")
		m.fn("getrecursionlimit", 0, 0, func(vm *VM, _ args) (Value, error) { return intv(int64(vm.limits.Depth)), nil })
		m.fn("exit", 0, 1, func(_ *VM, a args) (Value, error) {
			e := raisef("SystemExit", "")
			e.args = append([]Value(nil), a.v...)
			return Value{}, e
		})
	}
}

// sizeOf is sys.getsizeof of a 64-bit CPython.
func (vm *VM) sizeOf(v Value) (Value, error) {
	n := 0
	switch o := v.o.(type) {
	case intTag, boolTag:
		n = 28
		if i := int64(v.n); i >= 1<<30 || i <= -(1<<30) {
			n = 32
			if i >= 1<<60 || i <= -(1<<60) {
				n = 36
			}
		}
	case *bigInt:
		n = 24 + 4*((o.i.BitLen()+29)/30)
	case floatTag:
		n = 24
	case noneTag:
		n = 16
	case *bytesObj:
		n = 33 + len(o.b)
	case *byteArray:
		n = 56
		if k := o.a.Len(); k > 0 {
			n = 57 + k
		}
	case *memView:
		n = 144 + 40*1
		if d := o.v.NDim(); d > 1 {
			n = 160 + 24*d
		}
	case *arrayObj:
		n = 80 + len(o.a.Bytes())
	case *list:
		n = 56 + 8*len(o.items)
	case *tuple:
		n = 40 + 8*len(o.items)
	case *str:
		n = 41 + len(o.s)
		if !o.isASCII() {
			return Value{}, notSupported("sys.getsizeof() of a str that is not ASCII")
		}
	case *rangeObj:
		n = 48
	case *sliceObj:
		n = 56
	default:
		return Value{}, notSupported("sys.getsizeof() of " + argName(v))
	}
	return intv(int64(n)), nil
}
