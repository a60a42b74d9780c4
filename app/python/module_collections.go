package python

// This file defines what lib/collections.py is made of: dicts and tuples of classes of their own.

// absent is what a dict of the module collections answers for a key that it does not have.
func (vm *VM) absent(d *dict, k Value) (v Value, found bool, err error) {
	switch {
	case d.t.name == "Counter":
		return intv(0), true, nil
	case !d.factory.bound() || d.factory.isNone():
		return Value{}, false, nil
	}
	if v, err = vm.call(d.factory); err == nil {
		err = d.set(vm, k, v)
	}
	return v, true, err
}

// newDictType makes a class of dicts.
func newDictType(name string) *Type {
	t := newBuiltinType(name, typeDict)
	t.module = "collections"
	t.make = func(vm *VM, t *Type, a args) (Value, error) {
		d := newDict()
		d.t = t
		n := len(a.v) - len(a.names)
		if name == "defaultdict" {
			d.factory = none
			if n > 0 {
				d.factory = a.v[0]
				if !d.factory.isNone() && classOf(d.factory) != typeType && !classOf(d.factory).has("__call__") {
					return Value{}, typeErr("first argument must be callable or None")
				}
				a.v, n = a.v[1:], n-1
			}
		}
		if update := t.lookup("update"); name == "Counter" {
			_, err := vm.callArgs(update, args{append([]Value{{o: d}}, a.v...), a.names})
			return Value{o: d}, err
		}
		if n > 1 {
			return Value{}, typeErr("%s expected at most 1 argument, got %d", name, n)
		}
		if n == 1 {
			if err := vm.update(d, a.v[0]); err != nil {
				return Value{}, err
			}
		}
		for i, name := range a.names {
			if err := d.set(vm, strv(name), a.v[n+i]); err != nil {
				return Value{}, err
			}
		}
		return Value{o: d}, nil
	}
	return t
}

func init() {
	builtinModules["_collections"] = func(vm *VM, m *module) {
		for _, name := range []string{"defaultdict", "OrderedDict", "Counter"} {
			m.set(name, Value{o: newDictType(name)})
		}
		t := m.gvar("defaultdict").v.o.(*Type)
		t.attr("default_factory", func(_ *VM, v Value) (Value, error) { return v.o.(*dict).factory, nil })
		// record(name, fields, new): a class of tuples; new gives the values
		m.fn("record", 3, 3, func(vm *VM, a args) (Value, error) {
			name, _ := a.v[0].str()
			items, err := vm.items(a.v[1])
			if err != nil {
				return Value{}, err
			}
			var fields []string
			for _, x := range items {
				s, _ := x.str()
				fields = append(fields, s)
			}
			t := newRecord("__main__", name, fields...)
			t.sequence = true
			t.ns.set("_fields", tuplev(items...))
			t.ns.set("__match_args__", tuplev(items...))
			made := a.v[2]
			t.make = func(vm *VM, t *Type, a args) (Value, error) {
				v, err := vm.callArgs(made, args{append([]Value{{o: t}}, a.v...), a.names})
				if err != nil {
					return v, err
				}
				return t.record(v.o.(*tuple).items...), nil
			}
			return Value{o: t}, nil
		})
		m.fn("define", 3, 3, func(vm *VM, a args) (Value, error) {
			name, _ := a.v[1].str()
			a.v[0].o.(*Type).ns.set(name, a.v[2])
			typeVersion++
			return none, nil
		})
	}
}
