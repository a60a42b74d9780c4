package python

// This file defines modules, and the variables in them.

// A module has variables, which code refers to directly.
type module struct {
	name  string
	vars  map[string]*gvar
	order []*gvar
	dict  *dict // globals(), once it was asked for
}

// A gvar is a variable of a module; unbound when it was deleted or not yet assigned.
type gvar struct {
	name string
	v    Value
}

func newModule(name string) *module { return &module{name: name, vars: map[string]*gvar{}} }

func (*module) class() *Type { return typeModule }

//go:noinline
func (m *module) gvar(name string) *gvar {
	g := m.vars[name]
	if g == nil {
		g = &gvar{name: name}
		m.vars[name] = g
		m.order = append(m.order, g)
	}
	return g
}

//
//go:noinline // the code of what is added would be in each place: thousands of bytes of WebAssembly
//go:noinline
func (m *module) set(name string, v Value) { m.gvar(name).v = v }

// fn adds a function written in Go.
//
//go:noinline
func (m *module) fn(name string, min, max int, f func(vm *VM, a args) (Value, error), kw ...string) *builtin {
	b := &builtin{name: name, module: m.name, min: min, max: max, kw: kw, fn: f}
	m.set(name, Value{o: b})
	return b
}

// meth adds a method to a built-in class; min and max do not count self.
//
//go:noinline
func (t *Type) meth(name string, min, max int, f func(vm *VM, a args) (Value, error), kw ...string) {
	if max >= 0 {
		max++
	}
	t.ns.set(name, Value{o: &builtin{name: name, owner: t, min: min + 1, max: max, kw: kw, fn: f}})
}

// attr adds an attribute to a built-in class.
//
//go:noinline
//go:noinline
func (t *Type) attr(name string, get func(vm *VM, self Value) (Value, error)) {
	t.ns.set(name, Value{o: &getset{name, t, get}})
}

// opt returns the i-th argument, or def when it was not given.
//
//go:noinline
//go:noinline
func (a args) opt(i int, def Value) Value {
	if i < len(a.v) && a.v[i].bound() {
		return a.v[i]
	}
	return def
}
