package python

// This file compiles match statements.

import "memview/app/python/syntax"

// A pattern is a pattern of a case, compiled. Each kind of syntax.Pattern uses some of the fields.
type pattern struct {
	node  syntax.Pattern
	value evalFn                  // of a value, and the class of a class pattern
	keys  []evalFn                // of a mapping
	subs  []*pattern              // within
	set   func(f *frame, v Value) // binds what is captured; nil for _
	star  int                     // place of the starred pattern of a sequence, -1 without one
	names []string                // attributes given by name to a class pattern, which belong to the last of subs
}

// captures are the names that a case binds when all of it has matched; their values are on the frame's stack.
type captures struct {
	sets []func(f *frame, v Value)
	base int
}

func (c *compiler) match(n *syntax.Match) execFn {
	subject := c.subject(n, n.Subject, c.expr(n.Subject))
	type matchCase struct {
		p     *pattern
		guard evalFn
		body  []execFn
	}
	cases := make([]matchCase, len(n.Cases))
	for i, k := range n.Cases {
		cases[i] = matchCase{p: c.pattern(k.Pattern), body: c.block(k.Body)}
		if k.Guard != nil {
			cases[i].guard = c.expr(k.Guard)
		}
	}
	return func(f *frame) (control, error) {
		v, err := subject(f)
		if err != nil {
			return goOn, err
		}
		base := len(f.stack)
		f.push(v)
		for i, k := range cases {
			found := captures{base: base + 1}
			ok, err := k.p.match(f, v, &found)
			if ok && err == nil {
				for j, set := range found.sets {
					set(f, f.stack[found.base+j])
				}
				if k.guard != nil {
					ok, err = f.test(k.guard, n.Cases[i].Guard)
				}
			}
			if err != nil {
				f.drop(base)
				return goOn, err
			}
			if ok {
				f.drop(base)
				v = Value{}
				return f.runBlock(k.body)
			}
			f.drop(found.base)
		}
		f.drop(base)
		return goOn, nil
	}
}

func (c *compiler) pattern(p syntax.Pattern) *pattern {
	out := &pattern{node: p, star: -1}
	capture := func(name string, ref syntax.Ref) {
		if name != "" {
			out.set = c.store(name, ref)
		}
	}
	within := func(ps []syntax.Pattern) {
		for _, x := range ps {
			out.subs = append(out.subs, c.pattern(x))
		}
	}
	switch p := p.(type) {
	case *syntax.MatchValue:
		out.value = c.expr(p.Value)
	case *syntax.MatchSequence:
		within(p.Patterns)
		for i, x := range p.Patterns {
			if _, ok := x.(*syntax.MatchStar); ok {
				out.star = i
			}
		}
	case *syntax.MatchMapping:
		for _, k := range p.Keys {
			out.keys = append(out.keys, c.expr(k))
		}
		within(p.Patterns)
		capture(p.Rest, p.Ref)
	case *syntax.MatchClass:
		out.value = c.expr(p.Cls)
		within(p.Patterns)
		within(p.KwdPatterns)
		out.names = p.KwdAttrs
	case *syntax.MatchStar:
		capture(p.Name, p.Ref)
	case *syntax.MatchAs:
		if p.Pattern != nil {
			within([]syntax.Pattern{p.Pattern})
		}
		capture(p.Name, p.Ref)
	case *syntax.MatchOr:
		within(p.Patterns)
	}
	return out
}

// wildcard reports whether a pattern is _ or *_: what it would match is not even looked at.
func (p *pattern) wildcard() bool {
	switch p.node.(type) {
	case *syntax.MatchAs, *syntax.MatchStar:
		return p.set == nil && len(p.subs) == 0
	}
	return false
}

func (p *pattern) match(f *frame, v Value, found *captures) (ok bool, err error) {
	switch n := p.node.(type) {
	case *syntax.MatchValue:
		want, err := p.value(f)
		if err != nil {
			return false, err
		}
		if ok, err = f.vm.equal(v, want); err != nil {
			return false, f.at(err, n)
		}
		return ok, nil
	case *syntax.MatchSingleton:
		return same(v, constant(&syntax.Constant{Kind: n.Value})), nil
	case *syntax.MatchSequence:
		ok, err = p.sequence(f, v, found)
	case *syntax.MatchMapping:
		ok, err = p.mapping(f, v, found)
	case *syntax.MatchClass:
		ok, err = p.class(f, v, found)
	case *syntax.MatchOr:
		for _, x := range p.subs {
			mark := len(found.sets)
			if ok, err = x.match(f, v, found); ok || err != nil {
				return ok, err
			}
			found.sets = found.sets[:mark]
			f.drop(found.base + mark)
		}
		return false, nil
	default: // as, a name, _, and the values of a star
		if ok = true; len(p.subs) > 0 {
			ok, err = p.subs[0].match(f, v, found)
		}
		if ok && err == nil {
			p.capture(f, v, found)
		}
	}
	if err != nil && raised(err) != nil && len(raised(err).tb) == 0 {
		err = f.at(err, p.node)
	}
	return ok, err
}

func (p *pattern) capture(f *frame, v Value, found *captures) {
	if p.set != nil {
		found.sets = append(found.sets, p.set)
		f.push(v)
	}
}

// sequence matches what CPython marks as a sequence (Py_TPFLAGS_SEQUENCE); str, bytes and bytearray are none.
func (p *pattern) sequence(f *frame, v Value, found *captures) (bool, error) {
	vm := f.vm
	if !classOf(v).solid().sequence {
		return false, nil
	}
	n, err := vm.length(v)
	if err != nil {
		return false, err
	}
	size := len(p.subs)
	if p.star < 0 && n != size || p.star >= 0 && n < size-1 {
		return false, nil
	}
	look := false
	for _, x := range p.subs {
		look = look || !x.wildcard()
	}
	if !look {
		return true, nil
	}
	var items []Value
	if p.star < 0 || !p.subs[p.star].wildcard() {
		if items, err = vm.unpackItems(v, size, p.star); err != nil {
			return false, err
		}
		items = append([]Value(nil), items...)
		defer vm.hold(tuplev(items...))()
	}
	for i, x := range p.subs {
		if x.wildcard() {
			continue
		}
		var item Value
		switch {
		case items != nil:
			item = items[i]
		case i > p.star:
			item, err = vm.getItem(v, intv(int64(n-size+i)))
		default:
			item, err = vm.getItem(v, intv(int64(i)))
		}
		if err != nil {
			return false, err
		}
		if ok, err := x.match(f, item, found); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

func (p *pattern) mapping(f *frame, v Value, found *captures) (bool, error) {
	d, ok := v.o.(*dict)
	if !ok || d.n < len(p.keys) {
		return false, nil
	}
	vm := f.vm
	seen := newDict()
	defer vm.hold(Value{o: seen})()
	items := make([]Value, len(p.keys))
	for i, x := range p.keys {
		k, err := x(f)
		if err != nil {
			return false, err
		}
		if _, dup, err := seen.get(vm, k); dup || err != nil {
			s, _ := vm.repr(k)
			return false, valueErr("mapping pattern checks duplicate key (%s)", s)
		}
		if err := seen.set(vm, k, none); err != nil {
			return false, err
		}
		var ok bool
		if items[i], ok, err = d.get(vm, k); !ok || err != nil {
			return false, err
		}
	}
	for i, x := range p.subs {
		if ok, err := x.match(f, items[i], found); !ok || err != nil {
			return false, err
		}
	}
	if p.set != nil {
		rest := newDict()
		for _, e := range d.entries {
			if !e.k.bound() {
				continue
			}
			if _, in, err := seen.get(vm, e.k); in || err != nil {
				continue
			}
			if err := rest.set(vm, e.k, e.v); err != nil {
				return false, err
			}
		}
		p.capture(f, Value{o: rest}, found)
	}
	return true, nil
}

// class is match_class of CPython's ceval.c.
func (p *pattern) class(f *frame, v Value, found *captures) (bool, error) {
	vm := f.vm
	c, err := p.value(f)
	if err != nil {
		return false, err
	}
	t, ok := c.o.(*Type)
	if !ok {
		return false, typeErr("called match pattern must be a class")
	}
	if !classOf(v).isSubclass(t) {
		return false, nil
	}
	given := len(p.subs) - len(p.names)
	names, self := []string{}, false
	if given > 0 {
		if names, self, err = vm.matchArgs(t, given); err != nil {
			return false, err
		}
	}
	names = append(names, p.names...)
	for i, name := range names {
		for _, before := range names[:i] {
			if name == before {
				s, _ := vm.repr(strv(name))
				return false, typeErr("%s() got multiple sub-patterns for attribute %s", t.name, s)
			}
		}
	}
	items := make([]Value, 0, len(p.subs))
	if self {
		items = append(items, v)
	}
	for _, name := range names {
		x, err := vm.getAttr(v, name)
		if err != nil {
			if isA(err, "AttributeError") {
				err = nil
			}
			return false, err
		}
		items = append(items, x)
	}
	defer vm.hold(tuplev(items...))()
	for i, x := range p.subs {
		if ok, err := x.match(f, items[i], found); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

// matchArgs returns the attributes that the positional patterns of a class stand for; self: the one is the value itself.
func (vm *VM) matchArgs(t *Type, given int) (names []string, self bool, err error) {
	v, err := vm.typeAttr(t, "__match_args__")
	if err != nil && !isA(err, "AttributeError") {
		return nil, false, err
	}
	args := &tuple{}
	if err == nil {
		if args, _ = v.o.(*tuple); args == nil {
			return nil, false, typeErr("%s.__match_args__ must be a tuple (got %s)", t.name, argName(v))
		}
	}
	allowed := len(args.items)
	if err != nil && t.solid().matchSelf {
		self, allowed = true, 1
	}
	if given > allowed {
		return nil, false, typeErr("%s() accepts %d positional sub-pattern%s (%d given)", t.name, allowed, es(allowed), given)
	}
	if self {
		return nil, true, nil
	}
	for _, x := range args.items[:given] {
		s, ok := x.str()
		if !ok {
			return nil, false, typeErr("__match_args__ elements must be strings (got %s)", argName(x))
		}
		names = append(names, s)
	}
	return names, false, nil
}

func init() {
	for _, t := range []*Type{typeList, typeTuple, typeRange, typeMemoryView, typeArray} {
		t.sequence = true
	}
	for _, t := range []*Type{typeBool, typeByteArray, typeBytes, typeDict, typeFloat, typeFrozenSet, typeInt, typeList, typeSet, typeStr,
		typeTuple} {
		t.matchSelf = true
	}
}
