package python

// This file compiles names and constants; the other compile files the rest of the tree. What comes out is closures over a
// frame. Each tells, when the operation of its own fails, at which node.

import (
	"memview/app/python/syntax"
)

type compiler struct {
	vm    *VM
	mod   *module
	file  string
	scope *syntax.Scope
	qual  string // prefix of the names of functions defined here
	echo  bool   // print the values of expression statements: interactive
	// dynamic: of eval and exec with locals, which are found as those of a class body are
	dynamic bool
	// library: of a module of this package that is written in Python
	library bool
	named   []*syntax.NamedExpr // compiled since the last statement or header
	once    map[string]Value    // the str and bytes constants of the source: equal ones are one object
}

func (c *compiler) name(n *syntax.Name) evalFn { return c.load(n.ID, n.Ref, n) }

func (c *compiler) load(id string, ref syntax.Ref, n syntax.Node) evalFn {
	ref = c.own(ref)
	i := ref.Slot
	switch ref.Kind {
	case syntax.Local:
		return func(f *frame) (Value, error) {
			if v := f.slots[i]; v.o != nil {
				return v, nil
			}
			return Value{}, f.at(unboundLocal(id), n)
		}
	case syntax.Cell:
		return func(f *frame) (Value, error) {
			if v := f.slots[i].o.(*cell).v; v.o != nil {
				return v, nil
			}
			return Value{}, f.at(unboundLocal(id), n)
		}
	case syntax.Free:
		return func(f *frame) (Value, error) {
			if v := f.cells[i].v; v.o != nil {
				return v, nil
			}
			e := raisef("NameError", "cannot access free variable '%s' where it is not associated with a value in enclosing scope", id)
			e.ns.set("name", strv(id))
			e.hint = func(*frame) string { return nameHint(f, id) }
			return Value{}, f.at(e, n)
		}
	}
	g, b := c.mod.gvar(id), c.vm.modules["builtins"].gvar(id)
	global := func(f *frame) (Value, error) {
		if v := g.v; v.o != nil {
			return v, nil
		}
		if v := b.v; v.o != nil {
			return v, nil
		}
		return Value{}, f.at(undefined(f, id), n)
	}
	switch {
	case ref.Kind == syntax.ClassFree:
		return func(f *frame) (Value, error) {
			if v := f.ns.get(id); v.o != nil {
				return v, nil
			}
			return f.cells[i].v, nil
		}
	case ref.Kind == syntax.Dynamic:
		return func(f *frame) (Value, error) {
			if v := f.ns.get(id); v.o != nil {
				return v, nil
			}
			return global(f)
		}
	}
	return global
}

// own is where a name is that the source of eval or exec has at its top.
func (c *compiler) own(ref syntax.Ref) syntax.Ref {
	if c.dynamic && ref.Kind == syntax.GlobalImplicit {
		ref.Kind = syntax.Dynamic
	}
	return ref
}

func unboundLocal(id string) error {
	return raisef("UnboundLocalError", "cannot access local variable '%s' where it is not associated with a value", id)
}

func undefined(f *frame, id string) error {
	e := raisef("NameError", "name '%s' is not defined", id)
	e.ns.set("name", strv(id))
	e.hint = func(*frame) string { return nameHint(f, id) }
	return e
}

// store returns what binds a name.
func (c *compiler) store(id string, ref syntax.Ref) func(f *frame, v Value) {
	ref = c.own(ref)
	i := ref.Slot
	switch ref.Kind {
	case syntax.Local:
		return func(f *frame, v Value) { f.slots[i] = v }
	case syntax.Cell:
		return func(f *frame, v Value) {
			x := f.slots[i].o.(*cell)
			f.vm.stores(x, v)
			x.v = v
		}
	case syntax.Free:
		return func(f *frame, v Value) {
			f.vm.stores(f.cells[i], v)
			f.cells[i].v = v
		}
	case syntax.Dynamic, syntax.ClassFree:
		return func(f *frame, v Value) { f.ns.set(id, v) }
	}
	g := c.mod.gvar(id)
	return func(f *frame, v Value) { g.v = v }
}

// unbind returns what del does with a name.
func (c *compiler) unbind(n *syntax.Name) execFn {
	i, id, ref := n.Ref.Slot, n.ID, c.own(n.Ref)
	var at func(f *frame) *Value
	missing := unboundLocal
	switch ref.Kind {
	case syntax.Local:
		at = func(f *frame) *Value { return &f.slots[i] }
	case syntax.Cell:
		at = func(f *frame) *Value { return &f.slots[i].o.(*cell).v }
	case syntax.Free:
		at = func(f *frame) *Value { return &f.cells[i].v }
	default:
		if ref.Kind == syntax.Dynamic || ref.Kind == syntax.ClassFree {
			return func(f *frame) (control, error) {
				if !f.ns.del(id) {
					return goOn, f.at(undefined(f, id), n)
				}
				return goOn, nil
			}
		}
		g := c.mod.gvar(id)
		at = func(*frame) *Value { return &g.v }
		missing = nil
	}
	return func(f *frame) (control, error) {
		p := at(f)
		if !p.bound() {
			if missing == nil {
				return goOn, f.at(undefined(f, id), n)
			}
			return goOn, f.at(missing(id), n)
		}
		*p = Value{}
		return goOn, nil
	}
}

func (c *compiler) constant(n *syntax.Constant) Value {
	if n.Kind != syntax.ConstStr && n.Kind != syntax.ConstBytes {
		return constant(n)
	}
	key := "s" + n.Text
	if n.Kind == syntax.ConstBytes {
		key = "b" + n.Text
	}
	v, ok := c.once[key]
	if !ok {
		v = constant(n)
		if c.once == nil {
			c.once = map[string]Value{}
		}
		c.once[key] = v
	}
	return v
}

func constant(n *syntax.Constant) Value {
	switch n.Kind {
	case syntax.ConstTrue:
		return pyTrue
	case syntax.ConstFalse:
		return pyFalse
	case syntax.ConstEllipsis:
		return ellipsis
	case syntax.ConstInt:
		if n.Int != nil {
			return bigv(n.Int)
		}
		return intv(n.Small)
	case syntax.ConstFloat:
		return floatv(n.Float)
	case syntax.ConstStr:
		return strv(n.Text)
	case syntax.ConstBytes:
		return bytesv([]byte(n.Text))
	}
	return none
}

// runsCode reports whether evaluating an expression can run a call: then what was evaluated before it must be seen to be
// alive.
func runsCode(e syntax.Expr) bool {
	switch e := e.(type) {
	case nil, *syntax.Name, *syntax.Constant, *syntax.Lambda:
		return false
	case *syntax.BinOp:
		return runsCode(e.Left) || runsCode(e.Right)
	case *syntax.UnaryOp:
		return runsCode(e.Operand)
	case *syntax.Attribute:
		return runsCode(e.Value)
	case *syntax.Subscript:
		return runsCode(e.Value) || runsCode(e.Index)
	}
	return true
}
