package view

// This file defines v[key] as Python has it, where key and value are any objects
// with code of their own: memory_subscript and memory_ass_sub in memoryobject.c. The
// methods in index.go and slice.go are the same for keys that are Go's.

import (
	"math"

	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// The keys that are no numbers or tuples; [format.Object] makes values of them.
type (
	// A SliceKey is slice(start, stop, step), each None, an int of any size or an
	// object with __index__.
	SliceKey struct{ Start, Stop, Step format.Value }
	// An EllipsisKey is Ellipsis.
	EllipsisKey struct{}
)

// TypeName returns "slice".
func (SliceKey) TypeName() string { return "slice" }

// TypeName returns "ellipsis".
func (EllipsisKey) TypeName() string { return "ellipsis" }

// Get returns v[key]. A sub-view is an object: [format.Value.Object] gives the *View,
// which for v[...] without dimensions is v itself. In this order it returns
//
//   - the released ValueError;
//   - without dimensions, TypeError "invalid indexing of 0-dim memory" for keys but
//     () and …;
//   - for an int, or an object with __index__: IndexError "cannot fit 'int' into an
//     index-sized integer", the errors of At;
//   - for a slice: TypeError "slice indices must be integers or None or have an
//     __index__ method", the errors of Slice;
//   - for a tuple of those: the errors of Item, or NotImplementedError
//     "multi-dimensional slicing is not implemented";
//   - else TypeError "memoryview: invalid slice key".
//
// Code of the key's may release the view: a slice is given all the same, an
// element is not.
func (v *View) Get(key format.Value) (format.Value, error) {
	if v.Released() {
		return format.Value{}, errReleased
	}
	kind, s, t := kindOf(key)
	if v.ndim == 0 {
		switch {
		case kind == ellipsisKey:
			return format.Object(v), nil
		case kind == indexTuple && len(t) == 0:
			return v.Item()
		}
		return format.Value{}, err0DimIndex
	}
	switch kind {
	case indexKey:
		i, err := v.toIndex(key)
		if err != nil {
			return format.Value{}, err
		}
		return v.At(i)
	case sliceKey:
		sub, err := v.getSlice(s)
		if err != nil {
			return format.Value{}, err
		}
		return format.Object(sub), nil
	case indexTuple:
		if err := v.checkFormat(); err != nil {
			return format.Value{}, err
		}
		off, err := v.findKey(t)
		if err != nil {
			return format.Value{}, err
		}
		if v.Released() {
			return format.Value{}, errReleased
		}
		return v.read(off)
	case sliceTuple:
		return format.Value{}, exception.New(exception.NotImplementedError, "multi-dimensional slicing is not implemented")
	}
	return format.Value{}, errKey
}

// Set stores v[key] = x. A slice is assigned from an exporter, which is an object
// or bytes. In this order it returns what CheckWrite does; TypeError "invalid
// indexing of 0-dim memory"; the errors of the key, as Get has them, but
// NotImplementedError "sub-views are not implemented" and "memoryview slice
// assignments are currently restricted to ndim = 1"; then those of SetAt or
// SetSlice. When code of the key or the value releases the view, nothing is written
// and the released ValueError returned.
func (v *View) Set(key, x format.Value) error {
	if err := v.CheckWrite(); err != nil {
		return err
	}
	kind, s, t := kindOf(key)
	if v.ndim == 0 {
		if kind == ellipsisKey || kind == indexTuple && len(t) == 0 {
			return v.pack(v.offset, x)
		}
		return err0DimIndex
	}
	switch kind {
	case indexKey:
		if v.ndim > 1 {
			return exception.New(exception.NotImplementedError, "sub-views are not implemented")
		}
		i, err := v.toIndex(key)
		if err != nil {
			return err
		}
		off, err := v.step(v.offset, 0, i)
		if err != nil {
			return err
		}
		return v.pack(off, x)
	case sliceKey:
		if v.ndim == 1 {
			return v.setSliceKey(s, x)
		}
	case indexTuple:
		off, err := v.findKey(t)
		if err != nil {
			return err
		}
		return v.pack(off, x)
	case sliceTuple:
	default:
		return errKey
	}
	return errSliceAssign
}

// Delete is del v[key], which is refused: with what CheckWrite returns, else
// TypeError "cannot delete memory".
func (v *View) Delete(format.Value) error {
	if err := v.CheckWrite(); err != nil {
		return err
	}
	return newTypeError("cannot delete memory")
}

var (
	errKey         = exception.New(exception.TypeError, "memoryview: invalid slice key")
	errSliceAssign = exception.New(exception.NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1")
	errSubViews    = exception.New(exception.NotImplementedError, "multi-dimensional sub-views are not implemented")
)

// A keyKind is what CPython tells keys apart by.
type keyKind int

const (
	invalidKey keyKind = iota
	indexKey
	sliceKey
	ellipsisKey
	indexTuple // also ()
	sliceTuple
)

// kindOf classifies a key, and takes it apart.
func kindOf(key format.Value) (kind keyKind, s SliceKey, items []format.Value) {
	if isIndex(key) {
		return indexKey, s, nil
	}
	if items, ok := key.Tuple(); ok {
		return kindOfTuple(items), s, items
	}
	o, _ := key.Object()
	switch o := o.(type) {
	case SliceKey:
		return sliceKey, o, nil
	case EllipsisKey:
		return ellipsisKey, s, nil
	}
	return invalidKey, s, nil
}

func kindOfTuple(items []format.Value) keyKind {
	indices, slices := 0, 0
	for _, x := range items {
		o, _ := x.Object()
		if _, ok := o.(SliceKey); ok {
			slices++
		} else if isIndex(x) {
			indices++
		}
	}
	switch len(items) {
	case indices:
		return indexTuple
	case slices:
		return sliceTuple
	}
	return invalidKey
}

// isIndex reports whether x has __index__.
func isIndex(x format.Value) bool {
	if x.IsInt() {
		return true
	}
	o, _ := x.Object()
	_, ok := o.(format.Indexer)
	return ok
}

// toIndex is PyNumber_AsSsize_t with IndexError.
func (v *View) toIndex(x format.Value) (int, error) {
	i, err := v.profile.Index(x)
	if err != nil {
		return 0, err
	}
	n, ok := i.Int64()
	if !ok || n > int64(v.profile.SSizeMax()) || n < -int64(v.profile.SSizeMax())-1 {
		return 0, exception.New(exception.IndexError, "cannot fit '%s' into an index-sized integer", format.TypeName(x))
	}
	return int(n), nil
}

// findKey is find for a tuple of indices: each is checked against its dimension
// before the next is converted.
func (v *View) findKey(t []format.Value) (int, error) {
	if len(t) != v.ndim {
		return v.find(make([]int, len(t)))
	}
	off := v.offset
	for dim, x := range t {
		i, err := v.toIndex(x)
		if err != nil {
			return 0, err
		}
		if off, err = v.step(off, dim, i); err != nil {
			return 0, err
		}
	}
	return off, nil
}

// getSlice is Slice for objects. The new view is there before they are asked, so
// that releasing v does not hinder.
func (v *View) getSlice(k SliceKey) (*View, error) {
	if err := v.checkNew(); err != nil {
		return nil, err
	}
	sub := &View{layout: v.layout}
	v.managed.views++ // sub, which is not to be seen before it is cut
	s, err := k.Slice(v.profile)
	if err == nil {
		var start, step, n int
		if start, _, step, n, err = s.Indices(sub.shape[0]); err == nil {
			sub.cut(start, step, n)
			sub.register(v.managed)
		}
	}
	v.managed.drop()
	if err != nil {
		return nil, err
	}
	return sub, nil
}

// setSliceKey is SetSlice for objects.
func (v *View) setSliceKey(k SliceKey, x format.Value) error {
	src, ok := exporter(x)
	if !ok {
		return newTypeError("a bytes-like object is required, not '%s'", format.TypeName(x))
	}
	return v.setSliceFrom(Slice{}, &k, src)
}

// exporter returns the exporter that x is: an object, or bytes.
func exporter(x format.Value) (buffer.Exporter, bool) {
	if b, ok := x.Bytes(); ok {
		return buffer.NewBytes(b), true
	}
	o, _ := x.Object()
	e, ok := o.(buffer.Exporter)
	return e, ok
}

// Slice converts the parts of a slice, the step first (PySlice_Unpack): indices of
// any size are cut to those of the profile. It returns ValueError "slice step cannot
// be zero", TypeError "slice indices must be integers or None or have an __index__
// method", and what __index__ answers.
func (k SliceKey) Slice(p Profile) (s Slice, err error) {
	if s.Step, err = bound(k.Step, p); err != nil {
		return s, err
	}
	if s.Step != nil {
		if *s.Step == 0 {
			return s, newValueError("slice step cannot be zero")
		}
		*s.Step = max(*s.Step, -p.SSizeMax())
	}
	if s.Start, err = bound(k.Start, p); err != nil {
		return s, err
	}
	s.Stop, err = bound(k.Stop, p)
	return s, err
}

// bound is _PyEval_SliceIndex: nil for None, and the nearest index for an int that
// is none.
func bound(x format.Value, p Profile) (*int, error) {
	if x.Kind() == format.KindNone {
		return nil, nil
	}
	if !isIndex(x) {
		if p.AtLeast(format.Python315) {
			return nil, newTypeError("slice indices must be integers or have an __index__ method")
		}
		return nil, newTypeError("slice indices must be integers or None or have an __index__ method")
	}
	i, err := p.Index(x)
	if err != nil {
		return nil, err
	}
	n := clamp(i)
	n = min(max(n, -p.SSizeMax()-1), p.SSizeMax())
	return &n, nil
}

// clamp returns the int nearest to one of any size.
func clamp(i format.Value) int {
	if n, ok := i.Int64(); ok {
		return int(n)
	}
	if b, ok := i.Big(); ok && b.Sign() < 0 {
		return math.MinInt
	}
	return math.MaxInt
}
