package viewtest

// This file defines what x[key] means for a program's keys, before the methods of
// a View are called: memory_subscript and memory_ass_sub on Python objects.

import (
	"math"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

func raise(t exception.Type, text string, args ...any) error {
	return exception.New(t, text, args...)
}

// ssize is PyNumber_AsSsize_t with IndexError.
func ssize(x any) (int, error) {
	v, err := index(x)
	if err != nil {
		return 0, err
	}
	i, ok := v.Int64()
	if !ok {
		return 0, raise(exception.IndexError, "cannot fit '%s' into an index-sized integer", typeName(x))
	}
	return int(i), nil
}

// bound is _PyEval_SliceIndex: nil for None, and the nearest int for one that
// does not fit.
func bound(x any) (*int, error) {
	if x == nil {
		return nil, nil
	}
	if !hasIndex(x) {
		return nil, raise(exception.TypeError, "slice indices must be integers or None or have an __index__ method")
	}
	v, err := index(x)
	if err != nil {
		return nil, err
	}
	i := clamp(v)
	return &i, nil
}

func clamp(v format.Value) int {
	if i, ok := v.Int64(); ok {
		return int(i)
	}
	if b, _ := v.Big(); b.Sign() < 0 {
		return math.MinInt
	}
	return math.MaxInt
}

// resolve is PySlice_Unpack: the step first.
func (s *slice) resolve() (out view.Slice, err error) {
	if out.Step, err = bound(s.step); err != nil {
		return out, err
	}
	if out.Step != nil && *out.Step == 0 {
		return out, raise(exception.ValueError, "slice step cannot be zero")
	}
	if out.Start, err = bound(s.start); err != nil {
		return out, err
	}
	out.Stop, err = bound(s.stop)
	return out, err
}

// A keyKind is what CPython tells keys apart by.
type keyKind int

const (
	invalidKey keyKind = iota
	indexKey
	sliceKey
	indexTuple
	sliceTuple
)

func kindOf(key any) keyKind {
	switch key := key.(type) {
	case *slice:
		return sliceKey
	case *tuple:
		indices, slices := 0, 0
		for _, x := range key.items {
			if _, ok := x.(*slice); ok {
				slices++
			} else if hasIndex(x) {
				indices++
			}
		}
		switch {
		case indices == len(key.items):
			return indexTuple
		case slices == len(key.items):
			return sliceTuple
		}
		return invalidKey
	}
	if hasIndex(key) {
		return indexKey
	}
	return invalidKey
}

// indices converts the items of a tuple. Each is checked against its dimension
// before the next is converted.
func indices(v *view.View, t *tuple) ([]int, error) {
	if n := v.NDim(); len(t.items) != n {
		return make([]int, len(t.items)), nil // a matter of the number alone
	}
	var out []int
	for d, x := range t.items {
		i, err := ssize(x)
		if err != nil {
			return nil, err
		}
		if n := v.Shape()[d]; i >= n || i < -n {
			return nil, raise(exception.IndexError, "index out of bounds on dimension %d", d+1)
		}
		out = append(out, i)
	}
	return out, nil
}

// get is v[key].
func get(v *view.View, key any) (any, error) {
	if err := v.Err(); err != nil {
		return nil, err
	}
	kind := kindOf(key)
	if v.NDim() == 0 {
		if t, ok := key.(*tuple); ok && len(t.items) == 0 {
			return item(v.Item())
		}
		if key == dots {
			return v, nil
		}
		return nil, raise(exception.TypeError, "invalid indexing of 0-dim memory")
	}
	switch kind {
	case indexKey:
		i, err := ssize(key)
		if err != nil {
			return nil, err
		}
		return item(v.At(i))
	case sliceKey:
		// A hook of the slice may release v, which is then sliced all the same:
		// CPython registers the new view first.
		w, err := v.Slice(view.Slice{})
		if err != nil {
			return nil, err
		}
		defer w.Release()
		s, err := key.(*slice).resolve()
		if err != nil {
			return nil, err
		}
		return sub(w.Slice(s))
	case indexTuple:
		if _, err := v.Code(); err != nil && v.NDim() == len(key.(*tuple).items) {
			return nil, err
		}
		is, err := indices(v, key.(*tuple))
		if err != nil {
			return nil, err
		}
		return item(v.Item(is...))
	case sliceTuple:
		return nil, raise(exception.NotImplementedError, "multi-dimensional slicing is not implemented")
	}
	return nil, raise(exception.TypeError, "memoryview: invalid slice key")
}

// set is v[key] = x.
func set(v *view.View, key, x any) error {
	if err := v.CheckWrite(); err != nil {
		return err
	}
	kind := kindOf(key)
	if v.NDim() == 0 {
		if t, ok := key.(*tuple); key == dots || ok && len(t.items) == 0 {
			return v.SetItem(element(x))
		}
		return raise(exception.TypeError, "invalid indexing of 0-dim memory")
	}
	switch kind {
	case indexKey:
		i := 0
		if v.NDim() == 1 {
			var err error
			if i, err = ssize(key); err != nil {
				return err
			}
		}
		return v.SetAt(i, element(x))
	case sliceKey:
		if v.NDim() > 1 {
			return v.SetSlice(view.Slice{}, nil)
		}
		src, ok := x.(buffer.Exporter)
		if !ok {
			return raise(exception.TypeError, "a bytes-like object is required, not '%s'", typeName(x))
		}
		if w, ok := src.(*view.View); ok && w.Released() {
			return w.Err()
		}
		s, err := key.(*slice).resolve()
		if err != nil {
			return err
		}
		return v.SetSlice(s, src)
	case indexTuple:
		is, err := indices(v, key.(*tuple))
		if err != nil {
			return err
		}
		return v.SetItem(element(x), is...)
	case sliceTuple:
		return raise(exception.NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1")
	}
	return raise(exception.TypeError, "memoryview: invalid slice key")
}

// del is del v[key], which is refused after the checks of every assignment.
func del(v *view.View) error {
	if err := v.CheckWrite(); err != nil {
		return err
	}
	return raise(exception.TypeError, "cannot delete memory")
}

// item turns what a method of View answers into an object.
func item(x format.Value, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return fromElement(x), nil
}

// sub is item for views: a nil *View must not become an object.
func sub(v *view.View, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return v, nil
}
