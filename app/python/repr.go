package python

// This file defines repr, str and format of values.

import (
	"math"
	"strconv"
	"strings"

	"memview/app/python/text"
	"memview/view/format"
)

func floatRepr(f float64) string { return format.Float(f).String() }

// repr is repr(v).
func (vm *VM) repr(v Value) (string, error) {
	switch o := v.o.(type) {
	case intTag:
		return strconv.FormatInt(int64(v.n), 10), nil
	case boolTag:
		if v.n != 0 {
			return "True", nil
		}
		return "False", nil
	case floatTag:
		return floatRepr(math.Float64frombits(v.n)), nil
	case noneTag:
		return "None", nil
	case ellipsisTag:
		return "Ellipsis", nil
	case notImplTag:
		return "NotImplemented", nil
	case *bigInt:
		if n := o.i.BitLen(); n > 14288 || n > 14284 && len(o.i.String()) > 4300 {
			return "", valueErr("Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit")
		}
		return o.i.String(), nil
	case *str:
		return text.Repr(o.s), vm.charge(int64(len(o.s)))
	case *bytesObj:
		vm.displaying(o)
		if err := vm.charge(int64(len(o.b))); err != nil {
			return "", err
		}
		return text.BytesRepr(o.b), nil
	case *byteArray:
		vm.displaying(o)
		if err := vm.charge(int64(o.a.Len())); err != nil {
			return "", err
		}
		return text.ByteArrayRepr(o.a.Bytes()), nil
	case *memView:
		if o.v.Released() {
			return "<released memory at " + hexAddress(o.id) + ">", nil
		}
		return "<memory at " + hexAddress(o.id) + ">", nil
	case *list:
		return vm.reprItems(o, "[", o.items, "]")
	case *tuple:
		if o.t != nil {
			return vm.reprRecord(o)
		}
		if len(o.items) == 1 {
			return vm.reprItems(o, "(", o.items, ",)")
		}
		return vm.reprItems(o, "(", o.items, ")")
	case *dict:
		s, err := vm.reprDict(o)
		switch {
		case o.proxy:
			s = "mappingproxy(" + s + ")"
		case o.t == nil || err != nil:
		case o.factory.bound():
			var f string
			f, err = vm.repr(o.factory)
			s = "defaultdict(" + f + ", " + s + ")"
		case o.n == 0:
			s = o.t.name + "()"
		default:
			s = o.t.name + "(" + s + ")"
		}
		return s, err
	case *set:
		if o.n == 0 {
			return o.class().name + "()", nil
		}
		s, err := vm.reprItems(o, "{", o.elements(), "}")
		if o.frozen {
			s = "frozenset(" + s + ")"
		}
		return s, err
	case *dictView:
		items, err := vm.newItems(v)
		if err != nil {
			return "", err
		}
		s, err := vm.reprItems(o, "[", items, "]")
		return o.t.name + "(" + s + ")", err
	case *rangeObj:
		s := "range(" + strconv.FormatInt(o.start, 10) + ", " + strconv.FormatInt(o.stop, 10)
		if o.step != 1 {
			s += ", " + strconv.FormatInt(o.step, 10)
		}
		return s + ")", nil
	case *sliceObj:
		return vm.reprItems(o, "slice(", []Value{o.start, o.stop, o.step}, ")")
	case *arrayObj:
		vm.displaying(o)
		return vm.arrayRepr(o)
	case *unionType:
		return o.repr(), nil
	case *Type:
		return "<class '" + o.fullName() + "'>", nil
	case *function:
		return "<function " + o.qual + " at " + hexAddress(vm.idOf(v)) + ">", nil
	case *builtin:
		if o.owner != nil {
			return "<method '" + o.name + "' of '" + o.owner.fullName() + "' objects>", nil
		}
		return "<built-in function " + o.name + ">", nil
	case *method:
		return vm.methodRepr(o)
	case *module:
		return "<module '" + o.name + "' (built-in)>", nil
	case *stdStream:
		if !o.raw {
			return "<_io.TextIOWrapper name='" + o.name() + "' mode='w' encoding='utf-8'>", nil
		}
		return "<_io.BufferedWriter name='" + o.name() + "'>", nil
	case *goIter:
		if o.repr != nil {
			return o.repr(vm)
		}
	case *generator:
		return "<generator object " + o.f.code.qual + " at " + hexAddress(vm.idOf(v)) + ">", nil
	case *instance, *excObj, *ndarray:
		if r, ok, err := vm.special(v, "__repr__"); ok {
			return wantStr(r, err, "__repr__")
		}
		if e, ok := v.o.(*excObj); ok {
			s, err := vm.reprItems(e, "(", e.args, ")")
			return e.t.name + s, err
		}
	}
	return vm.defaultRepr(v), nil
}

func (vm *VM) defaultRepr(v Value) string {
	t := classOf(v)
	name := t.fullName()
	if t.builtin {
		return "<" + name + " object at " + hexAddress(vm.idOf(v)) + ">"
	}
	return "<" + name + " object at " + hexAddress(vm.idOf(v)) + ">"
}

func wantStr(r Value, err error, method string) (string, error) {
	if err != nil {
		return "", err
	}
	s, ok := r.str()
	if !ok {
		return "", typeErr("%s returned non-string (type %s)", method, argName(r))
	}
	return s, nil
}

func (vm *VM) methodRepr(m *method) (string, error) {
	if b, ok := m.fn.o.(*builtin); ok {
		return "<built-in method " + b.name + " of " + argName(m.self) + " object at " + hexAddress(vm.idOf(m.self)) + ">", nil
	}
	s, err := vm.repr(m.self)
	name := "?"
	if fn, ok := m.fn.o.(*function); ok {
		name = fn.qual
	}
	return "<bound method " + name + " of " + s + ">", err
}

// reprItems writes the items of a container, and … for one within itself.
func (vm *VM) reprItems(o object, open string, items []Value, end string) (string, error) {
	for _, x := range vm.reprBusy {
		if x == o {
			return open + "..." + end, nil
		}
	}
	if len(vm.reprBusy) > vm.limits.Depth-vm.depth {
		return "", raisef("RecursionError", "maximum recursion depth exceeded while getting the repr of an object")
	}
	vm.reprBusy = append(vm.reprBusy, o)
	defer func() { vm.reprBusy = vm.reprBusy[:len(vm.reprBusy)-1] }()
	var b strings.Builder
	b.WriteString(open)
	for i, x := range items {
		if i > 0 {
			b.WriteString(", ")
		}
		s, err := vm.repr(x)
		if err != nil {
			return "", err
		}
		if err := vm.charge(int64(len(s)) + 2); err != nil {
			return "", err
		}
		if err := vm.turn(); err != nil {
			return "", err
		}
		b.WriteString(s)
	}
	b.WriteString(end)
	return b.String(), nil
}

// reprRecord writes a tuple with named fields.
func (vm *VM) reprRecord(o *tuple) (string, error) {
	s := o.t.name + "("
	if o.t.builtin && o.t.make == nil {
		s = o.t.fullName() + "("
	}
	for i, x := range o.items {
		if i > 0 {
			s += ", "
		}
		r, err := vm.repr(x)
		if err != nil {
			return "", err
		}
		s += o.t.fields[i] + "=" + r
	}
	return s + ")", nil
}

func (vm *VM) reprDict(d *dict) (string, error) {
	for _, x := range vm.reprBusy {
		if x == object(d) {
			return "{...}", nil
		}
	}
	if len(vm.reprBusy) > vm.limits.Depth-vm.depth {
		return "", raisef("RecursionError", "maximum recursion depth exceeded while getting the repr of an object")
	}
	vm.reprBusy = append(vm.reprBusy, d)
	defer func() { vm.reprBusy = vm.reprBusy[:len(vm.reprBusy)-1] }()
	var parts []string
	for _, e := range d.entries {
		if !e.k.bound() {
			continue
		}
		k, err := vm.repr(e.k)
		if err != nil {
			return "", err
		}
		v, err := vm.repr(e.v)
		if err != nil {
			return "", err
		}
		if err := vm.charge(int64(len(k) + len(v) + 4)); err != nil {
			return "", err
		}
		if err := vm.turn(); err != nil {
			return "", err
		}
		parts = append(parts, k+": "+v)
	}
	return "{" + strings.Join(parts, ", ") + "}", nil
}

// toStr is str(v).
func (vm *VM) toStr(v Value) (string, error) {
	switch o := v.o.(type) {
	case *str:
		return o.s, nil
	case *instance, *ndarray:
		if r, ok, err := vm.special(v, "__str__"); ok {
			return wantStr(r, err, "__str__")
		}
	case *excObj:
		if r, ok, err := vm.special(v, "__str__"); ok {
			return wantStr(r, err, "__str__")
		}
		return vm.excString(o)
	}
	return vm.repr(v)
}

// convert is !r, !s or !a.
func (vm *VM) convert(how byte, v Value) (string, error) {
	if how == 's' {
		return vm.toStr(v)
	}
	s, err := vm.repr(v)
	if how == 'a' {
		s = text.ASCIIText(s)
	}
	return s, err
}
