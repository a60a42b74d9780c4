package python

// This file defines the methods of str, which the package text does.

import (
	"strings"

	"memview/app/python/text"
)

func init() {
	t := typeStr
	self := func(a args) string { s, _ := a.v[0].str(); return s }
	plain := func(name string, f func(string) string) {
		t.meth(name, 0, 0, func(vm *VM, a args) (Value, error) {
			return strv(f(self(a))), vm.charge(int64(len(self(a))))
		})
	}
	for name, f := range map[string]func(string) string{"lower": text.Lower, "upper": text.Upper, "title": text.Title,
		"capitalize": text.Capitalize, "swapcase": text.SwapCase, "casefold": text.CaseFold} {
		plain(name, f)
	}
	for name, f := range map[string]func(string) bool{"isdigit": text.IsDigit, "isalpha": text.IsAlpha, "isalnum": text.IsAlnum,
		"isspace": text.IsSpace, "isupper": text.IsUpper, "islower": text.IsLower, "istitle": text.IsTitle, "isdecimal": text.IsDecimal,
		"isnumeric": text.IsNumeric, "isidentifier": text.IsIdentifier, "isprintable": text.IsPrintable, "isascii": text.IsASCII} {
		t.meth(name, 0, 0, func(vm *VM, a args) (Value, error) { return boolv(f(self(a))), nil })
	}
	strip := func(name string, space func(string) string, set func(s, chars string) string) {
		t.meth(name, 0, 1, func(vm *VM, a args) (Value, error) {
			x := a.opt(1, none)
			if x.isNone() {
				return strv(space(self(a))), nil
			}
			c, ok := x.str()
			if !ok {
				return Value{}, typeErr("%s arg must be None or str", name)
			}
			return strv(set(self(a), c)), nil
		})
	}
	strip("strip", text.StripSpace, text.Strip)
	strip("lstrip", text.LStripSpace, text.LStrip)
	strip("rstrip", text.RStripSpace, text.RStrip)
	pad := func(name string, f func(s string, width int, fill string) (string, error)) {
		t.meth(name, 1, 2, func(vm *VM, a args) (Value, error) {
			n, err := vm.index(a.v[1])
			if err != nil {
				return Value{}, err
			}
			if err := vm.charge(n); err != nil {
				return Value{}, err
			}
			fill, ok := a.opt(2, strv(" ")).str()
			if !ok {
				return Value{}, typeErr("The fill character must be a unicode character, not %s", argName(a.v[2]))
			}
			return strResult(f(self(a), int(n), fill))
		})
	}
	pad("ljust", text.LJust)
	pad("rjust", text.RJust)
	pad("center", text.Center)
	t.meth("zfill", 1, 1, func(vm *VM, a args) (Value, error) {
		n, err := vm.index(a.v[1])
		if err == nil {
			err = vm.charge(n)
		}
		if err != nil {
			return Value{}, err
		}
		return strv(text.ZFill(self(a), int(n))), nil
	})
	searchMethods(t, self)
	splitMethods(t, self)
	t.meth("encode", 0, 2, func(vm *VM, a args) (Value, error) {
		b, err := vm.encode(self(a), a.opt(1, strv("utf-8")), a.opt(2, strv("strict")))
		return bytesv(b), err
	}, "encoding", "errors")
	t.meth("join", 1, 1, func(vm *VM, a args) (Value, error) {
		xs, err := vm.items(a.v[1])
		if err != nil {
			if isA(err, "TypeError") && len(raised(err).tb) == 0 {
				return Value{}, typeErr("can only join an iterable")
			}
			return Value{}, err
		}
		parts := make([]string, len(xs))
		total := int64(0)
		for i, x := range xs {
			s, ok := x.str()
			if !ok {
				return Value{}, typeErr("sequence item %d: expected str instance, %s found", i, argName(x))
			}
			total += int64(len(s) + len(self(a)))
			parts[i] = s
		}
		if err := vm.charge(total); err != nil {
			return Value{}, err
		}
		return strv(strings.Join(parts, self(a))), nil
	})
}

func searchMethods(t *Type, self func(a args) string) {
	bounds := func(vm *VM, a args) (lo, hi int, err error) {
		x, err := vm.index(noneOr(a.opt(2, none), intv(0)))
		if err != nil {
			return 0, 0, err
		}
		y, err := vm.index(noneOr(a.opt(3, none), intv(text.End)))
		return int(x), int(y), err
	}
	find := func(name string, f func(s, sub string, lo, hi int) (int, error)) {
		t.meth(name, 1, 3, func(vm *VM, a args) (Value, error) {
			sub, ok := a.v[1].str()
			if !ok {
				return Value{}, typeErr("%s() argument 1 must be str, not %s", name, argName(a.v[1]))
			}
			lo, hi, err := bounds(vm, a)
			if err != nil {
				return Value{}, err
			}
			return intResult(f(self(a), sub, lo, hi))
		})
	}
	sure := func(f func(s, sub string, lo, hi int) int) func(s, sub string, lo, hi int) (int, error) {
		return func(s, sub string, lo, hi int) (int, error) { return f(s, sub, lo, hi), nil }
	}
	find("find", sure(text.Find))
	find("rfind", sure(text.RFind))
	find("count", sure(text.Count))
	find("index", text.Index)
	find("rindex", text.RIndex)
	affix := func(name string, f func(s, sub string, lo, hi int) bool) {
		t.meth(name, 1, 3, func(vm *VM, a args) (Value, error) {
			xs := []Value{a.v[1]}
			if l, ok := a.v[1].o.(*tuple); ok {
				xs = l.items
			}
			lo, hi, err := bounds(vm, a)
			if err != nil {
				return Value{}, err
			}
			for _, x := range xs {
				s, ok := x.str()
				if !ok {
					return Value{}, typeErr("%s first arg must be str or a tuple of str, not %s", name, argName(x))
				}
				if f(self(a), s, lo, hi) {
					return pyTrue, nil
				}
			}
			return pyFalse, nil
		})
	}
	affix("startswith", text.StartsWith)
	affix("endswith", text.EndsWith)
	t.meth("replace", 2, 3, func(vm *VM, a args) (Value, error) {
		old, ok := a.v[1].str()
		new, ok2 := a.v[2].str()
		if !ok {
			return Value{}, typeErr("replace() argument 1 must be str, not %s", argKind(a.v[1]))
		}
		if !ok2 {
			return Value{}, typeErr("replace() argument 2 must be str, not %s", argKind(a.v[2]))
		}
		n, err := vm.index(a.opt(3, intv(-1)))
		if err == nil {
			err = vm.charge(int64(strings.Count(self(a), old)+1) * int64(len(new)))
		}
		if err != nil {
			return Value{}, err
		}
		return strv(text.Replace(self(a), old, new, int(n))), nil
	}, "", "", "count")
	fix := func(name string, f func(s, x string) string) {
		t.meth(name, 1, 1, func(vm *VM, a args) (Value, error) {
			x, ok := a.v[1].str()
			if !ok {
				return Value{}, typeErr("%s() argument must be str, not %s", name, argName(a.v[1]))
			}
			return strv(f(self(a), x)), nil
		})
	}
	fix("removeprefix", text.RemovePrefix)
	fix("removesuffix", text.RemoveSuffix)
}

func noneOr(v, def Value) Value {
	if v.isNone() {
		return def
	}
	return v
}

func splitMethods(t *Type, self func(a args) string) {
	list := func(parts []string) Value {
		out := make([]Value, len(parts))
		for i, p := range parts {
			out[i] = strv(p)
		}
		return listv(out)
	}
	split := func(name string, bySep func(s, sep string, n int) ([]string, error), bySpace func(s string, n int) []string) {
		t.meth(name, 0, 2, func(vm *VM, a args) (Value, error) {
			n, err := vm.index(a.opt(2, intv(-1)))
			if err == nil {
				err = vm.charge(int64(len(self(a))) * 8)
			}
			if err != nil {
				return Value{}, err
			}
			sep := a.opt(1, none)
			if sep.isNone() {
				return list(bySpace(self(a), int(n))), nil
			}
			s, ok := sep.str()
			if !ok {
				return Value{}, typeErr("must be str or None, not %s", argName(sep))
			}
			parts, err := bySep(self(a), s, int(n))
			return list(parts), err
		}, "sep", "maxsplit")
	}
	split("split", text.Split, text.SplitSpace)
	split("rsplit", text.RSplit, text.RSplitSpace)
	t.meth("splitlines", 0, 1, func(vm *VM, a args) (Value, error) {
		keep, err := vm.truth(a.opt(1, pyFalse))
		return list(text.SplitLines(self(a), keep)), err
	}, "keepends")
	part := func(name string, f func(s, sep string) (string, string, string, error)) {
		t.meth(name, 1, 1, func(vm *VM, a args) (Value, error) {
			sep, ok := a.v[1].str()
			if !ok {
				return Value{}, typeErr("must be str, not %s", argName(a.v[1]))
			}
			x, y, z, err := f(self(a), sep)
			return tuplev(strv(x), strv(y), strv(z)), err
		})
	}
	part("partition", text.Partition)
	part("rpartition", text.RPartition)
}
