package python

// This file defines the module struct.

import (
	"memview/view"
	"memview/view/format"
)

func (vm *VM) compileStruct(v Value) (*format.Struct, error) {
	s, ok := v.str()
	if !ok {
		b, isBytes := plainBytes(v)
		if !isBytes {
			return nil, typeErr("Struct() argument 1 must be a str or bytes object, not %s", argName(v))
		}
		s = string(b)
	}
	return format.Compile(s)
}

func elements(vm *VM, xs []Value) []format.Value {
	out := make([]format.Value, len(xs))
	for i, x := range xs {
		out[i] = toElement(vm, x)
	}
	return out
}

func (vm *VM) unpacked(xs []format.Value, err error) (Value, error) {
	if err != nil {
		return Value{}, err
	}
	return tuplev(vm.fromElements(xs)...), nil
}

// structCalls are the functions of the module; as methods of Struct they lack the format.
var structCalls = []struct {
	name     string
	min, max int
	kw       []string
	fn       func(vm *VM, s *format.Struct, a []Value) (Value, error)
}{
	{"calcsize", 0, 0, nil, func(_ *VM, s *format.Struct, _ []Value) (Value, error) { return intv(int64(s.Size())), nil }},
	{"pack", 0, -1, nil, func(vm *VM, s *format.Struct, a []Value) (Value, error) {
		if err := vm.charge(int64(s.Size())); err != nil {
			return Value{}, err
		}
		b, err := s.Pack(elements(vm, a)...)
		return bytesv(b), vm.hookError(err)
	}},
	{"unpack", 1, 1, nil, func(vm *VM, s *format.Struct, a []Value) (Value, error) {
		b, ok, err := vm.bytesLike(a[0])
		if !ok {
			return Value{}, typeErr("a bytes-like object is required, not '%s'", argName(a[0]))
		}
		if err == nil {
			err = vm.chargeTimes(int64(s.Len()), itemBytes)
		}
		if err != nil {
			return Value{}, err
		}
		return vm.unpacked(s.Unpack(b))
	}},
	{"unpack_from", 1, 2, []string{"buffer", "offset"}, func(vm *VM, s *format.Struct, a []Value) (Value, error) {
		off := int64(0)
		if len(a) > 1 {
			var err error
			if off, err = vm.index(a[1]); err != nil {
				return Value{}, err
			}
		}
		if b, ok := vm.liveBytesOf(a[0]); ok {
			if err := vm.chargeTimes(int64(s.Len()), itemBytes); err != nil {
				return Value{}, err
			}
			vm.readPart(a[0], off, s.Size(), len(b))
			return vm.unpacked(s.UnpackFrom(b, int(off)))
		}
		b, ok, err := vm.bytesLike(a[0])
		if !ok {
			return Value{}, typeErr("a bytes-like object is required, not '%s'", argName(a[0]))
		}
		if err != nil {
			return Value{}, err
		}
		return vm.unpacked(s.UnpackFrom(b, int(off)))
	}},
	{"pack_into", 0, -1, nil, func(vm *VM, s *format.Struct, a []Value) (Value, error) {
		if len(a)-2 != s.Len() {
			switch len(a) {
			case 0:
				return Value{}, raisef("struct.error", "pack_into expected buffer argument")
			case 1:
				return Value{}, raisef("struct.error", "pack_into expected offset argument")
			}
			return Value{}, raisef("struct.error", "pack_into expected %d items for packing (got %d)", s.Len(), len(a)-2)
		}
		ex, ok := vm.exporter(a[0])
		if !ok {
			return Value{}, typeErr("argument must be read-write bytes-like object, not %s", argName(a[0]))
		}
		v, err := view.Options{}.New(ex)
		if _, isView := a[0].o.(*memView); err != nil && isView { // released: getargs says no more
			return Value{}, typeErr("argument must be read-write bytes-like object, not %s", argName(a[0]))
		}
		if err != nil {
			return Value{}, vm.hookError(err)
		}
		defer v.Release()
		b, contiguous := v.Bytes()
		if v.ReadOnly() || !contiguous {
			return Value{}, typeErr("argument must be read-write bytes-like object, not %s", argName(a[0]))
		}
		off, err := vm.index(a[1])
		if err != nil {
			return Value{}, err
		}
		at := off
		if at < 0 {
			at += int64(len(b))
		}
		if at >= 0 && at <= int64(len(b)-s.Size()) {
			vm.writeView(v, int(at), s.Size())
		}
		return none, vm.hookError(s.PackInto(b, int(off), elements(vm, a[2:])...))
	}},
	{"iter_unpack", 1, 1, nil, func(vm *VM, s *format.Struct, a []Value) (Value, error) {
		b, ok, err := vm.bytesLike(a[0])
		if !ok {
			return Value{}, typeErr("a bytes-like object is required, not '%s'", argName(a[0]))
		}
		if err != nil {
			return Value{}, err
		}
		if _, err = s.IterUnpack(b); err != nil {
			return Value{}, err
		}
		ex, _ := vm.exporter(a[0])
		v, err := vm.options().New(ex) // an export, until the end is reached
		if err != nil {
			return Value{}, vm.hookError(err)
		}
		at, held := 0, vm.newView(v)
		return Value{o: &goIter{t: iteratorType("unpack_iterator"), held: []Value{held}, f: func(vm *VM) (Value, error) {
			if v.Released() {
				return Value{}, nil
			}
			b, ok := v.Bytes()
			if !ok {
				b, _ = v.ToBytes()
			}
			if at >= len(b) {
				return Value{}, v.Release()
			}
			at += s.Size()
			return vm.unpacked(s.UnpackFrom(b, at-s.Size()))
		}}}, nil
	}},
}

// itemBytes is what an unpacked value takes on its way.
const itemBytes = 48

// liveBytesOf returns the memory of a bytes-like object without copying, where it lies in one piece.
func (vm *VM) liveBytesOf(v Value) ([]byte, bool) {
	if b, ok := plainBytes(v); ok {
		return b, true
	}
	if m, ok := v.o.(*memView); ok {
		return m.v.Bytes()
	}
	return nil, false
}

func init() {
	for _, c := range structCalls {
		t := typeStruct
		if c.name != "calcsize" {
			t.meth(c.name, c.min, c.max, func(vm *VM, a args) (Value, error) {
				return c.fn(vm, a.v[0].o.(*structObj).s, a.v[1:])
			}, c.kw...)
		}
	}
	maker(typeStruct, 1, 1, func(vm *VM, a args) (Value, error) {
		s, err := vm.compileStruct(a.v[0])
		return Value{o: &structObj{s}}, err
	}, "format")
	typeStruct.attr("size", func(_ *VM, v Value) (Value, error) { return intv(int64(v.o.(*structObj).s.Size())), nil })
	typeStruct.attr("format", func(_ *VM, v Value) (Value, error) { return strv(v.o.(*structObj).s.Format()), nil })
	builtinModules["struct"] = func(vm *VM, m *module) {
		m.set("error", Value{o: typeStructError})
		m.set("Struct", Value{o: typeStruct})
		compiled := map[string]*format.Struct{}
		for _, c := range structCalls {
			hi := c.max
			if hi >= 0 {
				hi++
			}
			kw := c.kw
			if kw != nil {
				kw = append([]string{""}, kw...)
			}
			m.fn(c.name, c.min+1, hi, func(vm *VM, a args) (Value, error) {
				key, _ := a.v[0].str()
				s := compiled[key]
				if s == nil {
					var err error
					if s, err = vm.compileStruct(a.v[0]); err != nil {
						return Value{}, err
					}
					if len(compiled) < 100 && key != "" {
						compiled[key] = s
					}
				}
				return c.fn(vm, s, a.v[1:])
			}, kw...)
		}
	}
}
