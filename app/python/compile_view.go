package python

// This file compiles the subscripts that views are given most besides ints, so that neither a slice nor a tuple is made of
// what is asked for: v[lo:hi:step] and v[i, j].

import (
	"memview/app/python/syntax"
	"memview/view"
	"memview/view/format"
)

// sliceOf compiles v[lo:hi:step].
func (c *compiler) sliceOf(n *syntax.Subscript, s *syntax.Slice) evalFn {
	obj := c.term(n.Value)
	bounds := [3]term{c.bound(s.Lower), c.bound(s.Upper), c.bound(s.Step)}
	return func(f *frame) (Value, error) {
		v, err := obj.eval(f)
		if err != nil {
			return v, err
		}
		var k [3]Value
		f.push(v)
		for i := range bounds {
			if k[i], err = bounds[i].eval(f); err != nil {
				f.pop()
				return v, err
			}
			f.push(k[i])
		}
		if m, ok := v.o.(*memView); ok {
			if x, ok := f.vm.slicedView(m, &k); ok {
				f.drop(len(f.stack) - 4)
				return x, nil
			}
		}
		v, err = f.vm.getItem(v, Value{o: &sliceObj{k[0], k[1], k[2]}})
		f.drop(len(f.stack) - 4)
		if err != nil {
			return v, f.at(err, n)
		}
		return v, nil
	}
}

func (c *compiler) bound(e syntax.Expr) term {
	if e == nil {
		return term{at: &none, slot: -1}
	}
	return c.term(e)
}

// slicedView is v[lo:hi:step] of small ints and None, for a view of one dimension; ok is false where another rule may hold.
func (vm *VM) slicedView(m *memView, bounds *[3]Value) (Value, bool) {
	if m.v.NDim() != 1 {
		return Value{}, false
	}
	var n [3]int
	var at [3]*int
	for i, b := range bounds {
		if x, ok := b.int64(); ok {
			if n[i] = int(x); int64(n[i]) != x {
				return Value{}, false
			}
			at[i] = &n[i]
		} else if !b.isNone() {
			return Value{}, false
		}
	}
	v, err := m.v.Slice(view.Slice{Start: at[0], Stop: at[1], Step: at[2]})
	if err != nil {
		return Value{}, false // it fails again on the way that tells
	}
	return vm.derived(v, m), true
}

// maxDims is how many indices are looked at without a tuple.
const maxDims = 4

// itemOf compiles v[i, j].
func (c *compiler) itemOf(n *syntax.Subscript, t *syntax.Tuple) evalFn {
	obj, fill := c.term(n.Value), c.gather(t.Elts, t)
	return func(f *frame) (Value, error) {
		v, err := obj.eval(f)
		if err != nil {
			return v, err
		}
		f.push(v)
		base, err := fill(f)
		if err != nil {
			f.pop()
			return v, err
		}
		keys := f.stack[base:]
		var room [maxDims]int
		if m, ok := v.o.(*memView); ok && indices(m, keys, &room) {
			if x, err := m.v.Item(room[:len(keys)]...); err == nil {
				f.drop(base - 1)
				return f.vm.fromElement(x), nil
			}
		}
		v, err = f.vm.getItem(v, tuplev(append([]Value(nil), keys...)...))
		f.drop(base - 1)
		if err != nil {
			return v, f.at(err, n)
		}
		return v, nil
	}
}

// setItemOf compiles v[i, j] = x.
func (c *compiler) setItemOf(n *syntax.Subscript, t *syntax.Tuple) func(f *frame, x Value) error {
	obj, fill := c.term(n.Value), c.gather(t.Elts, t)
	return func(f *frame, x Value) error {
		f.push(x)
		v, err := obj.eval(f)
		if err != nil {
			f.pop()
			return err
		}
		f.push(v)
		base, err := fill(f)
		if err != nil {
			f.drop(base - 2)
			return err
		}
		keys := f.stack[base:]
		var room [maxDims]int
		if m, ok := v.o.(*memView); ok && indices(m, keys, &room) {
			if i, ok := x.int64(); ok && m.v.SetItem(format.Int(i), room[:len(keys)]...) == nil {
				f.drop(base - 2)
				return nil
			}
		}
		err = f.vm.setItem(v, tuplev(append([]Value(nil), keys...)...), x)
		f.drop(base - 2)
		if err != nil {
			return f.at(err, n)
		}
		return nil
	}
}

// indices sets at to keys that are small ints, one for each dimension of a view, and reports whether they are.
func indices(m *memView, keys []Value, at *[maxDims]int) bool {
	if len(keys) > maxDims || len(keys) != m.v.NDim() {
		return false
	}
	for i, k := range keys {
		x, ok := k.int64()
		if at[i] = int(x); !ok || int64(at[i]) != x {
			return false
		}
	}
	return true
}
