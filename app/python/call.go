package python

// This file calls what can be called.

import "fmt"

// call calls fn with positional arguments.
func (vm *VM) call(fn Value, a ...Value) (Value, error) { return vm.callArgs(fn, args{v: a}) }

func (vm *VM) callArgs(fn Value, a args) (Value, error) {
	switch o := fn.o.(type) {
	case *function:
		return vm.enter(o, a)
	case *builtin:
		n := len(vm.temps)
		vm.temps = append(vm.temps, a.v...)
		v, err := o.call(vm, a)
		vm.temps = vm.temps[:n]
		return v, err
	case *method:
		v := make([]Value, len(a.v)+1)
		v[0] = o.self
		copy(v[1:], a.v)
		return vm.callArgs(o.fn, args{v, a.names})
	case *Type:
		return vm.instantiate(o, a)
	case *staticMethod:
		return vm.callArgs(o.fn, a)
	case *instance:
		if c := o.t.lookup("__call__"); c.bound() {
			return vm.callArgs(Value{o: &method{c, fn}}, a)
		}
	}
	return Value{}, typeErr("'%s' object is not callable", argName(fn))
}

// call checks the number of arguments, and puts those given by name where they belong.
func (b *builtin) call(vm *VM, a args) (Value, error) {
	if b.vararg {
		return b.fn(vm, a)
	}
	if len(a.names) > 0 {
		if b.kw == nil {
			return Value{}, typeErr("%s takes no keyword arguments", b.title())
		}
		var err error
		if a, err = b.place(a); err != nil {
			return Value{}, err
		}
	}
	n := len(a.v)
	alien := b.owner != nil && n > 0 && !classOf(a.v[0]).isSubclass(b.owner)
	if (n < b.min || b.max >= 0 && n > b.max) && !alien {
		return Value{}, b.arity(n)
	}
	if alien {
		return Value{}, typeErr("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", b.name, b.owner.fullName(), argName(a.v[0]))
	}
	if vm.rec != nil && b.owner != nil {
		vm.calling(b, a)
	}
	return b.fn(vm, a)
}

func (b *builtin) title() string {
	if b.owner != nil {
		return b.owner.name + "." + b.name + "()"
	}
	if b.module != "" && b.module != "builtins" {
		return b.module + "." + b.name + "()"
	}
	return b.name + "()"
}

// place turns arguments by name into positional ones; those left out between are unbound.
func (b *builtin) place(a args) (args, error) {
	npos := len(a.v) - len(a.names)
	off := 0
	if b.owner != nil {
		off = 1
	}
	out := append([]Value(nil), a.v[:npos]...)
names:
	for i, name := range a.names {
		for j, k := range b.kw {
			if k != name {
				continue
			}
			for len(out) <= j+off {
				out = append(out, Value{})
			}
			if out[j+off].bound() {
				return a, typeErr("argument for %s given by name ('%s') and position (%d)", b.name+"()", name, j+1)
			}
			out[j+off] = a.v[npos+i]
			continue names
		}
		return a, typeErr("%s() got an unexpected keyword argument '%s'", b.name, name)
	}
	for i, v := range out {
		if !v.bound() && i < b.min {
			return a, typeErr("%s() missing required argument '%s' (pos %d)", b.name, b.kw[i-off], i-off+1)
		}
	}
	return args{v: out}, nil
}

func (b *builtin) arity(n int) error {
	lo, hi := b.min, b.max
	if b.owner != nil {
		lo, hi, n = lo-1, hi-1, n-1
	}
	if n < 0 {
		return typeErr("unbound method %s.%s() needs an argument", b.owner.fullName(), b.name)
	}
	switch {
	case lo == hi && lo == 0:
		return typeErr("%s takes no arguments (%d given)", b.title(), n)
	case lo == hi && lo == 1 && b.kw == nil && !b.makes:
		return typeErr("%s takes exactly one argument (%d given)", b.title(), n)
	case b.kw != nil && n > hi:
		most := "at most"
		if lo == hi {
			most = "exactly"
		}
		return typeErr("%s() takes %s %d argument%s (%d given)", b.name, most, hi, es(hi), n)
	case b.kw != nil:
		return typeErr("%s() missing required argument '%s' (pos %d)", b.name, b.kw[n], n+1)
	case lo == hi:
		return typeErr("%s expected %d argument%s, got %d", b.name, lo, es(lo), n)
	case n < lo:
		return typeErr("%s expected at least %d argument%s, got %d", b.name, lo, es(lo), n)
	}
	return typeErr("%s expected at most %d argument%s, got %d", b.name, hi, es(hi), n)
}

// instantiate is T(...).
func (vm *VM) instantiate(t *Type, a args) (Value, error) {
	if t == typeType && len(a.v) == 1 && len(a.names) == 0 {
		return Value{o: classOf(a.v[0])}, nil
	}
	if t.builtin {
		if t.make == nil {
			return Value{}, typeErr("cannot create '%s' instances", t.fullName())
		}
		return t.make(vm, t, a)
	}
	var self Value
	var err error
	if n := t.lookup("__new__"); n.bound() {
		if s, ok := n.o.(*staticMethod); ok {
			n = s.fn
		}
		self, err = vm.callArgs(n, args{append([]Value{{o: t}}, a.v...), a.names})
		if err != nil || !classOf(self).isSubclass(t) {
			return self, err
		}
	} else if t.exc {
		self, err = makeException(vm, t, a)
		if err != nil {
			return self, err
		}
	} else {
		if self, err = vm.newInstance(t); err != nil {
			return Value{}, err
		}
	}
	init := t.lookup("__init__")
	if !init.bound() {
		if len(a.v) > 0 && !t.exc && !t.lookup("__new__").bound() {
			return Value{}, typeErr("%s() takes no arguments", t.name)
		}
		return self, nil
	}
	if len(vm.finals) > 0 {
		defer vm.hold(self)()
	}
	r, err := vm.callArgs(init, args{append([]Value{self}, a.v...), a.names})
	if err != nil {
		return Value{}, err
	}
	if !r.isNone() {
		return Value{}, typeErr("__init__() should return None, not '%s'", argName(r))
	}
	return self, nil
}

// special calls a method of the class of v, as operators do. ok is false where there is none.
func (vm *VM) special(v Value, name string, a ...Value) (r Value, ok bool, err error) {
	var t *Type
	switch o := v.o.(type) {
	case *instance:
		t = o.t
	case *excObj:
		if o.t.builtin {
			return Value{}, false, nil
		}
		t = o.t
	case *ndarray:
		t = o.t
	default:
		return Value{}, false, nil
	}
	fn := t.lookup(name)
	if b, isBuiltin := fn.o.(*builtin); !fn.bound() || isBuiltin && b.owner == typeObject {
		return Value{}, false, nil
	}
	if fn.isNone() {
		return Value{}, false, nil
	}
	bound, err := vm.bindTo(fn, v, t)
	if err != nil {
		return Value{}, true, err
	}
	if m, isMethod := bound.o.(*method); isMethod {
		r, err = vm.callArgs(m.fn, args{v: append([]Value{m.self}, a...)})
	} else {
		r, err = vm.callArgs(bound, args{v: a})
	}
	return r, true, err
}

func plural(n int, word string) string { return fmt.Sprintf("%d %s%s", n, word, es(n)) }
