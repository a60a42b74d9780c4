package python

// This file gives built-in classes the methods that operators stand for, so that programs can name them.

import (
	"strings"

	"memview/app/python/syntax"
	"memview/view/buffer"
)

// operators adds methods, by their names without __.
func (t *Type) operators(names string) {
	for _, name := range strings.Fields(names) {
		if f, ok := slotFns[name]; ok {
			t.meth("__"+name+"__", f.n, f.n, f.fn)
		} else {
			panic("no slot " + name)
		}
	}
}

type slotFn struct {
	n  int
	fn func(vm *VM, a args) (Value, error)
}

func intResult(n int, err error) (Value, error)   { return intv(int64(n)), err }
func boolResult(b bool, err error) (Value, error) { return boolv(b), err }

var slotFns = map[string]slotFn{
	"len":      {0, func(vm *VM, a args) (Value, error) { return intResult(vm.length(a.v[0])) }},
	"getitem":  {1, func(vm *VM, a args) (Value, error) { return vm.getItem(a.v[0], a.v[1]) }},
	"setitem":  {2, func(vm *VM, a args) (Value, error) { return none, vm.setItem(a.v[0], a.v[1], a.v[2]) }},
	"delitem":  {1, func(vm *VM, a args) (Value, error) { return none, vm.delItem(a.v[0], a.v[1]) }},
	"contains": {1, func(vm *VM, a args) (Value, error) { return boolResult(vm.contains(a.v[0], a.v[1])) }},
	"iter": {0, func(vm *VM, a args) (Value, error) {
		it, err := vm.iter(a.v[0])
		if err != nil {
			return Value{}, err
		}
		return Value{o: it}, nil
	}},
	"next":     {0, func(vm *VM, a args) (Value, error) { return vm.builtin("next", a) }},
	"reversed": {0, func(vm *VM, a args) (Value, error) { return vm.builtin("reversed", a) }},
	"divmod":   {1, func(vm *VM, a args) (Value, error) { return vm.builtin("divmod", a) }},
	"abs":      {0, func(vm *VM, a args) (Value, error) { return vm.builtin("abs", a) }},
	"hash":     {0, func(vm *VM, a args) (Value, error) { return vm.builtin("hash", a) }},
	"int":      {0, func(vm *VM, a args) (Value, error) { return makeInt(vm, a) }},
	"index":    {0, func(vm *VM, a args) (Value, error) { return plainInt(a.v[0]), nil }},
	"float":    {0, func(vm *VM, a args) (Value, error) { return vm.builtin("float", a) }},
	"bytes":    {0, func(vm *VM, a args) (Value, error) { return vm.builtin("bytes", a) }},
	"bool":     {0, func(vm *VM, a args) (Value, error) { return boolResult(vm.truth(a.v[0])) }},
	"neg":      {0, func(vm *VM, a args) (Value, error) { return vm.unary('-', a.v[0]) }},
	"pos":      {0, func(vm *VM, a args) (Value, error) { return vm.unary('+', a.v[0]) }},
	"invert":   {0, func(vm *VM, a args) (Value, error) { return vm.unary('~', a.v[0]) }},
	"repr":     {0, func(vm *VM, a args) (Value, error) { return strResult(vm.repr(a.v[0])) }},
	"str":      {0, func(vm *VM, a args) (Value, error) { return strResult(vm.toStr(a.v[0])) }},
	"format":   {1, func(vm *VM, a args) (Value, error) { return vm.builtin("format", a) }},
	"sizeof":   {0, func(vm *VM, a args) (Value, error) { return vm.sizeOf(a.v[0]) }},
	"enter":    {0, func(vm *VM, a args) (Value, error) { return a.v[0], nil }},
	"buffer": {1, func(vm *VM, a args) (Value, error) {
		flags, err := vm.index(a.v[1])
		if err != nil {
			return Value{}, err
		}
		ex, _ := vm.exporter(a.v[0])
		v, err := vm.options().Request(ex, buffer.Flags(flags))
		if err != nil {
			return Value{}, vm.hookError(err)
		}
		return vm.newView(v), nil
	}},
}

// builtin calls a function or class of the module builtins.
func (vm *VM) builtin(name string, a args) (Value, error) {
	return vm.callArgs(vm.modules["builtins"].gvar(name).v, a)
}

func init() {
	for op, o := range operators {
		op := operator(op)
		slotFns[o.method] = slotFn{1, func(vm *VM, a args) (Value, error) { return orNotImplemented(vm.operate(op, a.v[0], a.v[1])) }}
		slotFns["r"+o.method] = slotFn{1, func(vm *VM, a args) (Value, error) { return orNotImplemented(vm.operate(op, a.v[1], a.v[0])) }}
		slotFns["i"+o.method] = slotFn{1, func(vm *VM, a args) (Value, error) { return vm.inPlace(op, a.v[0], a.v[1]) }}
	}
	for _, name := range []string{"floor", "ceil", "trunc"} {
		slotFns[name] = slotFn{0, func(vm *VM, a args) (Value, error) {
			m, err := vm.importModule("math")
			if err != nil {
				return Value{}, err
			}
			return vm.callArgs(m.gvar(name).v, a)
		}}
	}
	for op, name := range compareMethods {
		op := syntax.CompareOp(op)
		slotFns[name[2:4]] = slotFn{1, func(vm *VM, a args) (Value, error) {
			r, known, err := vm.compareBuiltin(op, a.v[0], a.v[1])
			if !known {
				return notImplemented, err
			}
			return boolv(r), err
		}}
	}
	const all = " eq ne lt le gt ge hash repr str format sizeof"
	const number = "abs add bool ceil divmod float floor floordiv int mod mul neg pos pow radd rdivmod rfloordiv rmod rmul rpow rsub rtruediv sub truediv trunc"
	const ints = " and index invert lshift or rand rlshift ror rrshift rshift rxor xor"
	delete(slotFns, "rdivmod")
	for t, names := range map[*Type]string{
		typeInt: strings.Replace(number, " rdivmod", "", 1) + ints, typeFloat: strings.Replace(number, " rdivmod", "", 1),
		typeStr: "add contains getitem iter len mod mul rmod rmul", typeBytes: "add buffer bytes contains getitem iter len mod mul rmod rmul",
		typeByteArray:  "add buffer contains delitem getitem iadd imul iter len mod mul rmod rmul setitem",
		typeMemoryView: "delitem getitem iter len setitem", typeList: "add contains delitem getitem iadd imul iter len mul reversed rmul setitem",
		typeTuple: "add contains getitem iter len mul rmul", typeDict: "contains delitem getitem ior iter len or reversed ror setitem",
		typeSet:       "and contains iand ior isub iter ixor len or rand ror rsub rxor sub xor",
		typeFrozenSet: "and contains iter len or rand ror rsub rxor sub xor", typeRange: "bool contains getitem iter len reversed", typeSlice: "",
		typeArray: "add buffer contains delitem getitem iadd imul iter len mul rmul setitem", typeNone: "bool",
		typeMappingProxy: "contains getitem iter len or reversed", typeDictKeys: "contains iter len reversed", typeDictItems: "contains iter len reversed",
		typeDictValues: "iter len reversed", typeEnumerate: "iter next", typeZip: "iter next", typeMap: "iter next", typeFilter: "iter next",
		typeReversed: "iter next", typeBytesIO: "iter next", typeStringIO: "iter next",
	} {
		t.operators(names + all)
	}
}

func orNotImplemented(v Value, err error) (Value, error) {
	if err == nil && !v.bound() {
		return notImplemented, nil
	}
	return v, err
}

// operate is a op b of built-in values; no value when they know no such operator.
func (vm *VM) operate(op operator, a, b Value) (Value, error) {
	if x, ok := a.int64(); ok {
		if y, ok := b.int64(); ok {
			if r, ok := smallArith(op, x, y); ok {
				return r, nil
			}
		}
	}
	return vm.binarySlow(op, a, b)
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
	typeObject.meth("__delattr__", 1, 1, func(vm *VM, a args) (Value, error) {
		name, _ := a.v[1].str()
		if o := attrsOf(a.v[0]); o == nil || !o.del(name) {
			return Value{}, noAttr(a.v[0], name)
		}
		return none, nil
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
