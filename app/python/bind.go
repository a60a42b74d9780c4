package python

// This file binds the arguments of a call to the parameters of a function, with CPython's refusals.

import (
	"fmt"
	"strings"
)

func bind(vm *VM, f *frame, fn *function, a args) error {
	c := fn.code
	params := c.scope.Locals
	npos := len(a.v) - len(a.names)
	total := c.npos + c.kwOnly
	if npos <= c.npos {
		copy(f.slots, a.v[:npos])
	} else {
		copy(f.slots, a.v[:c.npos])
	}
	if c.varArg >= 0 {
		var rest []Value
		if npos > c.npos {
			rest = append(rest, a.v[c.npos:npos]...)
		}
		f.slots[c.varArg] = tuplev(rest...)
	}
	var kw *dict
	if c.kwArg >= 0 {
		kw = newDict()
		f.slots[c.kwArg] = Value{o: kw}
	}
names:
	for i, name := range a.names {
		v := a.v[npos+i]
		for j := c.posOnly; j < total; j++ {
			if params[j] == name {
				if f.slots[j].bound() {
					return typeErr("%s() got multiple values for argument '%s'", fn.qual, name)
				}
				f.slots[j] = v
				continue names
			}
		}
		if kw != nil {
			if _, dup, _ := kw.get(vm, strv(name)); dup {
				return typeErr("%s() got multiple values for keyword argument '%s'", fn.qual, name)
			}
			if err := kw.set(vm, strv(name), v); err != nil {
				return err
			}
			continue
		}
		return unexpectedKeyword(fn, a.names, name)
	}
	if npos > c.npos && c.varArg < 0 {
		return tooMany(f, fn, npos)
	}
	first := c.npos - len(fn.defaults)
	var missing []string
	for i := 0; i < c.npos; i++ {
		if !f.slots[i].bound() {
			if i >= first {
				f.slots[i] = fn.defaults[i-first]
			} else {
				missing = append(missing, params[i])
			}
		}
	}
	if len(missing) > 0 {
		return missingArgs(fn, "positional", missing)
	}
	for i := 0; i < c.kwOnly; i++ {
		if s := &f.slots[c.npos+i]; !s.bound() {
			if i < len(fn.kwdef) && fn.kwdef[i].bound() {
				*s = fn.kwdef[i]
			} else {
				missing = append(missing, params[c.npos+i])
			}
		}
	}
	if len(missing) > 0 {
		return missingArgs(fn, "keyword-only", missing)
	}
	return nil
}

func unexpectedKeyword(fn *function, names []string, name string) error {
	c := fn.code
	var only []string
	for _, n := range names {
		for j := 0; j < c.posOnly; j++ {
			if c.scope.Locals[j] == n {
				only = append(only, n)
			}
		}
	}
	if len(only) > 0 {
		return typeErr("%s() got some positional-only arguments passed as keyword arguments: '%s'", fn.qual, strings.Join(only, ", "))
	}
	if s := suggest(name, c.scope.Locals[c.posOnly:c.npos+c.kwOnly]); s != "" {
		return typeErr("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", fn.qual, name, s)
	}
	return typeErr("%s() got an unexpected keyword argument '%s'", fn.qual, name)
}

func tooMany(f *frame, fn *function, given int) error {
	c := fn.code
	n, plural := fmt.Sprint(c.npos), "s"
	if d := len(fn.defaults); d > 0 {
		n = fmt.Sprintf("from %d to %d", c.npos-d, c.npos)
	} else if c.npos == 1 {
		plural = ""
	}
	kw := 0
	for i := 0; i < c.kwOnly; i++ {
		if f.slots[c.npos+i].bound() {
			kw++
		}
	}
	was := "were"
	if given == 1 && kw == 0 {
		was = "was"
	}
	extra := ""
	if kw > 0 {
		extra = fmt.Sprintf(" positional argument%s (and %d keyword-only argument%s)", es(given), kw, es(kw))
	}
	return typeErr("%s() takes %s positional argument%s but %d%s %s given", fn.qual, n, plural, given, extra, was)
}

func es(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

func missingArgs(fn *function, kind string, names []string) error {
	for i, n := range names {
		names[i] = "'" + n + "'"
	}
	list := names[0]
	switch n := len(names); {
	case n == 2:
		list = names[0] + " and " + names[1]
	case n > 2:
		list = strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
	return typeErr("%s() missing %d required %s argument%s: %s", fn.qual, len(names), kind, es(len(names)), list)
}
