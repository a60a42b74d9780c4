package python

// This file gives built-in classes the methods that operators stand for, so that programs can name them.

// slot adds one of the methods below.
func (t *Type) slot(name string) {
	f, ok := slots[name]
	if !ok {
		panic("no slot " + name)
	}
	t.meth(name, f.n, f.n, f.fn)
}

type slotFn struct {
	n  int
	fn func(vm *VM, a args) (Value, error)
}

func intResult(n int, err error) (Value, error)   { return intv(int64(n)), err }
func boolResult(b bool, err error) (Value, error) { return boolv(b), err }

var slots = map[string]slotFn{
	"__len__":      {0, func(vm *VM, a args) (Value, error) { return intResult(vm.length(a.v[0])) }},
	"__getitem__":  {1, func(vm *VM, a args) (Value, error) { return vm.getItem(a.v[0], a.v[1]) }},
	"__setitem__":  {2, func(vm *VM, a args) (Value, error) { return none, vm.setItem(a.v[0], a.v[1], a.v[2]) }},
	"__contains__": {1, func(vm *VM, a args) (Value, error) { return boolResult(vm.contains(a.v[0], a.v[1])) }},
	"__iter__": {0, func(vm *VM, a args) (Value, error) {
		it, err := vm.iter(a.v[0])
		if err != nil {
			return Value{}, err
		}
		return Value{o: it}, nil
	}},
}

func init() {
	typeObject.meth("__eq__", 1, 1, func(vm *VM, a args) (Value, error) {
		if same(a.v[0], a.v[1]) {
			return pyTrue, nil
		}
		return notImplemented, nil
	})
	typeObject.meth("__hash__", 0, 0, func(vm *VM, a args) (Value, error) { return intv(int64(vm.idOf(a.v[0]) >> 4)), nil })
	typeObject.meth("__repr__", 0, 0, func(vm *VM, a args) (Value, error) { return strv(vm.defaultRepr(a.v[0])), nil })
	typeObject.meth("__str__", 0, 0, func(vm *VM, a args) (Value, error) {
		s, err := vm.repr(a.v[0])
		return strv(s), err
	})
	typeObject.meth("__setattr__", 2, 2, func(vm *VM, a args) (Value, error) {
		if o := attrsOf(a.v[0]); o != nil {
			name, _ := a.v[1].str()
			o.set(name, a.v[2])
			return none, nil
		}
		return Value{}, typeErr("can't apply this __setattr__ to %s object", argName(a.v[0]))
	})
}
