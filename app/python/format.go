package python

// This file formats values: format(v, spec), str.format and the % operator. The package text does it; here is what it
// asks of objects.

import (
	"math"
	"math/big"

	"memview/app/python/text"
)

// format is format(v, spec).
func (vm *VM) format(v Value, spec string) (string, error) {
	if spec != "" {
		if err := vm.charge(int64(text.SpecCost(spec))); err != nil {
			return "", err
		}
	}
	switch o := v.o.(type) {
	case *str:
		return text.FormatStr(o.s, spec)
	case intTag:
		return text.FormatInt64(int64(v.n), spec)
	case *bigInt:
		return text.FormatInt(o.i, spec)
	case boolTag:
		return text.FormatBool(v.n != 0, spec)
	case floatTag:
		return text.FormatFloat(math.Float64frombits(v.n), spec)
	}
	if r, ok, err := vm.special(v, "__format__", strv(spec)); ok {
		return wantStr(r, err, "__format__")
	}
	if spec == "" {
		return vm.toStr(v)
	}
	return "", typeErr("unsupported format string passed to %s.__format__", argName(v))
}

// operand is the right operand of %.
type operand struct {
	vm  *VM
	v   Value
	raw bool // the format is bytes or a bytearray
}

func (o operand) Tuple() ([]any, bool) {
	t, ok := o.v.o.(*tuple)
	if !ok {
		return nil, false
	}
	items := make([]any, len(t.items))
	for i, x := range t.items {
		items[i] = x
	}
	return items, true
}

func (o operand) Value() any { return o.v }

func (o operand) Mapping() bool {
	switch x := o.v.o.(type) {
	case *list, *dict, *rangeObj, *memView, *arrayObj:
		return true
	case *bytesObj, *byteArray:
		return !o.raw
	case *instance:
		return x.t.lookup("__getitem__").bound()
	}
	return false
}

func (o operand) Lookup(key string) (any, error) {
	k := strv(key)
	if o.raw {
		k = bytesv([]byte(key))
	}
	return wrap(o.vm.getItem(o.v, k))
}

func wrap(v Value, err error) (any, error) { return v, err }

func (o operand) Text(v any, conversion byte) (string, error) {
	return o.vm.convert(conversion, v.(Value))
}

func (o operand) Bytes(v any) ([]byte, error) {
	b, ok, err := o.vm.bytesLike(v.(Value))
	if !ok {
		if r, found, err := o.vm.special(v.(Value), "__bytes__"); found {
			b, _ := plainBytes(r)
			return b, err
		}
		return nil, text.ErrNotConverted
	}
	return b, err
}

func (o operand) Int(v any, conversion byte) (*big.Int, error) {
	x := v.(Value)
	if b, ok := x.big(); ok {
		return b, nil
	}
	hex := conversion == 'o' || conversion == 'x' || conversion == 'X'
	if f, ok := x.float(); ok && !hex {
		r, err := makeInt(o.vm, args{v: []Value{floatv(f)}})
		b, _ := r.big()
		return b, err
	}
	names := []string{"__int__", "__index__"}
	if hex {
		names = names[1:]
	}
	for _, name := range names {
		if r, ok, err := o.vm.special(x, name); ok {
			b, _ := r.big()
			return b, err
		}
	}
	return nil, text.ErrNotConverted
}

func (o operand) Float(v any) (float64, error) {
	if f, ok, err := toFloat(v.(Value)); ok {
		return f, err
	}
	if r, ok, err := o.vm.special(v.(Value), "__float__"); ok {
		f, _, _ := toFloat(r)
		return f, err
	}
	return 0, typeErr("must be real number, not %s", argName(v.(Value)))
}

func (o operand) Char(v any) (rune, int, error) {
	x := v.(Value)
	if s, ok := x.str(); ok && o.raw {
		return 0, -1, text.ErrNotConverted
	} else if ok {
		if r, one := text.Ord(s); one {
			return r, 1, nil
		}
		return 0, text.Len(s), text.ErrNotConverted
	}
	if b, ok := plainBytes(x); ok && o.raw {
		if len(b) == 1 {
			return rune(b[0]), 1, nil
		}
		return 0, len(b), text.ErrNotConverted
	}
	if !canIndex(x) {
		return 0, -1, text.ErrNotConverted
	}
	i, err := o.vm.index(x)
	if i < 0 || i > 0x10ffff {
		i = -1
	}
	return rune(i), 1, err
}

func (o operand) Star(v any) (*big.Int, error) {
	if b, ok := v.(Value).big(); ok {
		return b, nil
	}
	return nil, text.ErrNotConverted
}

func (o operand) TypeName(v any) string { return argName(v.(Value)) }
func (o operand) Charge(n int) error    { return o.vm.charge(int64(n)) }

// formatPercent is a % b of a str, bytes or bytearray.
func (vm *VM) formatPercent(a, b Value) (Value, error) {
	if s, ok := a.str(); ok {
		return strResult(text.Percent(s, operand{vm, b, false}))
	}
	x, _ := plainBytes(a)
	r, err := text.PercentBytes(x, operand{vm, b, true})
	return sameKind(a, r), err
}

// fields are the arguments of str.format.
type fields struct {
	vm *VM
	a  args
}

func (s fields) Positional(i int) (any, bool) {
	if i >= len(s.a.v)-len(s.a.names) {
		return nil, false
	}
	return s.a.v[i], true
}

func (s fields) Keyword(name string) (any, error) {
	for i, n := range s.a.names {
		if n == name {
			return s.a.v[len(s.a.v)-len(s.a.names)+i], nil
		}
	}
	return nil, raisef("KeyError", "%s", name)
}

func (s fields) Attribute(v any, name string) (any, error) {
	return wrap(s.vm.getAttr(v.(Value), name))
}
func (s fields) ItemIndex(v any, i int64) (any, error) { return wrap(s.vm.getItem(v.(Value), intv(i))) }
func (s fields) ItemKey(v any, key string) (any, error) {
	return wrap(s.vm.getItem(v.(Value), strv(key)))
}
func (s fields) Convert(v any, conversion byte) (any, error) {
	x, err := s.vm.convert(conversion, v.(Value))
	return strv(x), err
}
func (s fields) Format(v any, spec string) (string, error) { return s.vm.format(v.(Value), spec) }

func init() {
	typeStr.meth("format", 0, -1, func(vm *VM, a args) (Value, error) {
		s, _ := a.v[0].str()
		return strResult(text.FormatTemplate(s, fields{vm, args{a.v[1:], a.names}}))
	})
	typeStr.ns.get("format").o.(*builtin).vararg = true
}
