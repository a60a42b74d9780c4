package python

// This file makes instances of classes of programs, and knows their __slots__.

// newInstance is object.__new__(t).
func (vm *VM) newInstance(t *Type) (Value, error) {
	if err := vm.charge(64); err != nil {
		return Value{}, err
	}
	self := Value{o: &instance{t: t}}
	if vm.cleans && t.lookup("__del__").bound() {
		vm.watchEnd(self.o)
	}
	return self, nil
}

// objectNew is object.__new__.
var objectNew = Value{o: &builtin{name: "__new__", min: 1, max: -1, vararg: true}}

func init() {
	objectNew.o.(*builtin).fn = func(vm *VM, a args) (Value, error) {
		if len(a.v) == 0 {
			return Value{}, typeErr("object.__new__(): not enough arguments")
		}
		t, ok := a.v[0].o.(*Type)
		switch {
		case !ok:
			return Value{}, typeErr("object.__new__(X): X is not a type object (%s)", argName(a.v[0]))
		case t.exc:
			return makeException(vm, t, args{v: a.v[1:], names: a.names})
		case t.builtin && t != typeObject:
			return Value{}, typeErr("object.__new__(%s) is not safe, use %s.__new__()", t.fullName(), t.fullName())
		case len(a.v) > 1 && (t.lookup("__new__").bound() || !t.lookup("__init__").bound()):
			return Value{}, typeErr("object.__new__() takes exactly one argument (the type to instantiate)")
		}
		return vm.newInstance(t)
	}
}

// slots reads the __slots__ of a class that is being made.
func (vm *VM) slots(t *Type) error {
	t.noDict = true
	for _, b := range t.mro[1:] {
		t.slots = append(t.slots, b.slots...)
		t.noDict = t.noDict && (b == typeObject || b.noDict)
	}
	v := t.ns.get("__slots__")
	if !v.bound() {
		t.noDict = false
		return nil
	}
	names := []Value{v}
	if _, one := v.str(); !one {
		var err error
		if names, err = vm.newItems(v); err != nil {
			return err
		}
	}
	for _, n := range names {
		s, ok := n.str()
		switch {
		case !ok:
			return typeErr("__slots__ items must be strings, not '%s'", argName(n))
		case s == "__dict__":
			t.noDict = false
			continue
		case t.ns.get(s).bound():
			return valueErr("'%s' in __slots__ conflicts with class variable", s)
		}
		t.slots = append(t.slots, s)
	}
	return nil
}
