package python

// This file defines the methods of bytes and bytearray.

import (
	"bytes"
	"math/big"
	"strings"

	"memview/app/python/text"
)

func init() {
	for _, t := range []*Type{typeBytes, typeByteArray} {
		t := t
		t.make = func(vm *VM, t *Type, a args) (Value, error) {
			b := &builtin{name: t.name, max: 3, kw: []string{"source", "encoding", "errors"}, fn: func(vm *VM, a args) (Value, error) {
				b, err := vm.makeBytes(t, a)
				if err != nil {
					return Value{}, err
				}
				if t == typeBytes {
					return bytesv(b), nil
				}
				return newByteArray(b), nil
			}}
			return b.call(vm, a)
		}
		t.ns.set("fromhex", Value{o: &classMethod{Value{o: &builtin{name: "fromhex", min: 2, max: 2, fn: func(vm *VM, a args) (Value, error) {
			s, ok := a.v[1].str()
			if !ok {
				b, isBytes, err := vm.contiguousBytes(a.v[1])
				if !isBytes {
					return Value{}, typeErr("fromhex() argument must be str or bytes-like, not %s", argName(a.v[1]))
				}
				if err != nil {
					return Value{}, err
				}
				s = string(b)
			}
			b, err := text.BytesFromHex(s)
			if err == nil {
				err = vm.charge(int64(len(b)))
			}
			if err != nil {
				return Value{}, err
			}
			if t == typeBytes {
				return bytesv(b), nil
			}
			return newByteArray(b), nil
		}}}}})
		bytesMethods(t)
	}
	bytearrayMethods(typeByteArray)
}

func bytesMethods(t *Type) {
	self := func(a args) []byte { b, _ := plainBytes(a.v[0]); return b }
	t.meth("hex", 0, 2, func(vm *VM, a args) (Value, error) {
		return vm.hexOf(self(a), a.opt(1, Value{}), a.opt(2, intv(1)))
	}, "sep", "bytes_per_sep")
	t.meth("decode", 0, 2, func(vm *VM, a args) (Value, error) {
		return vm.decode(self(a), a.opt(1, strv("utf-8")), a.opt(2, strv("strict")))
	}, "encoding", "errors")
	find := func(name string, f func(b, x []byte) int, must bool) {
		t.meth(name, 1, 3, func(vm *VM, a args) (Value, error) {
			b := self(a)
			x, err := vm.needle(a.v[1])
			if err != nil {
				return Value{}, err
			}
			lo, hi, _, _, err := vm.cut(&sliceObj{a.opt(2, none), a.opt(3, none), none}, len(b))
			if err != nil {
				return Value{}, err
			}
			i := -1
			if lo <= hi {
				i = f(b[lo:hi], x)
			}
			if i < 0 {
				if must {
					return Value{}, valueErr("subsection not found")
				}
				return intv(-1), nil
			}
			return intv(int64(i + lo)), nil
		})
	}
	find("find", bytes.Index, false)
	find("index", bytes.Index, true)
	find("rfind", bytes.LastIndex, false)
	find("rindex", bytes.LastIndex, true)
	strip := func(name string, f func(b []byte, set string) []byte) {
		t.meth(name, 0, 1, func(vm *VM, a args) (Value, error) {
			set := " \t\n\r\v\f"
			if x := a.opt(1, none); !x.isNone() {
				y, ok, err := vm.bytesLike(x)
				if !ok || err != nil {
					return Value{}, typeErr("a bytes-like object is required, not '%s'", argName(x))
				}
				r := make([]rune, len(y))
				for i, c := range y {
					r[i] = rune(c)
				}
				set = string(r)
			}
			return sameKind(a.v[0], f(self(a), set)), nil
		})
	}
	in := func(set string) func(c byte) bool {
		return func(c byte) bool { return strings.ContainsRune(set, rune(c)) }
	}
	left := func(b []byte, set string) []byte {
		for len(b) > 0 && in(set)(b[0]) {
			b = b[1:]
		}
		return b
	}
	right := func(b []byte, set string) []byte {
		for len(b) > 0 && in(set)(b[len(b)-1]) {
			b = b[:len(b)-1]
		}
		return b
	}
	strip("lstrip", left)
	strip("rstrip", right)
	strip("strip", func(b []byte, set string) []byte { return left(right(b, set), set) })
	t.meth("join", 1, 1, func(vm *VM, a args) (Value, error) {
		xs, err := vm.items(a.v[1])
		if err != nil {
			if isA(err, "TypeError") && len(raised(err).tb) == 0 {
				err = typeErr("can only join an iterable")
			}
			return Value{}, err
		}
		parts := make([][]byte, len(xs))
		total := int64(0)
		for i, x := range xs {
			b, ok, err := vm.bytesLike(x)
			if err != nil && raised(err) == nil {
				return Value{}, err
			}
			if !ok || err != nil {
				return Value{}, typeErr("sequence item %d: expected a bytes-like object, %s found", i, argName(x))
			}
			total += int64(len(b) + len(self(a)))
			parts[i] = b
		}
		if err := vm.charge(total); err != nil {
			return Value{}, err
		}
		return sameKind(a.v[0], bytes.Join(parts, self(a))), nil
	})
	t.meth("replace", 2, 3, func(vm *VM, a args) (Value, error) {
		x, err := vm.bytesArg(a.v[1])
		if err != nil {
			return Value{}, err
		}
		y, err := vm.bytesArg(a.v[2])
		if err != nil {
			return Value{}, err
		}
		n, err := vm.index(a.opt(3, intv(-1)))
		if err != nil {
			return Value{}, err
		}
		if err := vm.charge(int64(bytes.Count(self(a), x)) * int64(len(y))); err != nil {
			return Value{}, err
		}
		return sameKind(a.v[0], bytes.Replace(self(a), x, y, int(n))), nil
	})
	ascii := func(name string, lo, hi, flip byte) {
		t.meth(name, 0, 0, func(vm *VM, a args) (Value, error) {
			b := bytes.Clone(self(a))
			for i, c := range b {
				if lo <= c && c <= hi {
					b[i] = c ^ flip
				}
			}
			return sameKind(a.v[0], b), nil
		})
	}
	ascii("upper", 'a', 'z', 0x20)
	ascii("lower", 'A', 'Z', 0x20)
}

func (vm *VM) needle(v Value) ([]byte, error) {
	if v.isInt() {
		c, err := vm.byteValue(v, "bytearray")
		return []byte{c}, err
	}
	b, ok, err := vm.bytesLike(v)
	if !ok {
		return nil, typeErr("argument should be integer or bytes-like object, not '%s'", argName(v))
	}
	return b, err
}

func bytearrayMethods(t *Type) {
	self := func(a args) *byteArray { return a.v[0].o.(*byteArray) }
	t.meth("append", 1, 1, func(vm *VM, a args) (Value, error) {
		c, err := vm.byteValue(a.v[1], "bytearray")
		if err != nil {
			return Value{}, err
		}
		if err := vm.charge(1); err != nil {
			return Value{}, err
		}
		return none, vm.splicing(self(a), self(a).a.Len(), 0, func() error { return self(a).a.Append(c) })
	})
	t.meth("extend", 1, 1, func(vm *VM, a args) (Value, error) {
		return none, vm.bytearrayExtend(self(a), a.v[1], "extend")
	})
	t.meth("insert", 2, 2, func(vm *VM, a args) (Value, error) {
		i, err := vm.ssize(a.v[1])
		if err != nil {
			return Value{}, err
		}
		c, err := vm.byteValue(a.v[2], "bytearray")
		if err != nil {
			return Value{}, err
		}
		return none, vm.splicing(self(a), insertion(i, self(a).a.Len()), 0, func() error { return self(a).a.Insert(int(i), c) })
	})
	t.meth("pop", 0, 1, func(vm *VM, a args) (Value, error) {
		i, err := vm.ssize(a.opt(1, intv(-1)))
		if err != nil {
			return Value{}, err
		}
		var c byte
		err = vm.splicing(self(a), position(i, self(a).a.Len()), 1, func() (err error) { c, err = self(a).a.Pop(int(i)); return })
		return intv(int64(c)), err
	})
	t.meth("remove", 1, 1, func(vm *VM, a args) (Value, error) {
		c, err := vm.byteValue(a.v[1], "bytearray")
		if err != nil {
			return Value{}, err
		}
		at := max(bytes.IndexByte(self(a).a.Bytes(), c), 0)
		return none, vm.splicing(self(a), at, 1, func() error { return self(a).a.Remove(c) })
	})
	t.meth("clear", 0, 0, func(vm *VM, a args) (Value, error) {
		return none, vm.splicing(self(a), 0, self(a).a.Len(), func() error { return self(a).a.Clear() })
	})
	t.meth("reverse", 0, 0, func(vm *VM, a args) (Value, error) {
		b := self(a).a.Bytes()
		vm.writeBytes(self(a), 0, len(b))
		for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
			b[i], b[j] = b[j], b[i]
		}
		return none, nil
	})
	t.meth("copy", 0, 0, func(vm *VM, a args) (Value, error) { return newByteArray(self(a).a.Bytes()), nil })
}

// bigFromBytes reads an int of any size.
func bigFromBytes(b []byte, little, signed bool) *big.Int {
	x := bytes.Clone(b)
	if little {
		for i, j := 0, len(x)-1; i < j; i, j = i+1, j-1 {
			x[i], x[j] = x[j], x[i]
		}
	}
	n := new(big.Int).SetBytes(x)
	if signed && len(x) > 0 && x[0] >= 0x80 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(x))))
	}
	return n
}
