package python

// This file defines eval and exec.

import (
	"strings"

	"memview/app/python/syntax"
)

// evaluate runs source in given names: those of the caller, or of dicts.
func (vm *VM) evaluate(who string, a args) (Value, error) {
	source, ok := a.v[0].str()
	if !ok {
		b, isBytes, err := vm.bytesLike(a.v[0])
		if err != nil {
			return Value{}, err
		}
		if !isBytes {
			return Value{}, typeErr("%s() arg 1 must be a string, bytes or code object", who)
		}
		source = string(b)
	}
	globals, locals := a.opt(1, none), a.opt(2, none)
	g, isDict := globals.o.(*dict)
	if !isDict && !globals.isNone() {
		if who == "eval" {
			return Value{}, typeErr("globals must be a dict")
		}
		return Value{}, typeErr("exec() globals must be a dict, not %s", argName(globals))
	}
	l, isDict := locals.o.(*dict)
	if !isDict && !locals.isNone() {
		if who == "eval" {
			return Value{}, typeErr("locals must be a mapping")
		}
		return Value{}, typeErr("locals must be a mapping or None, not %s", argName(locals))
	}
	if g == nil && l == nil {
		if l = vm.locals(); l.mirror == names(vm.frame.mod) {
			l = nil
		}
	} else if l == g {
		l = nil
	}
	mod := vm.frame.mod
	if g != nil {
		mod = vm.moduleOf(g)
	}
	mode := syntax.FileMode
	if who == "eval" {
		mode = syntax.EvalMode
		source = strings.TrimLeft(source, " \t")
	}
	if err := vm.charge(int64(len(source)) * 64); err != nil {
		return Value{}, err
	}
	return vm.runSource("<string>", source, mode, mod, l, false)
}

// moduleOf returns the module whose dict d is, or one with its names.
func (vm *VM) moduleOf(d *dict) *module {
	if m, ok := d.mirror.(*module); ok {
		return m
	}
	m := newModule("")
	m.dict = d
	for _, e := range d.entries {
		if name, ok := e.k.str(); ok {
			m.set(name, e.v)
		}
	}
	m.gvar("__builtins__").v = Value{o: vm.modules["builtins"]}
	d.mirror = m
	d.refresh()
	return m
}

// runSource runs source that no file is shown for; library: its frames are not shown either.
func (vm *VM) runSource(file, source string, mode syntax.Mode, mod *module, locals *dict, library bool) (Value, error) {
	tree, err := syntax.Parse(file, source, mode)
	if err != nil {
		if refused, ok := err.(*syntax.Refused); ok {
			return Value{}, &Notice{Kind: "unsupported", Text: refused.Message}
		}
		if e, ok := err.(*syntax.SyntaxError); ok && source == "" {
			e.Line = 0
		}
		return Value{}, err
	}
	vm.warn(tree.Warnings, file, "") // the lines of which cannot be looked up
	watch := vm.watch
	vm.watch = nil // the caller's statement is the event
	c := &compiler{vm: vm, mod: mod, file: file, scope: tree.Scope, dynamic: locals != nil, library: library, once: map[string]Value{}}
	k := c.newCode(tree.Scope, "<module>")
	k.slots = len(tree.Scope.Locals)
	f := vm.newFrame(k, mod)
	if locals != nil {
		f.ns = &namespace{}
		for _, e := range locals.entries {
			if name, ok := e.k.str(); ok {
				f.ns.set(name, e.v)
			}
		}
	}
	if mode == syntax.EvalMode {
		k.expr = c.expr(tree.Body[0].(*syntax.ExprStmt).Value)
	} else {
		k.body = c.block(tree.Body)
	}
	vm.watch = watch
	v, err := f.run()
	if mod.dict != nil {
		mod.dict.refresh()
	}
	if locals != nil {
		for i, name := range f.ns.names {
			if e := locals.set(vm, strv(name), f.ns.vals[i]); err == nil {
				err = e
			}
		}
	}
	if err != nil {
		return Value{}, err
	}
	return v, nil
}
