package python

// This file defines the module sys.

import (
	"math"

	"memview/app/python/text"
)

// stdStream is sys.stdout or sys.stderr; raw: its buffer, which takes bytes.
type stdStream struct {
	n   int
	raw bool
}

var typeTextIO, typeBufferedWriter = newIOType("TextIOWrapper"), newIOType("BufferedWriter")

func (s *stdStream) class() *Type {
	if s.raw {
		return typeBufferedWriter
	}
	return typeTextIO
}

func (s *stdStream) name() string { return []string{"<stdout>", "<stderr>"}[s.n-1] }

// newRecord makes a class of tuples with named fields, as sys.version_info is one.
func newRecord(module, name string, fields ...string) *Type {
	t := newBuiltinType(name, typeTuple)
	t.module, t.fields = module, fields
	for i, f := range fields {
		t.attr(f, func(_ *VM, v Value) (Value, error) { return v.o.(*tuple).items[i], nil })
	}
	return t
}

func (t *Type) record(items ...Value) Value { return Value{o: &tuple{items: items, t: t}} }

var (
	typeVersionInfo = newRecord("sys", "version_info", "major", "minor", "micro", "releaselevel", "serial")
	typeFloatInfo   = newRecord("sys", "float_info", "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon",
		"radix", "rounds")
)

func init() {
	for _, t := range []*Type{typeTextIO, typeBufferedWriter} {
		t.meth("write", 1, 1, func(vm *VM, a args) (Value, error) {
			o := a.v[0].o.(*stdStream)
			if o.raw {
				b, err := vm.bytesArg(a.v[1])
				if err != nil {
					return Value{}, err
				}
				s, _ := text.DecodeBytes(b, "utf-8", "replace")
				return intv(int64(len(b))), vm.print(o.n, s)
			}
			s, ok := a.v[1].str()
			if !ok {
				return Value{}, typeErr("write() argument must be str, not %s", argName(a.v[1]))
			}
			n, _ := vm.length(a.v[1])
			return intv(int64(n)), vm.print(o.n, s)
		})
		t.meth("flush", 0, 0, func(*VM, args) (Value, error) { return none, nil })
		t.attr("name", func(_ *VM, v Value) (Value, error) { return strv(v.o.(*stdStream).name()), nil })
	}
	typeTextIO.attr("encoding", func(*VM, Value) (Value, error) { return strv("utf-8"), nil })
	typeTextIO.attr("buffer", func(_ *VM, v Value) (Value, error) { return Value{o: &stdStream{v.o.(*stdStream).n, true}}, nil })

	builtinModules["builtins"] = func(*VM, *module) {}
	builtinModules["sys"] = func(vm *VM, m *module) {
		m.set("byteorder", strv("little"))
		m.set("maxsize", intv(1<<63-1))
		m.set("maxunicode", intv(0x10ffff))
		m.set("platform", strv("linux"))
		m.set("version", strv("3.14.2 (memview)"))
		m.set("version_info", typeVersionInfo.record(intv(3), intv(14), intv(2), strv("final"), intv(0)))
		m.set("hexversion", intv(0x030e02f0))
		m.set("float_info", typeFloatInfo.record(floatv(math.MaxFloat64), intv(1024), intv(308), floatv(0x1p-1022), intv(-1021), intv(-307), intv(15),
			intv(53), floatv(0x1p-52), intv(2), intv(1)))
		var argv []Value
		for _, s := range vm.argv {
			argv = append(argv, strv(s))
		}
		m.set("argv", listv(argv))
		m.set("stdout", Value{o: &stdStream{n: 1}})
		m.set("stderr", Value{o: &stdStream{n: 2}})
		m.fn("getsizeof", 1, 2, func(vm *VM, a args) (Value, error) { return vm.sizeOf(a.v[0]) }, "object", "default")
		m.fn("getrecursionlimit", 0, 0, func(vm *VM, _ args) (Value, error) { return intv(int64(vm.limits.Depth)), nil })
		m.fn("getdefaultencoding", 0, 0, func(*VM, args) (Value, error) { return strv("utf-8"), nil })
		m.fn("intern", 1, 1, func(vm *VM, a args) (Value, error) { return a.v[0], nil })
		m.fn("exc_info", 0, 0, func(vm *VM, _ args) (Value, error) {
			e := vm.handled
			if e == nil {
				return tuplev(none, none, none), nil
			}
			return tuplev(Value{o: e.t}, Value{o: e}, tracebackOf(e)), nil
		})
		for _, name := range []string{"getrefcount", "setrecursionlimit", "settrace", "_getframe"} {
			m.fn(name, 0, -1, func(*VM, args) (Value, error) { return Value{}, notSupported("sys." + name + "()") }).vararg = true
		}
		m.fn("exit", 0, 1, func(_ *VM, a args) (Value, error) {
			e := raisef("SystemExit", "")
			e.args = append([]Value(nil), a.v...)
			return Value{}, e
		})
	}
}
