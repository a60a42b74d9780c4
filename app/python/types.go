package python

// This file defines classes, built in or not, and how attributes are found in them.

// A Type is a class.
type Type struct {
	name, module string
	bases, mro   []*Type
	ns           namespace
	builtin      bool
	// make is called for T(...) of a built-in class; nil where there are no instances to make.
	make func(vm *VM, t *Type, a args) (Value, error)
	exc  bool // a subclass of BaseException
	// sequence: sequence patterns match instances (Py_TPFLAGS_SEQUENCE). matchSelf: the one positional pattern of a class
	// pattern is matched with the instance itself (_Py_TPFLAGS_MATCH_SELF).
	sequence, matchSelf bool
	abstract            string   // of a class of collections.abc: the method that its instances have
	fields              []string // of a class of tuples: their names
	doc                 string
	qual                string
	slots               []string // of __slots__, those of its bases among them
	noDict              bool     // instances have no other attributes
}

func (*Type) class() *Type { return typeType }

// typeVersion counts changes of classes: what call sites remember is valid for one version.
var typeVersion uint32 = 1

// A namespace is names bound to values in the order of binding: what instances, classes and modules hold.
type namespace struct {
	names []string
	vals  []Value
	index map[string]int // from 9 names on
}

func (ns *namespace) find(name string) int {
	if ns.index != nil {
		if i, ok := ns.index[name]; ok {
			return i
		}
		return -1
	}
	for i, n := range ns.names {
		if n == name {
			return i
		}
	}
	return -1
}

func (ns *namespace) get(name string) Value {
	if i := ns.find(name); i >= 0 {
		return ns.vals[i]
	}
	return Value{}
}

func (ns *namespace) set(name string, v Value) {
	if i := ns.find(name); i >= 0 {
		ns.vals[i] = v
		return
	}
	ns.names, ns.vals = append(ns.names, name), append(ns.vals, v)
	if ns.index != nil {
		ns.index[name] = len(ns.names) - 1
	} else if len(ns.names) > 8 {
		ns.index = make(map[string]int, 16)
		for i, n := range ns.names {
			ns.index[n] = i
		}
	}
}

func (ns *namespace) del(name string) bool {
	i := ns.find(name)
	if i < 0 {
		return false
	}
	ns.names = append(ns.names[:i:i], ns.names[i+1:]...)
	ns.vals = append(ns.vals[:i:i], ns.vals[i+1:]...)
	if ns.index != nil {
		clear(ns.index)
		for i, n := range ns.names {
			ns.index[n] = i
		}
	}
	return true
}

// lookup finds a name along the method resolution order.
func (t *Type) lookup(name string) Value {
	for _, c := range t.mro {
		if v := c.ns.get(name); v.bound() {
			return v
		}
	}
	return Value{}
}

func (t *Type) isSubclass(of *Type) bool {
	for _, c := range t.mro {
		if c == of {
			return true
		}
	}
	return false
}

// solid returns the built-in class that decides what instances look like.
func (t *Type) solid() *Type {
	for _, c := range t.mro {
		if c.builtin {
			return c
		}
	}
	return typeObject
}

// linearize sets the method resolution order (C3), and reports whether there is one.
func (t *Type) linearize() bool {
	var seqs [][]*Type
	for _, b := range t.bases {
		seqs = append(seqs, append([]*Type(nil), b.mro...))
	}
	seqs = append(seqs, append([]*Type(nil), t.bases...))
	mro := []*Type{t}
	for {
		var pick *Type
		empty := true
		for _, s := range seqs {
			if len(s) == 0 {
				continue
			}
			empty = false
			if !inTail(seqs, s[0]) {
				pick = s[0]
				break
			}
		}
		if empty {
			t.mro = mro
			return true
		}
		if pick == nil {
			return false
		}
		mro = append(mro, pick)
		for i, s := range seqs {
			if len(s) > 0 && s[0] == pick {
				seqs[i] = s[1:]
			}
		}
	}
}

func inTail(seqs [][]*Type, t *Type) bool {
	for _, s := range seqs {
		for i := 1; i < len(s); i++ {
			if s[i] == t {
				return true
			}
		}
	}
	return false
}

// fullName is the name as repr and tracebacks have it.
//
//go:noinline
func (t *Type) fullName() string {
	q := t.qual
	if q == "" {
		q = t.name
	}
	if t.module == "" || t.module == "builtins" {
		return q
	}
	return t.module + "." + q
}

//go:noinline
func newBuiltinType(name string, bases ...*Type) *Type {
	t := &Type{name: name, module: "builtins", bases: bases, builtin: true}
	t.linearize()
	return t
}

var (
	typeObject         = newBuiltinType("object")
	typeType           = newBuiltinType("type", typeObject)
	typeNone           = newBuiltinType("NoneType", typeObject)
	typeEllipsis       = newBuiltinType("ellipsis", typeObject)
	typeNotImplemented = newBuiltinType("NotImplementedType", typeObject)
	typeInt            = newBuiltinType("int", typeObject)
	typeBool           = newBuiltinType("bool", typeInt)
	typeFloat          = newBuiltinType("float", typeObject)
	typeStr            = newBuiltinType("str", typeObject)
	typeBytes          = newBuiltinType("bytes", typeObject)
	typeByteArray      = newBuiltinType("bytearray", typeObject)
	typeMemoryView     = newBuiltinType("memoryview", typeObject)
	typeList           = newBuiltinType("list", typeObject)
	typeTuple          = newBuiltinType("tuple", typeObject)
	typeDict           = newBuiltinType("dict", typeObject)
	typeMappingProxy   = newBuiltinType("mappingproxy", typeObject)
	typeSet            = newBuiltinType("set", typeObject)
	typeFrozenSet      = newBuiltinType("frozenset", typeObject)
	typeRange          = newBuiltinType("range", typeObject)
	typeSlice          = newBuiltinType("slice", typeObject)
	typeFunction       = newBuiltinType("function", typeObject)
	typeMethod         = newBuiltinType("method", typeObject)
	typeBuiltin        = newBuiltinType("builtin_function_or_method", typeObject)
	typeMethodDescr    = newBuiltinType("method_descriptor", typeObject)
	typeModule         = newBuiltinType("module", typeObject)
	typeProperty       = newBuiltinType("property", typeObject)
	typeStaticMethod   = newBuiltinType("staticmethod", typeObject)
	typeClassMethod    = newBuiltinType("classmethod", typeObject)
	typeSuper          = newBuiltinType("super", typeObject)
	typeGenerator      = newBuiltinType("generator", typeObject)
	typeGetSet         = newBuiltinType("getset_descriptor", typeObject)
	typeCell           = newBuiltinType("cell", typeObject)
	typeTraceback      = newBuiltinType("traceback", typeObject)
	typeDictKeys       = newBuiltinType("dict_keys", typeObject)
	typeDictValues     = newBuiltinType("dict_values", typeObject)
	typeDictItems      = newBuiltinType("dict_items", typeObject)
	typeEnumerate      = newBuiltinType("enumerate", typeObject)
	typeZip            = newBuiltinType("zip", typeObject)
	typeMap            = newBuiltinType("map", typeObject)
	typeFilter         = newBuiltinType("filter", typeObject)
	typeReversed       = newBuiltinType("reversed", typeObject)
	typeArray          = &Type{name: "array", module: "array", bases: []*Type{typeObject}, builtin: true}
	typeStruct         = &Type{name: "Struct", module: "_struct", bases: []*Type{typeObject}, builtin: true}
)

func init() {
	typeArray.linearize()
	typeStruct.linearize()
}
