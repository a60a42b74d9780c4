package python

// This file defines the functions that show a program its own names: globals, locals, vars and dir.

import "slices"

// names is what a dict can stand for: a module's variables, or an object's attributes. What is stored in the dict is stored
// there, and what is found there is found in the dict.
type names interface {
	set(name string, v Value)
	del(name string) bool
	all(f func(name string, v Value))
}

func (ns *namespace) all(f func(name string, v Value)) {
	for i, n := range ns.names {
		f(n, ns.vals[i])
	}
}

func (m *module) del(name string) bool {
	g := m.vars[name]
	if g == nil || !g.v.bound() {
		return false
	}
	g.v = Value{}
	return true
}

func (m *module) all(f func(name string, v Value)) {
	for _, g := range m.order {
		if g.v.bound() {
			f(g.name, g.v)
		}
	}
}

// dictOf makes a dict of names.
func (vm *VM) dictOf(n names) *dict {
	d := newDict()
	d.mirror = n
	d.refresh()
	return d
}

// refresh takes over what changed in the names that a table stands for.
func (t *table) refresh() {
	if t.mirror == nil {
		return
	}
	n := 0
	t.mirror.all(func(name string, v Value) {
		k := key{kind: keyStr, s: name}
		if i, ok := t.index[k]; ok {
			t.entries[i].v = v
		} else {
			if t.index == nil {
				t.index = map[key]int32{}
			}
			t.index[k] = int32(len(t.entries))
			t.entries = append(t.entries, entry{strv(name), v})
			t.n++
		}
		n++
	})
	if n == t.n {
		return
	}
	seen := make(map[string]bool, n)
	t.mirror.all(func(name string, _ Value) { seen[name] = true })
	for i, e := range t.entries {
		if s, ok := e.k.str(); ok && !seen[s] {
			t.entries[i] = entry{}
			delete(t.index, key{kind: keyStr, s: s})
			t.n--
		}
	}
}

// globals is the dict of the module that runs.
func (vm *VM) globals() *dict {
	m := vm.frame.mod
	if m.dict == nil {
		m.dict = vm.dictOf(m)
	}
	m.dict.refresh()
	return m.dict
}

// locals is locals(): of a function a new dict, of a class and a module that of their names.
func (vm *VM) locals() *dict {
	f := vm.frame
	if f.ns != nil && !f.code.comp {
		return vm.dictOf(f.ns)
	}
	if f.fn == nil && !f.code.comp && f.gen == nil {
		return vm.globals()
	}
	ns := &namespace{}
	for ; f != nil; f = f.back {
		for i, name := range f.code.scope.Locals {
			v := f.slots[i]
			if c, ok := v.o.(*cell); ok {
				v = c.v
			}
			if v.bound() && ns.find(name) < 0 {
				ns.set(name, v)
			}
		}
		for i, name := range f.code.scope.Free {
			if c := f.cells[i]; c.v.bound() && ns.find(name) < 0 {
				ns.set(name, c.v)
			}
		}
		if !f.code.comp {
			break
		}
	}
	d := newDict()
	d.mirror = ns
	d.refresh()
	d.mirror = nil
	return d
}

// dir is dir(v).
func (vm *VM) dir(v Value) (Value, error) {
	if r, ok, err := vm.special(v, "__dir__"); ok {
		if err != nil {
			return r, err
		}
		items, err := vm.newItems(r)
		l := &list{items: items}
		if err != nil {
			return Value{}, err
		}
		return Value{o: l}, vm.sortList(l, args{}, "sort")
	}
	return sortedNames(vm.attributes(v)), nil
}

// attributes returns the names of the attributes that v has, in any order, some perhaps twice.
func (vm *VM) attributes(v Value) (found []string) {
	if m, ok := v.o.(*module); ok {
		m.all(func(name string, _ Value) { found = append(found, name) })
		if m != vm.main {
			found = append(found, "__doc__", "__loader__", "__name__", "__package__", "__spec__")
		}
		return found
	}
	t, isType := v.o.(*Type)
	if !isType {
		t = classOf(v)
		if ns := attrsOf(v); ns != nil {
			found = append(found, ns.names...)
		}
		switch v.o.(type) {
		case *function:
			found = append(found, "__name__", "__qualname__", "__module__", "__defaults__", "__kwdefaults__", "__annotations__", "__code__", "__dict__")
		case *builtin, *method:
			found = append(found, "__name__", "__qualname__", "__self__")
		}
	}
	found = append(found, "__class__", "__doc__")
	for _, c := range t.mro {
		found = append(found, c.ns.names...)
		if !c.builtin {
			found = append(found, "__module__", "__dict__")
		}
	}
	return found
}

func sortedNames(names []string) Value {
	slices.Sort(names)
	names = slices.Compact(names)
	out := make([]Value, len(names))
	for i, n := range names {
		out[i] = strv(n)
	}
	return listv(out)
}

func nameFunctions(m *module) {
	m.fn("globals", 0, 0, func(vm *VM, _ args) (Value, error) { return Value{o: vm.globals()}, nil })
	m.fn("locals", 0, 0, func(vm *VM, _ args) (Value, error) { return Value{o: vm.locals()}, nil })
	m.fn("vars", 0, 1, func(vm *VM, a args) (Value, error) {
		if len(a.v) == 0 {
			return Value{o: vm.locals()}, nil
		}
		d, err := vm.getAttr(a.v[0], "__dict__")
		if err != nil && isA(err, "AttributeError") {
			return Value{}, typeErr("vars() argument must have __dict__ attribute")
		}
		return d, err
	})
	m.fn("dir", 0, 1, func(vm *VM, a args) (Value, error) {
		if len(a.v) == 1 {
			return vm.dir(a.v[0])
		}
		var found []string
		for _, k := range vm.locals().keys() {
			if s, ok := k.str(); ok {
				found = append(found, s)
			}
		}
		return sortedNames(found), nil
	})
	m.fn("eval", 1, 3, func(vm *VM, a args) (Value, error) { return vm.evaluate("eval", a) }, "", "globals", "locals")
	m.fn("exec", 1, 3, func(vm *VM, a args) (Value, error) { return vm.evaluate("exec", a) }, "", "globals", "locals")
}
