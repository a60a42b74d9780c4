package python

// This file defines the methods that bytes and bytearray share with str, which the package text does.

import "memview/app/python/text"

// The methods by what they take and give.
var bytesMade = map[string]func([]byte) []byte{"capitalize": text.BytesCapitalize, "swapcase": text.BytesSwapCase, "title": text.BytesTitle}

var bytesAsked = map[string]func([]byte) bool{"isalnum": text.BytesIsAlnum, "isalpha": text.BytesIsAlpha, "isascii": text.BytesIsASCII,
	"isdigit": text.BytesIsDigit, "islower": text.BytesIsLower, "isspace": text.BytesIsSpace, "istitle": text.BytesIsTitle, "isupper": text.BytesIsUpper}

var bytesPadded = map[string]func(b []byte, width int, fill byte) []byte{"center": text.BytesCenter, "ljust": text.BytesLJust, "rjust": text.BytesRJust,
	"zfill": func(b []byte, width int, _ byte) []byte { return text.BytesZFill(b, width) }}

var bytesCut = map[string]func(b, x []byte) []byte{"removeprefix": text.BytesRemovePrefix, "removesuffix": text.BytesRemoveSuffix}

var bytesParted = map[string]func(b, sep []byte) (before, middle, after []byte, err error){"partition": text.BytesPartition, "rpartition": text.BytesRPartition}

var bytesEnds = map[string]func(b, x []byte, start, end int) bool{"startswith": text.BytesStartsWith, "endswith": text.BytesEndsWith}

var bytesSplit = map[string]struct {
	by    func(b, sep []byte, n int) ([][]byte, error)
	space func(b []byte, n int) [][]byte
}{"split": {text.BytesSplit, text.BytesSplitSpace}, "rsplit": {text.BytesRSplit, text.BytesRSplitSpace}}

func bytesTextMethods(t *Type) {
	self := func(a args) []byte { b, _ := plainBytes(a.v[0]); return b }
	parts := func(vm *VM, of Value, xs [][]byte) (Value, error) {
		out := make([]Value, len(xs))
		size := 0
		for i, x := range xs {
			out[i] = sameKind(of, x)
			size += 49 + len(x)
		}
		return listv(out), vm.charge(int64(size))
	}
	for name, f := range bytesMade {
		t.meth(name, 0, 0, func(vm *VM, a args) (Value, error) {
			return sameKind(a.v[0], f(self(a))), vm.charge(int64(len(self(a))))
		})
	}
	for name, f := range bytesAsked {
		t.meth(name, 0, 0, func(vm *VM, a args) (Value, error) { return boolv(f(self(a))), nil })
	}
	for name, f := range bytesPadded {
		most := 2
		if name == "zfill" {
			most = 1
		}
		t.meth(name, 1, most, func(vm *VM, a args) (Value, error) {
			n, err := vm.index(a.v[1])
			if err != nil {
				return Value{}, err
			}
			fill := []byte{' '}
			if x := a.opt(2, Value{}); x.bound() {
				b, ok := plainBytes(x)
				if !ok {
					return Value{}, typeErr("%s() argument 2 must be a byte string of length 1, not %s", name, argName(x))
				}
				if len(b) != 1 {
					return Value{}, typeErr("%s(): argument 2 must be a byte string of length 1, not a %s object of length %d", name, argName(x), len(b))
				}
				fill = b
			}
			if err := vm.charge(n); err != nil {
				return Value{}, err
			}
			return sameKind(a.v[0], f(self(a), int(n), fill[0])), nil
		})
	}
	for name, f := range bytesCut {
		t.meth(name, 1, 1, func(vm *VM, a args) (Value, error) {
			x, err := vm.bytesArg(a.v[1])
			if err != nil {
				return Value{}, err
			}
			return sameKind(a.v[0], f(self(a), x)), nil
		})
	}
	for name, f := range bytesParted {
		t.meth(name, 1, 1, func(vm *VM, a args) (Value, error) {
			sep, err := vm.bytesArg(a.v[1])
			if err != nil {
				return Value{}, err
			}
			x, y, z, err := f(self(a), sep)
			return tuplev(sameKind(a.v[0], x), sameKind(a.v[0], y), sameKind(a.v[0], z)), err
		})
	}
	for name, f := range bytesEnds {
		t.meth(name, 1, 3, func(vm *VM, a args) (Value, error) {
			lo, hi, _, _, err := vm.cut(&sliceObj{a.opt(2, none), a.opt(3, none), none}, len(self(a)))
			if err != nil {
				return Value{}, err
			}
			xs := []Value{a.v[1]}
			l, several := a.v[1].o.(*tuple)
			if several {
				xs = l.items
			}
			for _, x := range xs {
				b, ok, err := vm.bytesLike(x)
				switch {
				case err != nil:
					return Value{}, err
				case !ok && several:
					return Value{}, typeErr("a bytes-like object is required, not '%s'", argName(x))
				case !ok:
					return Value{}, typeErr("%s first arg must be bytes or a tuple of bytes, not %s", name, argName(x))
				case f(self(a), b, lo, hi):
					return pyTrue, nil
				}
			}
			return pyFalse, nil
		})
	}
	for name, f := range bytesSplit {
		t.meth(name, 0, 2, func(vm *VM, a args) (Value, error) {
			n, err := vm.index(a.opt(2, intv(-1)))
			if err != nil {
				return Value{}, err
			}
			if sep := a.opt(1, none); !sep.isNone() {
				x, err := vm.bytesArg(sep)
				if err != nil {
					return Value{}, err
				}
				xs, err := f.by(self(a), x, int(n))
				if err != nil {
					return Value{}, err
				}
				return parts(vm, a.v[0], xs)
			}
			return parts(vm, a.v[0], f.space(self(a), int(n)))
		}, "sep", "maxsplit")
	}
	t.meth("splitlines", 0, 1, func(vm *VM, a args) (Value, error) {
		keep, err := vm.truth(a.opt(1, pyFalse))
		if err != nil {
			return Value{}, err
		}
		return parts(vm, a.v[0], text.BytesSplitLines(self(a), keep))
	}, "keepends")
	t.meth("expandtabs", 0, 1, func(vm *VM, a args) (Value, error) {
		n, err := vm.index(a.opt(1, intv(8)))
		if err == nil {
			err = vm.charge(max(n, 1) * int64(len(self(a))))
		}
		if err != nil {
			return Value{}, err
		}
		return sameKind(a.v[0], text.BytesExpandTabs(self(a), int(n))), nil
	}, "tabsize")
	t.meth("count", 1, 3, func(vm *VM, a args) (Value, error) {
		x, err := vm.needle(a.v[1])
		if err != nil {
			return Value{}, err
		}
		lo, hi, _, _, err := vm.cut(&sliceObj{a.opt(2, none), a.opt(3, none), none}, len(self(a)))
		return intv(int64(text.BytesCount(self(a), x, lo, hi))), err
	})
	t.meth("translate", 1, 2, func(vm *VM, a args) (Value, error) {
		var table, gone []byte
		var err error
		if v := a.v[1]; !v.isNone() {
			if table, err = vm.bytesArg(v); err != nil {
				return Value{}, err
			}
		}
		if v := a.opt(2, Value{}); v.bound() {
			if gone, err = vm.bytesArg(v); err != nil {
				return Value{}, err
			}
		}
		b, err := text.BytesTranslate(self(a), table, !a.v[1].isNone(), gone)
		return sameKind(a.v[0], b), err
	}, "", "delete")
	t.ns.set("maketrans", Value{o: &staticMethod{Value{o: &builtin{name: "maketrans", min: 2, max: 2, fn: func(vm *VM, a args) (Value, error) {
		from, err := vm.bytesArg(a.v[0])
		if err != nil {
			return Value{}, err
		}
		to, err := vm.bytesArg(a.v[1])
		if err != nil {
			return Value{}, err
		}
		b, err := text.BytesMakeTrans(from, to)
		return bytesv(b), err
	}}}}})
}
