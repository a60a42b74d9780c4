package python

// This file defines dict and set: tables that keep the order of insertion, and how keys are told apart.

import (
	"hash/maphash"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// A key is what a Value is found by: equal values of the built-in types have equal keys. A value with an __eq__ or __hash__
// of its own has its hash, and the number of the attempt, since others may have the same.
type key struct {
	kind keyKind
	n    uint64
	s    string
	o    object
}

type keyKind uint8

const (
	keyInt keyKind = iota
	keyFloat
	keyBig
	keyStr
	keyBytes
	keyNone
	keyTuple
	keyIdentity
	keyCustom
)

type entry struct{ k, v Value } // an unbound k is deleted

// A table is a dict or, without values, a set.
type table struct {
	entries []entry
	index   map[key]int32
	n       int
	hub     bool  // VM.stores knows of it
	mirror  names // whose these are: what is stored here is stored there
}

type dict struct {
	table
	proxy   bool  // a mappingproxy: cannot be written to
	t       *Type // a class of the module collections; nil is dict
	factory Value // of a defaultdict
}

type set struct {
	table
	frozen bool
}

func (d *dict) class() *Type {
	switch {
	case d.proxy:
		return typeMappingProxy
	case d.t != nil:
		return d.t
	}
	return typeDict
}
func (s *set) class() *Type {
	if s.frozen {
		return typeFrozenSet
	}
	return typeSet
}

func newDict() *dict { return &dict{} }

// keyOf returns the key of a value, or TypeError where it has no hash.
func (vm *VM) keyOf(v Value) (key, error) {
	switch o := v.o.(type) {
	case intTag, boolTag:
		return key{kind: keyInt, n: v.n}, nil
	case *str:
		return key{kind: keyStr, s: o.s}, nil
	case floatTag:
		f := math.Float64frombits(v.n)
		if f == math.Trunc(f) && !math.IsInf(f, 0) {
			if math.Abs(f) < 1<<62 {
				return key{kind: keyInt, n: uint64(int64(f))}, nil
			}
			b, _ := big.NewFloat(f).Int(nil)
			return vm.keyOf(bigv(b))
		}
		return key{kind: keyFloat, n: v.n}, nil
	case *bigInt:
		return key{kind: keyBig, s: string(o.i.Append(nil, 62))}, nil
	case noneTag, ellipsisTag, notImplTag:
		return key{kind: keyIdentity, o: o}, nil
	case *bytesObj:
		return key{kind: keyBytes, s: string(o.b)}, nil
	case *tuple:
		return vm.tupleKey(o)
	case *memView:
		if _, err := o.v.Hash(); err != nil {
			return key{}, err
		}
		b, err := o.v.ToBytes()
		return key{kind: keyBytes, s: string(b)}, err
	case *list, *dict, *byteArray, *arrayObj:
		return key{}, typeErr("unhashable type: '%s'", argName(v))
	case *set:
		if !o.frozen {
			return key{}, typeErr("unhashable type: 'set'")
		}
		h, err := vm.hash(v)
		return key{kind: keyCustom, n: uint64(h)}, err
	case *rangeObj:
		return key{kind: keyCustom, n: uint64(o.n)}, nil
	case *sliceObj:
		return vm.keyOf(tuplev(o.start, o.stop, o.step, strv("slice")))
	case *instance:
		if o.t.lookup("__eq__").bound() && !isObjectSlot(o.t, "__eq__") || !isObjectSlot(o.t, "__hash__") {
			h, err := vm.hash(v)
			return key{kind: keyCustom, n: uint64(h)}, err
		}
	case *method:
		return key{kind: keyCustom, n: 1}, nil
	}
	return key{kind: keyIdentity, o: v.o}, nil
}

// argName is how messages of container types name a value's class.
func argName(v Value) string {
	t := classOf(v)
	if !t.builtin {
		return t.name
	}
	return t.fullName()
}

func isObjectSlot(t *Type, name string) bool {
	for _, c := range t.mro {
		if c.ns.get(name).bound() {
			return c == typeObject
		}
	}
	return true
}

func (vm *VM) tupleKey(t *tuple) (key, error) {
	var b strings.Builder
	for _, x := range t.items {
		k, err := vm.keyOf(x)
		if err != nil {
			return key{}, err
		}
		if k.kind >= keyIdentity {
			h, err := vm.hash(Value{o: t})
			return key{kind: keyCustom, n: uint64(h)}, err
		}
		b.WriteByte(byte(k.kind))
		b.WriteString(strconv.FormatUint(k.n, 36))
		b.WriteByte(':')
		b.WriteString(strconv.Itoa(len(k.s)))
		b.WriteByte(':')
		b.WriteString(k.s)
	}
	return key{kind: keyTuple, s: b.String()}, nil
}

var hashSeed = maphash.MakeSeed()

// hash is hash(v). Equal values have equal hashes; those of ints and floats are CPython's.
func (vm *VM) hash(v Value) (int64, error) {
	switch o := v.o.(type) {
	case *instance:
		h := o.t.lookup("__hash__")
		if h.isNone() {
			return 0, typeErr("unhashable type: '%s'", o.t.name)
		}
		if !isObjectSlot(o.t, "__hash__") {
			r, err := vm.call(h, v)
			if err != nil {
				return 0, err
			}
			n, ok := r.big()
			if !ok {
				return 0, typeErr("__hash__ method should return an integer")
			}
			return hashBig(n), nil
		}
	case *set:
		if o.frozen {
			var h int64 = 1927868237
			for _, e := range o.entries {
				if e.k.bound() {
					x, err := vm.hash(e.k)
					if err != nil {
						return 0, err
					}
					h ^= x * 89869747
				}
			}
			return h, nil
		}
	case *tuple:
		h := uint64(2870177450012600261)
		for _, x := range o.items {
			n, err := vm.hash(x)
			if err != nil {
				return 0, err
			}
			h += uint64(n) * 14029467366897019727
			h = h<<31 | h>>33
			h *= 11400714785074694791
		}
		h += uint64(len(o.items)) ^ (2870177450012600261 ^ 3527539)
		if h == math.MaxUint64 {
			h = 1546275796
		}
		return int64(h), nil
	case floatTag:
		return hashFloat(math.Float64frombits(v.n)), nil
	}
	k, err := vm.keyOf(v)
	if err != nil {
		return 0, err
	}
	switch k.kind {
	case keyInt, keyBig:
		n, _ := v.big()
		return hashBig(n), nil
	case keyIdentity:
		return int64(vm.idOf(v) >> 4), nil
	case keyCustom:
		return int64(k.n), nil
	}
	return int64(maphash.String(hashSeed, k.s)>>1) - 1, nil
}

const hashModulus = 1<<61 - 1

func hashBig(n *big.Int) int64 {
	m := new(big.Int).Abs(n)
	h := m.Mod(m, big.NewInt(hashModulus)).Int64()
	if n.Sign() < 0 {
		h = -h
	}
	if h == -1 {
		h = -2
	}
	return h
}

func hashFloat(f float64) int64 {
	switch {
	case math.IsInf(f, 1):
		return 314159
	case math.IsInf(f, -1):
		return -314159
	case math.IsNaN(f):
		return 0
	}
	m, e := math.Frexp(math.Abs(f))
	n := new(big.Int).SetUint64(uint64(m * (1 << 53)))
	e -= 53
	mod := big.NewInt(hashModulus)
	e = ((e % 61) + 61) % 61
	n.Lsh(n, uint(e)).Mod(n, mod)
	if f < 0 {
		n.Neg(n)
	}
	return hashBig(n)
}

// find returns the place of a key's entry, -1 if there is none, and the key to add it by.
func (t *table) find(vm *VM, v Value) (int, key, error) {
	if t.mirror != nil {
		t.refresh()
	}
	k, err := vm.keyOf(v)
	if err != nil {
		return -1, k, err
	}
	if k.kind != keyCustom {
		if i, ok := t.index[k]; ok {
			return int(i), k, nil
		}
		return -1, k, nil
	}
	for {
		i, ok := t.index[k]
		if !ok {
			return -1, k, nil
		}
		if e := t.entries[i]; e.k.bound() {
			if same(e.k, v) {
				return int(i), k, nil
			}
			eq, err := vm.equal(e.k, v)
			if err != nil {
				return -1, k, err
			}
			if eq {
				return int(i), k, nil
			}
		}
		k.s += "+"
	}
}

func (t *table) get(vm *VM, k Value) (Value, bool, error) {
	i, _, err := t.find(vm, k)
	if err != nil || i < 0 {
		return Value{}, false, err
	}
	return t.entries[i].v, true, nil
}

func (t *table) set(vm *VM, k, v Value) error {
	i, kk, err := t.find(vm, k)
	if err != nil {
		return err
	}
	if t.mirror != nil {
		if name, ok := k.str(); ok {
			t.mirror.set(name, v)
		}
	}
	if i >= 0 {
		t.entries[i].v = v
		return nil
	}
	if err := vm.charge(64); err != nil {
		return err
	}
	if t.index == nil {
		t.index = map[key]int32{}
	}
	t.index[kk] = int32(len(t.entries))
	t.entries = append(t.entries, entry{k, v})
	t.n++
	return nil
}

func (t *table) del(vm *VM, k Value) (Value, bool, error) {
	i, kk, err := t.find(vm, k)
	if err != nil || i < 0 {
		return Value{}, false, err
	}
	if t.mirror != nil {
		if name, ok := k.str(); ok {
			t.mirror.del(name)
		}
	}
	v := t.entries[i].v
	t.entries[i] = entry{}
	t.n--
	if kk.kind != keyCustom {
		delete(t.index, kk)
	}
	if len(t.entries) > 32 && t.n < len(t.entries)/4 || t.n == 0 {
		t.compact(vm)
	}
	return v, true, nil
}

// A dict and a set tell in which of them a value without a hash was to be.

func (d *dict) get(vm *VM, k Value) (Value, bool, error) {
	v, ok, err := d.table.get(vm, k)
	return v, ok, keyError(err, k, "a dict key")
}

func (d *dict) set(vm *VM, k, v Value) error {
	vm.stores(d, v)
	vm.stores(d, k)
	return keyError(d.table.set(vm, k, v), k, "a dict key")
}

func (d *dict) del(vm *VM, k Value) (Value, bool, error) {
	v, ok, err := d.table.del(vm, k)
	return v, ok, keyError(err, k, "a dict key")
}

func (s *set) get(vm *VM, k Value) (Value, bool, error) {
	v, ok, err := s.table.get(vm, k)
	return v, ok, keyError(err, k, "a set element")
}

func (s *set) set(vm *VM, k, v Value) error {
	vm.stores(s, k)
	return keyError(s.table.set(vm, k, v), k, "a set element")
}

func (s *set) del(vm *VM, k Value) (Value, bool, error) {
	v, ok, err := s.table.del(vm, k)
	return v, ok, keyError(err, k, "a set element")
}

func keyError(err error, k Value, as string) error {
	if err == nil {
		return nil
	}
	if e, ok := err.(*excObj); ok && len(e.tb) == 0 && e.t == excTypes["TypeError"] && len(e.args) == 1 {
		if s, _ := e.args[0].str(); strings.HasPrefix(s, "unhashable") {
			return typeErr("cannot use '%s' as %s (%s)", argName(k), as, s)
		}
	}
	return err
}

// compact drops what was deleted. Iterators notice by the number of entries that the table changed.
func (t *table) compact(vm *VM) {
	old := t.entries
	t.entries, t.index, t.n = nil, nil, 0
	for _, e := range old {
		if e.k.bound() {
			_ = t.set(vm, e.k, e.v) // the keys had hashes before
		}
	}
}

func (t *table) clear() {
	old := t.entries
	t.entries, t.index, t.n = nil, nil, 0
	if t.mirror != nil {
		for _, e := range old {
			if name, ok := e.k.str(); ok {
				t.mirror.del(name)
			}
		}
	}
}

func (t *table) keys() []Value {
	out := make([]Value, 0, t.n)
	for _, e := range t.entries {
		if e.k.bound() {
			out = append(out, e.k)
		}
	}
	return out
}

func (t *table) copyFrom(o *table) {
	t.clear()
	t.index = make(map[key]int32, o.n)
	for k, i := range o.index {
		t.index[k] = i
	}
	t.entries, t.n = append([]entry(nil), o.entries...), o.n
}

// dictView is what keys, values and items return.
type dictView struct {
	d *dict
	t *Type
}

func (d *dictView) class() *Type { return d.t }

func (d *dictView) item(e entry) Value {
	switch d.t {
	case typeDictKeys:
		return e.k
	case typeDictValues:
		return e.v
	}
	return tuplev(e.k, e.v)
}
