package python

// This file defines the modules collections.abc, gc and __future__.

// abstractClasses are classes whose instances are those of all classes with a method.
var abstractClasses = map[string]string{"Buffer": "__buffer__", "Iterable": "__iter__", "Iterator": "__next__", "Sized": "__len__",
	"Container": "__contains__", "Callable": "__call__", "Hashable": "__hash__", "Reversible": "__reversed__", "Generator": "send"}

// has reports whether a class has what an abstract class asks for.
func (t *Type) has(method string) bool {
	if method == "__hash__" {
		switch t {
		case typeList, typeDict, typeSet, typeByteArray, typeArray:
			return false
		}
		return !t.lookup(method).isNone()
	}
	if method == "__call__" && (t == typeFunction || t == typeBuiltin || t == typeMethod || t == typeMethodDescr || t == typeType) {
		return true
	}
	if v := t.lookup(method); v.bound() && !v.isNone() {
		return true
	}
	return (method == "__iter__" || method == "__next__") && iteratorTypes[t.name] == t
}

func init() {
	builtinModules["collections.abc"] = func(vm *VM, m *module) {
		for name, method := range abstractClasses {
			t := newBuiltinType(name, typeObject)
			t.module, t.abstract = "collections.abc", method
			m.set(name, Value{o: t})
		}
	}
	builtinModules["gc"] = func(vm *VM, m *module) {
		m.fn("collect", 0, 1, func(vm *VM, _ args) (Value, error) { vm.collect(); return intv(0), nil }, "generation")
		for _, name := range []string{"enable", "disable"} {
			m.fn(name, 0, 0, func(*VM, args) (Value, error) { return none, nil })
		}
	}
	builtinModules["__future__"] = func(vm *VM, m *module) {
		for _, name := range []string{"annotations", "division", "print_function", "absolute_import", "unicode_literals", "generator_stop",
			"with_statement", "nested_scopes", "generators"} {
			m.set(name, none)
		}
	}
}
