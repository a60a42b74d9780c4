package view

// This file defines looking for a value: count, index and in.

import (
	"bytes"
	"errors"

	"memview/view/exception"
	"memview/view/format"
)

// Count returns how many elements equal x, as Python's == has it: 97.0 equals 97
// (new in CPython 3.14). It returns the errors of Iter.
func (v *View) Count(x format.Value) (int, error) {
	if err := v.checkIter(); err != nil {
		return 0, err
	}
	if b, ok := v.byteOf(x); ok {
		if memory, ok := v.Bytes(); ok {
			v.observedAll(false)
			return bytes.Count(memory, []byte{b}), nil
		}
	}
	count := 0
	for i := 0; i < v.shape[0]; i++ {
		found, err := v.is(i, x)
		if err != nil {
			return 0, err
		}
		if found {
			count++
		}
	}
	return count, nil
}

// Index returns the index of the first element from start on, but before stop, that
// equals x; negative ones count from the end, and all are cut to the length (new in
// CPython 3.14, where stop is sys.maxsize unless given). It returns the released
// ValueError; TypeError "invalid lookup on 0-dim memory"; NotImplementedError
// "multi-dimensional lookup is not implemented"; the format check; and ValueError
// "memoryview.index(x): x not found".
func (v *View) Index(x format.Value, start, stop int) (int, error) {
	switch {
	case v.Released():
		return 0, errReleased
	case v.ndim == 0:
		return 0, newTypeError("invalid lookup on 0-dim memory")
	case v.ndim > 1:
		return 0, exception.New(exception.NotImplementedError, "multi-dimensional lookup is not implemented")
	}
	n := v.shape[0]
	if start < 0 {
		start = max(start+n, 0)
	}
	if stop < 0 {
		stop = max(stop+n, 0)
	}
	stop = min(stop, n)
	start = min(start, stop)
	for i := start; i < stop; i++ {
		found, err := v.is(i, x)
		if err != nil {
			return 0, err
		}
		if found {
			return i, nil
		}
	}
	return 0, newValueError("memoryview.index(x): x not found")
}

// Contains reports whether an element equals x: x in v. It returns the errors of
// Iter, but TypeError "argument of type 'memoryview' is not a container or
// iterable" of a view without dimensions.
func (v *View) Contains(x format.Value) (bool, error) {
	if err := v.checkIter(); errors.Is(err, ErrType) {
		if v.profile.AtLeast(format.Python314) {
			return false, newTypeError("argument of type 'memoryview' is not a container or iterable")
		}
		return false, newTypeError("argument of type 'memoryview' is not iterable")
	} else if err != nil {
		return false, err
	}
	for i := 0; i < v.shape[0]; i++ {
		if found, err := v.is(i, x); found || err != nil {
			return found, err
		}
	}
	return false, nil
}

// is reports whether element i equals x. Asking an object may release the view.
func (v *View) is(i int, x format.Value) (bool, error) {
	if v.Released() {
		return false, errReleased
	}
	if v.direct {
		return format.Same(v.code.Unpack(v.data[v.offset+v.strides[0]*i:]), x), nil
	}
	if err := v.checkFormat(); err != nil {
		return false, err
	}
	y, err := v.read(v.along(v.offset, 0, i))
	if err != nil {
		return false, err
	}
	return format.Same(y, x), nil
}

// byteOf returns the byte that elements equal to x consist of, if elements are
// single bytes and x is an int that one of them can be.
func (v *View) byteOf(x format.Value) (byte, bool) {
	i, ok := x.Int64()
	switch {
	case !ok || v.code == nil:
		return 0, false
	case v.char == 'B':
		return byte(i), 0 <= i && i <= 255
	case v.char == 'b':
		return byte(i), -128 <= i && i <= 127
	}
	return 0, false
}
