package python

// This file compiles try, raise and with.

import (
	"fmt"

	"memview/app/python/syntax"
)

// guard runs a block and turns a panic of the interpreter's own into an exception.
func (f *frame) guard(body []execFn, n syntax.Node) (ctl control, err error) {
	return f.guarded(func(f *frame) (control, error) { return f.runBlock(body) }, n)
}

func internalError(r any) error {
	return raisef("SystemError", "internal error in the playground: %s", fmt.Sprint(r))
}

func (c *compiler) try(n *syntax.Try) execFn {
	body, orElse, final := c.block(n.Body), c.block(n.OrElse), c.block(n.Final)
	handle := c.handlers(n)
	guarded := func(f *frame) (control, error) {
		ctl, err := f.guard(body, n)
		if err == nil && ctl == goOn {
			return f.runBlock(orElse)
		}
		if err != nil && len(n.Handlers) > 0 {
			if e := raised(err); e != nil {
				return handle(f, e)
			}
		}
		return ctl, err
	}
	if len(n.Final) == 0 {
		return guarded
	}
	return func(f *frame) (control, error) {
		ctl, err := guarded(f)
		if _, ok := err.(*Notice); ok {
			return ctl, err
		}
		ret := f.ret
		vm := f.vm
		outer := vm.handled
		if err != nil {
			vm.handled = raised(err)
		}
		f.push(ret)
		c2, err2 := f.runBlock(final)
		f.pop()
		vm.handled = outer
		if err2 != nil || c2 != goOn {
			return c2, err2
		}
		f.ret = ret
		return ctl, err
	}
}

func (c *compiler) handlers(n *syntax.Try) func(f *frame, e *excObj) (control, error) {
	type handler struct {
		kind evalFn
		bind func(f *frame, v Value)
		body []execFn
		node *syntax.ExceptHandler
	}
	var hs []handler
	for _, h := range n.Handlers {
		x := handler{body: c.block(h.Body), node: h}
		if h.Type != nil {
			x.kind = c.subject(h, h.Type, c.expr(h.Type))
		}
		if h.Name != "" {
			x.bind = c.store(h.Name, h.Ref)
		}
		hs = append(hs, x)
	}
	return func(f *frame, e *excObj) (control, error) {
		vm := f.vm
		outer := vm.handled
		vm.handled = e
		defer func() { vm.handled = outer }()
		for _, h := range hs {
			if h.kind != nil {
				t, err := h.kind(f)
				if err != nil {
					return goOn, err
				}
				ok, err := matches(e, t)
				if err != nil {
					return goOn, f.at(err, h.node)
				}
				if !ok {
					continue
				}
			}
			if h.bind != nil {
				vm.stores(e, Value{o: e})
				h.bind(f, Value{o: e})
			}
			ctl, err := f.runBlock(h.body)
			if h.bind != nil {
				h.bind(f, Value{})
			}
			return ctl, err
		}
		return goOn, e
	}
}

// matches reports whether an except clause with this class, or tuple of classes, takes an exception.
func matches(e *excObj, t Value) (bool, error) {
	switch o := t.o.(type) {
	case *Type:
		if o.isSubclass(excTypes["BaseException"]) {
			return e.t.isSubclass(o), nil
		}
	case *tuple:
		found := false
		for _, x := range o.items {
			c, ok := x.o.(*Type)
			if !ok || !c.isSubclass(excTypes["BaseException"]) {
				return false, typeErr("catching classes that do not inherit from BaseException is not allowed")
			}
			found = found || e.t.isSubclass(c)
		}
		return found, nil
	}
	return false, typeErr("catching classes that do not inherit from BaseException is not allowed")
}

func (c *compiler) raise(n *syntax.Raise) execFn {
	if n.Exc == nil {
		return func(f *frame) (control, error) {
			if e := f.vm.handled; e != nil {
				return goOn, e
			}
			return goOn, f.at(raisef("RuntimeError", "No active exception to reraise"), n)
		}
	}
	exc := c.expr(n.Exc)
	var cause evalFn
	if n.Cause != nil {
		cause = c.expr(n.Cause)
	}
	return func(f *frame) (control, error) {
		v, err := exc(f)
		if err != nil {
			return goOn, err
		}
		var from Value
		if cause != nil {
			f.push(v)
			from, err = cause(f)
			f.pop()
			if err != nil {
				return goOn, err
			}
		}
		e, err := f.vm.toException(v)
		if err != nil {
			return goOn, f.at(err, n)
		}
		if cause != nil {
			e.causeSet, e.cause = true, nil
			if !from.isNone() {
				if e.cause, err = f.vm.toException(from); err != nil {
					return goOn, f.at(typeErr("exception causes must derive from BaseException"), n)
				}
			}
		}
		f.vm.chain(e)
		return goOn, f.at(e, n)
	}
}

func (c *compiler) with(n *syntax.With, items []*syntax.WithItem) execFn {
	item := items[0]
	manager := c.expr(item.Context)
	var set func(f *frame, v Value) error
	if item.Vars != nil {
		set = c.assign(item.Vars)
	}
	entry, exited := c.entry(n, item)
	var body []execFn
	if len(items) > 1 {
		body = []execFn{c.with(n, items[1:])}
	} else {
		body = c.block(n.Body)
	}
	return func(f *frame) (control, error) {
		vm := f.vm
		entered, err := f.enter(entry)
		if err != nil {
			return goOn, err
		}
		fail := func(err error) (control, error) {
			f.leave(entry, entered, err)
			return goOn, err
		}
		m, err := manager(f)
		if err != nil {
			return fail(err)
		}
		t := classOf(m)
		for _, name := range []string{"__exit__", "__enter__"} {
			if !t.lookup(name).bound() {
				hint := ""
				if name == "__exit__" {
					hint = " (missed __exit__ method)"
				}
				return fail(f.at(typeErr("'%s' object does not support the context manager protocol%s", argName(m), hint), item.Context))
			}
		}
		exit, err := vm.bindTo(t.lookup("__exit__"), m, t)
		if err != nil {
			return fail(f.at(err, item.Context))
		}
		f.push(exit) // it keeps the manager while __enter__ runs, too
		defer f.pop()
		enter, err := vm.bindTo(t.lookup("__enter__"), m, t)
		var v Value
		if err == nil {
			v, err = vm.call(enter)
		}
		if err != nil {
			return fail(f.at(err, item.Context))
		}
		var ctl control
		if set != nil {
			err = set(f, v)
		}
		f.leave(entry, entered, err)
		if err == nil {
			v = Value{}
			ctl, err = f.guard(body, n)
		}
		if err == nil {
			ret := f.ret
			if err := exited.during(f, func() error { _, err := vm.call(exit, none, none, none); return err }); err != nil {
				return goOn, f.at(err, item.Context)
			}
			f.ret = ret
			return ctl, nil
		}
		e := raised(err)
		if e == nil {
			return ctl, err
		}
		outer := vm.handled
		vm.handled = e
		defer func() { vm.handled = outer }()
		vm.stores(e, Value{o: e})
		var r Value
		err = exited.during(f, func() (err error) { r, err = vm.call(exit, Value{o: e.t}, Value{o: e}, tracebackOf(e)); return })
		if err != nil {
			return goOn, f.at(err, item.Context)
		}
		swallow, err := vm.truth(r)
		if err != nil {
			return goOn, f.at(err, item.Context)
		}
		if swallow {
			return goOn, nil
		}
		return goOn, e
	}
}
