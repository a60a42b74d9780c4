package python

// This file compiles what watched programs do before and after each statement.

import (
	"strings"
	"unicode/utf8"

	"memview/app/python/syntax"
)

// A point is a statement, or the header of one, as events and positions tell of it.
type point struct {
	node                       syntax.Node
	line, endLine, col, endCol int
	header                     bool
	binds                      []binding
}

// A binding is a name that a statement binds or deletes.
type binding struct {
	name  string
	local bool
	maybe bool // not always: in an expression
	get   func(f *frame) Value
}

// watched wraps a statement. Those that have headers wrap these themselves.
func (c *compiler) watched(s syntax.Stmt, run execFn) execFn {
	var p *point
	switch n := s.(type) {
	case *syntax.If, *syntax.For, *syntax.While, *syntax.With, *syntax.Try, *syntax.Match:
		return run
	case *syntax.FunctionDef:
		p = c.header(n, n.NameSpan.End)
		if a := lastArgument(n.Args); a != nil {
			p = c.header(n, a.Place().End)
		}
		if n.Returns != nil {
			p = c.header(n, n.Returns.Place().End)
		}
	case *syntax.ClassDef:
		p = c.header(n, n.NameSpan.End)
		if len(n.Bases) > 0 {
			p = c.header(n, n.Bases[len(n.Bases)-1].Place().End)
		}
	default:
		span := s.Place()
		p = &point{node: s, line: int(span.Start.Line), endLine: int(span.End.Line), col: int(span.Start.Col), endCol: int(span.End.Col)}
	}
	p.binds = c.bindings(s)
	return func(f *frame) (ctl control, err error) {
		w := f.vm.watch
		if w == nil {
			return run(f)
		}
		if w.fast {
			if err := w.pass(f, p); err != nil {
				return goOn, err
			}
			return run(f)
		}
		r, err := w.enter(f, p)
		if err != nil {
			return goOn, err
		}
		ctl, err = f.guarded(run, p.node)
		w.leave(f, p, r, err)
		return ctl, err
	}
}

// lastArgument is what stands last in a list of parameters, nil if there is nothing with a place.
func lastArgument(a *syntax.Arguments) (last syntax.Node) {
	see := func(n syntax.Node) {
		if last == nil || n.Place().End.Offset > last.Place().End.Offset {
			last = n
		}
	}
	for _, list := range [][]*syntax.Arg{a.PosOnly, a.Args, a.KwOnly} {
		for _, x := range list {
			see(x)
		}
	}
	for _, x := range []*syntax.Arg{a.VarArg, a.KwArg} {
		if x != nil {
			see(x)
		}
	}
	for _, list := range [][]syntax.Expr{a.Defaults, a.KwDefaults} {
		for _, x := range list {
			if x != nil {
				see(x)
			}
		}
	}
	return last
}

// header returns the point of a compound statement's first line: from where it begins to the colon behind end.
func (c *compiler) header(n syntax.Node, end syntax.Pos) *point {
	span := n.Place()
	p := &point{node: n, line: int(span.Start.Line), endLine: int(end.Line), col: int(span.Start.Col), endCol: int(end.Col), header: true}
	rest := c.vm.files[c.file][end.Offset:]
	line, col := p.endLine, p.endCol
	_, as := n.(*syntax.ExceptHandler) // "as name" may follow
	for comment := false; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		rest = rest[size:]
		col++
		switch {
		case r == '\n':
			line, col, comment = line+1, 0, false
		case comment:
		case r == '#':
			comment = true
		case r == ':':
			p.endLine, p.endCol = line, col
			return p
		case !as && !strings.ContainsRune(" \t\f\r)],\\(", r):
			return p
		}
	}
	return p
}

// condition wraps the condition of an if or while. Unwatched it is x itself; watched it is True or False.
func (c *compiler) condition(n syntax.Node, e syntax.Expr, x evalFn) evalFn {
	if c.vm.watch == nil {
		return x
	}
	p := c.header(n, e.Place().End)
	p.binds = c.walrus(nil)
	return func(f *frame) (Value, error) {
		var t bool
		err := p.during(f, func() (err error) { t, err = f.test(x, e); return })
		return boolv(t), err
	}
}

// subject wraps what else is evaluated in the header of n: the subject of match, what except catches.
func (c *compiler) subject(n syntax.Node, e syntax.Expr, x evalFn) evalFn {
	if c.vm.watch == nil {
		return x
	}
	p := c.header(n, e.Place().End)
	p.binds = c.walrus(nil)
	return func(f *frame) (Value, error) {
		var v Value
		base := len(f.stack)
		err := p.during(f, func() (err error) {
			v, err = x(f)
			f.push(v) // alive beyond the header
			return err
		})
		f.drop(base)
		return v, err
	}
}

// entry returns the points of a with statement's beginning and end, nil when nobody watches.
func (c *compiler) entry(n *syntax.With, item *syntax.WithItem) (entry, exit *point) {
	if c.vm.watch == nil {
		return nil, nil
	}
	last := n.Items[len(n.Items)-1]
	end := last.Context.Place().End
	if last.Vars != nil {
		end = last.Vars.Place().End
	}
	entry, exit = c.header(n, end), c.header(n, end)
	entry.binds = c.walrus(nil)
	if item.Vars != nil {
		entry.binds = c.targets(entry.binds, item.Vars)
	}
	return entry, exit
}

// enter and leave are what is done before and after what a point stands for. Without a watch they do nothing.
func (f *frame) enter(p *point) (*record, error) {
	if w := f.vm.watch; p != nil && w != nil {
		return w.enter(f, p)
	}
	return nil, nil
}

func (f *frame) leave(p *point, r *record, err error) {
	if w := f.vm.watch; p != nil && w != nil {
		w.leave(f, p, r, err)
	}
}

// during runs what a point stands for.
func (p *point) during(f *frame, do func() error) error {
	w := f.vm.watch
	if p == nil || w == nil {
		return do()
	}
	if w.fast {
		if err := w.pass(f, p); err != nil {
			return err
		}
		return do()
	}
	r, err := f.enter(p)
	if err != nil {
		return err
	}
	_, err = f.guarded(func(*frame) (control, error) { return goOn, do() }, p.node)
	f.leave(p, r, err)
	return err
}

// guarded runs a statement and turns a panic of the interpreter's own into an exception.
func (f *frame) guarded(run execFn, n syntax.Node) (ctl control, err error) {
	vm := f.vm
	depth, stack, held := vm.depth, len(f.stack), len(vm.temps)
	defer func() {
		if r := recover(); r != nil {
			vm.frame, vm.depth, vm.temps = f, depth, vm.temps[:held]
			f.drop(stack)
			err = f.at(internalError(r), n)
		}
	}()
	return run(f)
}

// watchedFor compiles a for of a watched program: each step to the next item is an event.
func (c *compiler) watchedFor(n *syntax.For) execFn {
	source, set := c.expr(n.Iter), c.assign(n.Target)
	p := c.header(n, n.Iter.Place().End)
	p.binds = c.targets(c.walrus(nil), n.Target)
	body, orElse := c.block(n.Body), c.block(n.OrElse)
	return func(f *frame) (control, error) {
		vm := f.vm
		base := len(f.stack)
		defer func() { f.drop(base) }()
		var it iterator
		for {
			if vm.left--; vm.left < 0 {
				if err := vm.check(); err != nil {
					return goOn, f.at(err, n)
				}
			}
			more := false
			if err := p.during(f, func() error {
				if it == nil {
					v, err := source(f)
					if err != nil {
						return err
					}
					if it, err = vm.iter(v); err != nil {
						return f.at(err, n.Iter)
					}
					f.push(Value{o: it})
				}
				x, err := it.next(vm)
				if err != nil {
					return f.at(err, n.Iter)
				}
				if more = x.bound(); more {
					return set(f, x)
				}
				if r := vm.rec; r != nil {
					r.bindless = true
				}
				return nil
			}); err != nil {
				return goOn, err
			}
			if !more {
				break
			}
			if done, ctl, err := f.loop(body); done {
				if ctl == doBreak {
					ctl = goOn
				}
				return ctl, err
			}
		}
		f.drop(base)
		return f.runBlock(orElse)
	}
}

// bindings returns the names that a statement binds or deletes.
func (c *compiler) bindings(s syntax.Stmt) (out []binding) {
	switch n := s.(type) {
	case *syntax.Assign:
		for _, t := range n.Targets {
			out = c.targets(out, t)
		}
	case *syntax.AugAssign:
		out = c.targets(out, n.Target)
	case *syntax.AnnAssign:
		if n.Value != nil {
			out = c.targets(out, n.Target)
		}
	case *syntax.Delete:
		for _, t := range n.Targets {
			out = c.targets(out, t)
		}
	case *syntax.FunctionDef:
		out = c.binding(out, n.Name, n.Ref, false)
	case *syntax.ClassDef:
		out = c.binding(out, n.Name, n.Ref, false)
	case *syntax.Import:
		out = c.aliases(out, n.Names)
	case *syntax.ImportFrom:
		out = c.aliases(out, n.Names)
	}
	return c.walrus(out)
}

// walrus adds the names that := binds in what was just compiled.
func (c *compiler) walrus(out []binding) []binding {
	for _, n := range c.named {
		out = c.binding(out, n.Target.ID, n.Target.Ref, true)
	}
	c.named = nil
	return out
}

func (c *compiler) aliases(out []binding, names []*syntax.Alias) []binding {
	for _, a := range names {
		name := a.AsName
		if name == "" {
			name = a.Name
		}
		if name != "*" {
			out = c.binding(out, name, a.Ref, false)
		}
	}
	return out
}

// targets adds the names in a target.
func (c *compiler) targets(out []binding, e syntax.Expr) []binding {
	switch n := e.(type) {
	case *syntax.Name:
		return c.binding(out, n.ID, n.Ref, false)
	case *syntax.Tuple:
		for _, x := range n.Elts {
			out = c.targets(out, x)
		}
	case *syntax.List:
		for _, x := range n.Elts {
			out = c.targets(out, x)
		}
	case *syntax.Starred:
		return c.targets(out, n.Value)
	}
	return out
}

func (c *compiler) binding(out []binding, id string, ref syntax.Ref, maybe bool) []binding {
	for _, b := range out {
		if b.name == id {
			return out
		}
	}
	ref = c.own(ref)
	i := ref.Slot
	b := binding{name: id, local: true, maybe: maybe}
	switch ref.Kind {
	case syntax.Local:
		b.get = func(f *frame) Value { return f.slots[i] }
	case syntax.Cell:
		b.get = func(f *frame) Value { return f.slots[i].o.(*cell).v }
	case syntax.Free:
		b.get = func(f *frame) Value { return f.cells[i].v }
	case syntax.Dynamic, syntax.ClassFree:
		b.get = func(f *frame) Value { return f.ns.get(id) }
	default:
		g := c.mod.gvar(id)
		b.local = false
		b.get = func(*frame) Value { return g.v }
	}
	return append(out, b)
}

// made wraps an expression whose value may be a new view, which remembers how it was written.
func (c *compiler) made(n syntax.Expr, x evalFn) evalFn {
	if c.vm.watch == nil || c.vm.watch.tell == nil {
		return x
	}
	span := n.Place()
	how := c.vm.files[c.file][span.Start.Offset:span.End.Offset]
	return func(f *frame) (Value, error) {
		v, err := x(f)
		if m, ok := v.o.(*memView); ok && m.how == "" && err == nil {
			m.how = how
		}
		return v, err
	}
}
