package python

// This file defines iterators.

import (
	"memview/view"
	"memview/view/format"
)

// An iterator gives values one after the other; no value at the end.
type iterator interface {
	object
	next(vm *VM) (Value, error)
}

// goIter is an iterator written in Go. held are the values it keeps alive.
type goIter struct {
	t    *Type
	f    func(vm *VM) (Value, error)
	held []Value
	done bool
	repr func(vm *VM) (string, error) // nil: as any object
}

func (g *goIter) class() *Type { return g.t }
func (g *goIter) next(vm *VM) (Value, error) {
	if g.done {
		return Value{}, nil
	}
	if err := vm.turn(); err != nil {
		return Value{}, err
	}
	if vm.nested++; vm.nested > maxNested {
		vm.nested = 0
		return Value{}, raisef("RecursionError", "maximum recursion depth exceeded")
	}
	v, err := g.f(vm)
	vm.nested = max(vm.nested-1, 0)
	if err == nil && !v.bound() {
		g.done, g.held, g.f = true, nil, nil
	}
	return v, err
}

var iteratorTypes = map[string]*Type{}

func iteratorType(name string) *Type {
	t := iteratorTypes[name]
	if t == nil {
		t = newBuiltinType(name, typeObject)
		iteratorTypes[name] = t
	}
	return t
}

type rangeIter struct{ next_, step, left int64 }

var typeRangeIterator, typeListIterator = iteratorType("range_iterator"), iteratorType("list_iterator")

func (*rangeIter) class() *Type { return typeRangeIterator }
func (r *rangeIter) next(vm *VM) (Value, error) {
	if r.left <= 0 {
		return Value{}, nil
	}
	if err := vm.turn(); err != nil {
		return Value{}, err
	}
	v := r.next_
	r.next_ += r.step
	r.left--
	return intv(v), nil
}

// listIter sees what is appended while it goes on.
type listIter struct {
	l *list
	i int
}

func (*listIter) class() *Type { return typeListIterator }
func (it *listIter) next(vm *VM) (Value, error) {
	if it.l == nil {
		return Value{}, nil
	}
	if err := vm.turn(); err != nil {
		return Value{}, err
	}
	if it.i >= len(it.l.items) {
		it.l = nil
		return Value{}, nil
	}
	it.i++
	return it.l.items[it.i-1], nil
}

type viewIter struct{ it *view.Iterator }

var typeViewIterator = iteratorType("memory_iterator")

func (*viewIter) class() *Type { return typeViewIterator }
func (it *viewIter) next(vm *VM) (Value, error) {
	if err := vm.turn(); err != nil {
		return Value{}, err
	}
	x, err := it.it.Next()
	if err != nil {
		if err == error(view.ErrStop) {
			return Value{}, nil
		}
		return Value{}, err
	}
	if x.Kind() == format.KindInt {
		i, _ := x.Int64()
		return intv(i), nil
	}
	return vm.fromElement(x), nil
}

// objectIter calls __next__.
type objectIter struct{ o Value }

func (*objectIter) class() *Type { return typeObject }
func (it *objectIter) next(vm *VM) (Value, error) {
	v, ok, err := vm.special(it.o, "__next__")
	if err != nil {
		if isA(err, "StopIteration") {
			return Value{}, nil
		}
		return Value{}, err
	}
	if !ok {
		return Value{}, typeErr("'%s' object is not an iterator", argName(it.o))
	}
	return v, nil
}

func sliceIter(name string, items []Value, held ...Value) *goIter {
	i := 0
	return &goIter{t: iteratorType(name), held: held, f: func(*VM) (Value, error) {
		if i >= len(items) {
			return Value{}, nil
		}
		i++
		return items[i-1], nil
	}}
}

// indexIter reads v[0], v[1], … as long as there is such an item.
func indexIter(name string, v Value, at func(i int) (Value, bool, error)) *goIter {
	i := 0
	return &goIter{t: iteratorType(name), held: []Value{v}, f: func(*VM) (Value, error) {
		x, ok, err := at(i)
		if err != nil || !ok {
			return Value{}, err
		}
		i++
		return x, nil
	}}
}

// iter is iter(v).
func (vm *VM) iter(v Value) (iterator, error) {
	switch o := v.o.(type) {
	case *rangeObj:
		return &rangeIter{o.start, o.step, o.n}, nil
	case *list:
		return &listIter{l: o}, nil
	case *tuple:
		return sliceIter("tuple_iterator", o.items, v), nil
	case *str:
		if o.isASCII() {
			return indexIter("str_ascii_iterator", v, func(i int) (Value, bool, error) {
				if i >= len(o.s) {
					return Value{}, false, nil
				}
				return charv(o.s[i]), true, nil
			}), nil
		}
		return indexIter("str_iterator", v, func(i int) (Value, bool, error) {
			if i >= o.len() {
				return Value{}, false, nil
			}
			return o.at(i), true, nil
		}), nil
	case *bytesObj:
		return indexIter("bytes_iterator", v, func(i int) (Value, bool, error) {
			if i >= len(o.b) {
				return Value{}, false, nil
			}
			vm.readBytes(o, i, 1)
			return intv(int64(o.b[i])), true, nil
		}), nil
	case *byteArray:
		return indexIter("bytearray_iterator", v, func(i int) (Value, bool, error) {
			b := o.a.Bytes()
			if i >= len(b) {
				return Value{}, false, nil
			}
			vm.readBytes(o, i, 1)
			return intv(int64(b[i])), true, nil
		}), nil
	case *arrayObj:
		return indexIter("arrayiterator", v, func(i int) (Value, bool, error) {
			if i >= o.a.Len() {
				return Value{}, false, nil
			}
			vm.readingItems(o, i, 1, 1, o.a.ItemSize())
			x, err := o.a.At(i)
			return vm.fromElement(x), true, err
		}), nil
	case *memView:
		it, err := o.v.Iter()
		if err != nil {
			return nil, err
		}
		return &viewIter{it}, nil
	case *dict:
		return dictIter(&dictView{o, typeDictKeys}), nil
	case *dictView:
		return dictIter(o), nil
	case *set:
		items, i, n := o.elements(), 0, o.n
		return &goIter{t: iteratorType("set_iterator"), held: []Value{v}, f: func(*VM) (Value, error) {
			if o.n != n {
				return Value{}, raisef("RuntimeError", "Set changed size during iteration")
			}
			if i >= len(items) {
				return Value{}, nil
			}
			i++
			return items[i-1], nil
		}}, nil
	case iterator:
		return o, nil
	case *ndarray:
		r, _, err := vm.special(v, "__iter__")
		it, _ := r.o.(iterator)
		return it, err
	case *instance:
		r, ok, err := vm.special(v, "__iter__")
		if err != nil {
			return nil, err
		}
		if ok {
			if it, isIter := r.o.(iterator); isIter {
				return it, nil
			}
			if _, isObj := r.o.(*instance); isObj && classOf(r).lookup("__next__").bound() {
				return &objectIter{r}, nil
			}
			return nil, typeErr("iter() returned non-iterator of type '%s'", argName(r))
		}
		if o.t.lookup("__getitem__").bound() {
			return indexIter("iterator", v, func(i int) (Value, bool, error) {
				x, _, err := vm.special(v, "__getitem__", intv(int64(i)))
				if err != nil && (isA(err, "IndexError") || isA(err, "StopIteration")) {
					return Value{}, false, nil
				}
				return x, true, err
			}), nil
		}
	}
	return nil, typeErr("'%s' object is not iterable", argName(v))
}

func dictIter(d *dictView) *goIter {
	name := map[*Type]string{typeDictKeys: "dict_keyiterator", typeDictValues: "dict_valueiterator", typeDictItems: "dict_itemiterator"}[d.t]
	return tableIter(name, "dictionary changed size during iteration", &d.d.table, Value{o: d}, d.item)
}

func tableIter(name, changed string, t *table, held Value, item func(e entry) Value) *goIter {
	i, n := 0, t.n
	return &goIter{t: iteratorType(name), held: []Value{held}, f: func(*VM) (Value, error) {
		if t.n != n {
			return Value{}, raisef("RuntimeError", changed)
		}
		for i < len(t.entries) {
			e := t.entries[i]
			i++
			if e.k.bound() {
				return item(e), nil
			}
		}
		return Value{}, nil
	}}
}

// each calls f with the values of an iterable, which stays alive meanwhile.
func (vm *VM) each(v Value, f func(Value) error) error {
	it, err := vm.iter(v)
	if err != nil {
		return err
	}
	defer vm.hold(Value{o: it})()
	for {
		if vm.left--; vm.left < 0 {
			if err := vm.check(); err != nil {
				return err
			}
		}
		x, err := it.next(vm)
		if err != nil || !x.bound() {
			return err
		}
		if err := f(x); err != nil {
			return err
		}
	}
}

// hold keeps a value alive until the function it returns is called.
func (vm *VM) hold(v Value) func() {
	n := len(vm.temps)
	vm.temps = append(vm.temps, v)
	return func() { vm.temps = vm.temps[:n] }
}

// holdAll is hold for several values.
func (vm *VM) holdAll(vs ...Value) func() {
	n := len(vm.temps)
	vm.temps = append(vm.temps, vs...)
	return func() { vm.temps = vm.temps[:n] }
}

// mayCall reports whether using a value as a key, or storing it in a view, may run code of the program: then Go code has to
// hold what else it works with.
func mayCall(v Value) bool {
	switch o := v.o.(type) {
	case *instance:
		return true
	case *sliceObj:
		return mayCall(o.start) || mayCall(o.stop) || mayCall(o.step)
	case *tuple:
		for _, x := range o.items {
			if mayCall(x) {
				return true
			}
		}
	case *list:
		return true
	}
	return false
}

// items returns the values of an iterable. The slice may be that of a list or tuple.
func (vm *VM) items(v Value) ([]Value, error) {
	switch o := v.o.(type) {
	case *list:
		return o.items, nil
	case *tuple:
		return o.items, nil
	}
	l := &list{}
	defer vm.hold(Value{o: l})()
	err := vm.each(v, func(x Value) error {
		if err := vm.charge(16); err != nil {
			return err
		}
		l.items = append(l.items, x)
		return nil
	})
	return l.items, err
}

// newItems is items, but never a slice that is somebody's.
func (vm *VM) newItems(v Value) ([]Value, error) {
	x, err := vm.items(v)
	switch v.o.(type) {
	case *list, *tuple:
		if err := vm.charge(int64(len(x)) * 16); err != nil {
			return nil, err
		}
		return append([]Value(nil), x...), err
	}
	return x, err
}
