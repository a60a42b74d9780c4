package python

// This file gets, sets and deletes attributes.

import "slices"

// bindTo is what an attribute found on a class becomes when it is got from v (__get__).
func (vm *VM) bindTo(attr, v Value, t *Type) (Value, error) {
	switch o := attr.o.(type) {
	case *function:
		return Value{o: &method{attr, v}}, nil
	case *builtin:
		if o.owner != nil {
			return Value{o: &method{attr, v}}, nil
		}
	case *property:
		if !o.get.bound() || o.get.isNone() {
			return Value{}, raisef("AttributeError", "property of '%s' object has no getter", t.name)
		}
		return vm.call(o.get, v)
	case *staticMethod:
		return o.fn, nil
	case *classMethod:
		return Value{o: &method{o.fn, Value{o: t}}}, nil
	case *getset:
		return o.get(vm, v)
	case *instance:
		if r, ok, err := vm.special(attr, "__get__", v, Value{o: t}); ok {
			return r, err
		}
	}
	return attr, nil
}

func noAttr(v Value, name string) *excObj {
	var e *excObj
	switch o := v.o.(type) {
	case *Type:
		shown := o.name
		if o.builtin && !o.exc {
			shown = o.fullName()
		}
		e = raisef("AttributeError", "type object '%s' has no attribute '%s'", shown, name)
	case *module:
		e = raisef("AttributeError", "module '%s' has no attribute '%s'", o.name, name)
	default:
		e = raisef("AttributeError", "'%s' object has no attribute '%s'", argName(v), name)
	}
	e.ns.set("name", strv(name))
	e.ns.set("obj", v)
	e.hint = func(f *frame) string { return attributeHint(f, v, name) }
	return e
}

// getAttr is v.name.
func (vm *VM) getAttr(v Value, name string) (Value, error) {
	switch o := v.o.(type) {
	case *module:
		if g := o.vars[name]; g != nil && g.v.bound() {
			return g.v, nil
		}
		if name == "__name__" {
			return strv(o.name), nil
		}
		if name == "__dict__" {
			if o.dict == nil {
				o.dict = vm.dictOf(o)
			}
			o.dict.refresh()
			return Value{o: o.dict}, nil
		}
		if g := o.vars["__getattr__"]; g != nil && g.v.bound() {
			return vm.call(g.v, strv(name))
		}
		return Value{}, noAttr(v, name)
	case *Type:
		return vm.typeAttr(o, name)
	case *superObj:
		return vm.superAttr(o, name)
	}
	t := classOf(v)
	attr := t.lookup(name)
	if p, ok := attr.o.(*property); ok {
		r, err := vm.bindTo(Value{o: p}, v, t)
		if err != nil && isA(err, "AttributeError") {
			return vm.missingAttr(v, t, name, err)
		}
		return r, err
	}
	if ns := attrsOf(v); ns != nil {
		if x := ns.get(name); x.bound() {
			return x, nil
		}
	}
	if attr.bound() {
		return vm.bindTo(attr, v, t)
	}
	switch name {
	case "__class__":
		return Value{o: t}, nil
	case "__dict__":
		if t.noDict {
			break
		}
		if ns := attrsOf(v); ns != nil {
			return Value{o: vm.dictOf(ns)}, nil
		}
	}
	if x := vm.ownAttr(v, name); x.bound() {
		return x, nil
	}
	if _, ok := v.o.(*function); ok {
		switch name {
		case "__annotations__", "__code__", "__globals__", "__kwdefaults__":
			return Value{}, notSupported(name + " of a function")
		}
	}
	if name == "__doc__" {
		return none, nil
	}
	return vm.missingAttr(v, t, name, noAttr(v, name))
}

func (vm *VM) missingAttr(v Value, t *Type, name string, err error) (Value, error) {
	if _, ok := v.o.(*instance); ok {
		if r, found, e := vm.special(v, "__getattr__", strv(name)); found {
			return r, e
		}
	}
	return Value{}, err
}

// attrsOf returns where the attributes of an object are, nil if it can have none.
func attrsOf(v Value) *namespace {
	switch o := v.o.(type) {
	case *instance:
		return &o.ns
	case *excObj:
		return &o.ns
	case *function:
		return &o.ns
	}
	return nil
}

// ownAttr answers attributes that functions, methods, exceptions and the like have.
func (vm *VM) ownAttr(v Value, name string) Value {
	if _, ok := v.o.(iterator); ok && (name == "__next__" || name == "__iter__") {
		f := slotFns[name[2:6]]
		return Value{o: &method{Value{o: &builtin{name: name, owner: classOf(v), min: 1, max: 1, fn: f.fn}}, v}}
	}
	switch o := v.o.(type) {
	case *function:
		switch name {
		case "__name__":
			return strv(o.name)
		case "__qualname__":
			return strv(o.qual)
		case "__module__":
			return strv(o.mod.name)
		case "__doc__":
			return o.doc
		case "__closure__":
			if len(o.cells) == 0 {
				return none
			}
			var cells []Value
			for _, c := range o.cells {
				cells = append(cells, Value{o: c})
			}
			return tuplev(cells...)
		case "__defaults__":
			if len(o.defaults) == 0 {
				return none
			}
			return tuplev(o.defaults...)
		}
	case *builtin:
		switch name {
		case "__name__", "__qualname__":
			return strv(o.name)
		}
	case *method:
		switch name {
		case "__self__":
			return o.self
		case "__func__":
			return o.fn
		}
		x, _ := vm.getAttr(o.fn, name)
		return x
	case *property:
		switch name {
		case "fget":
			return o.get
		}
	case *generator:
		if name == "__name__" || name == "__qualname__" {
			return strv(o.f.code.name)
		}
	}
	return Value{}
}

func (vm *VM) typeAttr(t *Type, name string) (Value, error) {
	switch name {
	case "__name__":
		return strv(t.name), nil
	case "__qualname__":
		if t.qual != "" {
			return strv(t.qual), nil
		}
		return strv(t.name), nil
	case "__module__":
		if t.module == "" {
			return strv("__main__"), nil
		}
		return strv(t.module), nil
	case "__base__":
		if len(t.bases) == 0 {
			return none, nil
		}
		return Value{o: t.bases[0]}, nil
	case "mro":
		return Value{o: &builtin{name: "mro", fn: func(vm *VM, _ args) (Value, error) {
			v, err := vm.typeAttr(t, "__mro__")
			if err != nil {
				return v, err
			}
			return listv(append([]Value(nil), v.o.(*tuple).items...)), nil
		}}}, nil
	case "__annotations__", "__subclasses__", "__abstractmethods__":
		return Value{}, notSupported(name + " of a class")
	case "__mro__":
		var out []Value
		for _, c := range t.mro {
			out = append(out, Value{o: c})
		}
		return tuplev(out...), nil
	case "__bases__":
		var out []Value
		for _, c := range t.bases {
			out = append(out, Value{o: c})
		}
		return tuplev(out...), nil
	case "__class__":
		return Value{o: typeType}, nil
	case "__dict__":
		d := vm.dictOf(&t.ns)
		d.mirror, d.proxy = nil, true
		return Value{o: d}, nil
	}
	attr := t.lookup(name)
	switch o := attr.o.(type) {
	case *staticMethod:
		return o.fn, nil
	case *classMethod:
		return Value{o: &method{o.fn, Value{o: t}}}, nil
	case nil:
		switch name {
		case "__doc__":
			return none, nil
		case "__new__":
			return objectNew, nil
		}
		return Value{}, noAttr(Value{o: t}, name)
	}
	return attr, nil
}

func (vm *VM) superAttr(s *superObj, name string) (Value, error) {
	mro := s.cls.mro
	for i, c := range mro {
		if c != s.after {
			continue
		}
		for _, c := range mro[i+1:] {
			if v := c.ns.get(name); v.bound() {
				if _, isClass := s.self.o.(*Type); isClass {
					if m, ok := v.o.(*classMethod); ok {
						return Value{o: &method{m.fn, s.self}}, nil
					}
					return v, nil
				}
				return vm.bindTo(v, s.self, s.cls)
			}
		}
	}
	switch name {
	case "__new__":
		return objectNew, nil
	case "__init_subclass__":
		return Value{o: &builtin{name: classOfSuper(s).name + ".__init_subclass__", fn: func(*VM, args) (Value, error) { return none, nil }}}, nil
	case "__init__":
		return Value{o: &builtin{name: name, min: 0, max: -1, fn: func(vm *VM, a args) (Value, error) {
			if e, ok := s.self.o.(*excObj); ok {
				e.args = append([]Value(nil), a.v...)
			} else if len(a.v) > 0 {
				return Value{}, typeErr("object.__init__() takes exactly one argument (the instance to initialize)")
			}
			return none, nil
		}}}, nil
	}
	return Value{}, raisef("AttributeError", "'super' object has no attribute '%s'", name)
}

func classOfSuper(s *superObj) *Type {
	if t, ok := s.self.o.(*Type); ok {
		return t
	}
	return s.cls
}

// setAttr is v.name = x.
func (vm *VM) setAttr(v Value, name string, x Value) error {
	switch o := v.o.(type) {
	case *module:
		o.gvar(name).v = x
		return nil
	case *Type:
		if o.builtin {
			return typeErr("cannot set '%s' attribute of immutable type '%s'", name, o.fullName())
		}
		if s, ok := x.str(); ok {
			switch name {
			case "__name__":
				o.name = s
			case "__qualname__":
				o.qual = s
			case "__module__":
				o.module = s
			}
		}
		if name != "__name__" && name != "__qualname__" {
			o.ns.set(name, x)
		}
		typeVersion++
		return nil
	}
	t := classOf(v)
	switch p := t.lookup(name).o.(type) {
	case *property:
		if !p.set.bound() || p.set.isNone() {
			return raisef("AttributeError", "property '%s' of '%s' object has no setter", name, t.name)
		}
		_, err := vm.call(p.set, v, x)
		return err
	case *getset:
		if e, ok := v.o.(*excObj); ok {
			return e.setAttr(name, x)
		}
		return raisef("AttributeError", "attribute '%s' of '%s' objects is not writable", name, t.fullName())
	case *instance:
		if _, ok, err := vm.special(Value{o: p}, "__set__", v, x); ok {
			return err
		}
	}
	if b, ok := t.lookup("__setattr__").o.(*builtin); !ok || b.owner != typeObject {
		if _, ok, err := vm.special(v, "__setattr__", strv(name), x); ok {
			return err
		}
	}
	if fn, ok := v.o.(*function); ok && name == "__name__" {
		fn.name, _ = x.str()
		return nil
	}
	if t.noDict && !slices.Contains(t.slots, name) {
		if t.lookup(name).bound() {
			return raisef("AttributeError", "'%s' object attribute '%s' is read-only", t.fullName(), name)
		}
		return raisef("AttributeError", "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", t.name, name)
	}
	if ns := attrsOf(v); ns != nil {
		vm.stores(v.o, x)
		ns.set(name, x)
		return nil
	}
	if t.lookup(name).bound() {
		return raisef("AttributeError", "'%s' object attribute '%s' is read-only", t.fullName(), name)
	}
	return raisef("AttributeError", "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", t.fullName(), name)
}

// delAttr is del v.name.
func (vm *VM) delAttr(v Value, name string) error {
	if t, ok := v.o.(*Type); ok && !t.builtin {
		if t.ns.del(name) {
			typeVersion++
			return nil
		}
		return noAttr(v, name)
	}
	if p, ok := classOf(v).lookup(name).o.(*property); ok {
		if !p.del.bound() || p.del.isNone() {
			return raisef("AttributeError", "property '%s' of '%s' object has no deleter", name, classOf(v).name)
		}
		_, err := vm.call(p.del, v)
		return err
	}
	if _, ok, err := vm.special(v, "__delattr__", strv(name)); ok {
		return err
	}
	if ns := attrsOf(v); ns != nil && ns.del(name) {
		return nil
	}
	if m, ok := v.o.(*module); ok && m.vars[name] != nil && m.vars[name].v.bound() {
		m.vars[name].v = Value{}
		return nil
	}
	return noAttr(v, name)
}
