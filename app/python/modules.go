package python

// This file imports modules.

import (
	"strings"

	"memview/app/python/syntax"
)

// importModule returns a module, made when it is first asked for.
func (vm *VM) importModule(name string) (*module, error) {
	if m := vm.modules[name]; m != nil {
		return m, nil
	}
	above, last := "", name
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		above, last = name[:i], name[i+1:]
		m, err := vm.importModule(above)
		if err != nil {
			return nil, err
		}
		if builtinModules[name] == nil && library[name] == "" {
			e := raisef("ModuleNotFoundError", "No module named '%s'; '%s' is not a package", name, above)
			e.ns.set("name", strv(name))
			return nil, e
		}
		defer func() {
			if sub := vm.modules[name]; sub != nil {
				m.set(last, Value{o: sub})
			}
		}()
	}
	build, source := builtinModules[name], library[name]
	if build == nil && source == "" {
		e := raisef("ModuleNotFoundError", "No module named '%s'", name)
		e.ns.set("name", strv(name))
		return nil, e
	}
	m := newModule(name)
	if build != nil {
		build(vm, m)
	}
	vm.modules[name] = m
	if source != "" {
		m.set("__name__", strv(name))
		if _, err := vm.runSource(name+".py", source, syntax.FileMode, m, nil, true); err != nil {
			delete(vm.modules, name)
			return nil, err
		}
	}
	return m, nil
}

func (c *compiler) importStmt(n *syntax.Import) execFn {
	var sets []func(f *frame, v Value)
	for _, a := range n.Names {
		name := a.AsName
		if name == "" {
			name, _, _ = strings.Cut(a.Name, ".")
		}
		sets = append(sets, c.store(name, a.Ref))
	}
	return func(f *frame) (control, error) {
		for i, a := range n.Names {
			m, err := f.vm.importModule(a.Name)
			if err != nil {
				return goOn, f.at(err, n)
			}
			if top, _, dotted := strings.Cut(a.Name, "."); dotted && a.AsName == "" {
				m = f.vm.modules[top]
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
