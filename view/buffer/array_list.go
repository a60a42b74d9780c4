package buffer

// This file defines what an Array does as a list of its items.

import (
	"slices"

	"memview/view/exception"
	"memview/view/format"
)

// At returns a[i]; a negative i counts from the end. It returns IndexError "array index
// out of range".
func (a *Array) At(i int) (format.Value, error) {
	b, ok := a.item(i)
	if !ok {
		return format.Value{}, exception.New(exception.IndexError, "array index out of range")
	}
	return a.load(b)
}

// SetAt stores a[i] = v, which is always allowed. It returns IndexError "array
// assignment index out of range", and what Append returns for an item.
func (a *Array) SetAt(i int, v format.Value) error {
	if _, ok := a.item(i); !ok {
		return errArrayIndex
	}
	var own [16]byte
	if err := a.store(own[:], v); err != nil {
		return err
	}
	b, ok := a.item(i) // a hook may have cut the array
	if !ok {
		return errArrayIndex
	}
	copy(b, own[:a.size])
	return nil
}

var errArrayIndex = exception.New(exception.IndexError, "array assignment index out of range")

// item returns the memory of item i; a negative i counts from the end.
func (a *Array) item(i int) ([]byte, bool) {
	n := a.Len()
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return nil, false
	}
	return a.b[i*a.size : (i+1)*a.size], true
}

// ToList returns the items.
func (a *Array) ToList() ([]format.Value, error) {
	if a.Len() > MaxLen/16 {
		return nil, exception.New(exception.MemoryError, "")
	}
	values := make([]format.Value, a.Len())
	for i := range values {
		v, err := a.load(a.b[i*a.size:])
		if err != nil {
			return nil, err
		}
		values[i] = v
	}
	return values, nil
}

// Append adds one item at the end. Before it asks whether the array can grow it
// returns TypeError or OverflowError for a value that is none of the typecode, or what
// a hook answered.
func (a *Array) Append(v format.Value) error { return a.Insert(a.Len(), v) }

// Insert puts an item before position i; a negative i counts from the end, and one out
// of range means the nearest end. The errors are those of Append.
func (a *Array) Insert(i int, v format.Value) error {
	var own [16]byte
	if err := a.store(own[:], v); err != nil {
		return err
	}
	n := a.Len()
	if i < 0 {
		i += n
	}
	i = min(max(i, 0), n)
	if err := a.setLen(n + 1); err != nil {
		return err
	}
	copy(a.b[(i+1)*a.size:], a.b[i*a.size:])
	copy(a.b[i*a.size:], own[:a.size])
	return nil
}

// Extend adds items one after the other, up to the first that Append refuses. Adding
// none is always allowed.
func (a *Array) Extend(items ...format.Value) error {
	for _, v := range items {
		if err := a.Append(v); err != nil {
			return err
		}
	}
	return nil
}

// ExtendArray adds the items of another array, or its own: a += b. It returns TypeError
// "can only extend with array of same kind". Adding none is always allowed.
func (a *Array) ExtendArray(b *Array) error {
	if b.typecode != a.typecode {
		return exception.New(exception.TypeError, "can only extend with array of same kind")
	}
	return a.FromBytes(b.b)
}

// FromList adds items at the end, all or none. Unlike Extend it asks first whether the
// array can grow.
func (a *Array) FromList(items []format.Value) error {
	n := a.Len()
	if err := a.setLen(n + len(items)); err != nil {
		return err
	}
	for i, v := range items {
		var own [16]byte
		err := a.store(own[:], v)
		if err == nil && a.Len() != n+len(items) {
			err = exception.New(exception.RuntimeError, "list changed size during iteration")
		}
		if err != nil {
			if a.exports == 0 && a.Len() > n {
				a.b = a.b[:n*a.size]
			}
			return err
		}
		copy(a.b[(n+i)*a.size:], own[:a.size])
	}
	return nil
}

// FromBytes adds the items that b is the memory of. It returns ValueError "bytes length
// not a multiple of item size". Adding none is always allowed.
func (a *Array) FromBytes(b []byte) error {
	if len(b)%a.size != 0 {
		return errBytesLength
	}
	b = apart(a.b, b)
	old := len(a.b)
	if err := a.setLen((old + len(b)) / a.size); err != nil {
		return err
	}
	copy(a.b[old:], b)
	return nil
}

// FromUnicode adds the characters of a str, for the typecodes u and w alone: else it
// returns ValueError "fromunicode() may only be called on unicode type arrays".
func (a *Array) FromUnicode(s string) error {
	if a.code != nil {
		return a.errNotUnicode("fromunicode")
	}
	n := a.Len()
	if err := a.setLen(n + runes(s)); err != nil {
		return err
	}
	for b := a.b[n*a.size:]; s != ""; b = b[a.size:] {
		_, size := decodeRune(s)
		if err := a.storeRune(b, format.Object(s[:size])); err != nil {
			return err
		}
		s = s[size:]
	}
	return nil
}

// ToUnicode returns the characters as a str, for the typecodes u and w alone.
func (a *Array) ToUnicode() (string, error) {
	if a.code != nil {
		return "", a.errNotUnicode("tounicode")
	}
	values, err := a.ToList()
	if err != nil {
		return "", err
	}
	var s []byte
	for _, v := range values {
		c, _ := v.Object()
		text, _ := c.(string)
		s = append(s, text...)
	}
	return string(s), nil
}

func (a *Array) errNotUnicode(method string) error {
	which := ""
	if a.profile.AtLeast(format.Python313) {
		which = " ('u' or 'w')"
	}
	return exception.New(exception.ValueError, "%s() may only be called on unicode type arrays%s", method, which)
}

// ToBytes returns a copy of the memory.
func (a *Array) ToBytes() []byte { return append([]byte{}, a.b...) }

// Pop removes item i and returns it; -1 is the last one. It returns IndexError "pop from
// empty array" or "pop index out of range", also while there are exports.
func (a *Array) Pop(i int) (format.Value, error) {
	if a.Len() == 0 {
		return format.Value{}, exception.New(exception.IndexError, "pop from empty array")
	}
	b, ok := a.item(i)
	if !ok {
		return format.Value{}, exception.New(exception.IndexError, "pop index out of range")
	}
	v, err := a.load(b)
	if err != nil {
		return v, err
	}
	return v, a.Delete(i)
}

// find returns the first position from start to stop of what equals v.
func (a *Array) find(v format.Value, start, stop int) (int, bool) {
	for i := start; i < min(stop, a.Len()); i++ {
		if x, err := a.load(a.b[i*a.size:]); err == nil && format.Equal(x, v) {
			return i, true
		}
	}
	return 0, false
}

// Index returns the first position from start to stop of what equals v; negative ones
// count from the end. It returns ValueError "array.index(x): x not in array".
func (a *Array) Index(v format.Value, start, stop int) (int, error) {
	n := a.Len()
	if start < 0 {
		start = max(start+n, 0)
	}
	if stop < 0 {
		stop += n
	}
	if i, ok := a.find(v, start, stop); ok {
		return i, nil
	}
	return 0, exception.New(exception.ValueError, "array.index(x): x not in array")
}

// Count returns how many items equal v.
func (a *Array) Count(v format.Value) (n int) {
	for i, ok := a.find(v, 0, a.Len()); ok; i, ok = a.find(v, i+1, a.Len()) {
		n++
	}
	return n
}

// Remove removes the first item that equals v. It returns ValueError "array.remove(x):
// x not in array", also while there are exports.
func (a *Array) Remove(v format.Value) error {
	i, ok := a.find(v, 0, a.Len())
	if !ok {
		return exception.New(exception.ValueError, "array.remove(x): x not in array")
	}
	return a.Delete(i)
}

// Clear removes all items (new in CPython 3.13). Clearing an empty array is always
// allowed.
func (a *Array) Clear() error { return a.setLen(0) }

// Repeat makes the array n times as long: a *= n. Once is always allowed, and so is
// what does not change the length.
func (a *Array) Repeat(n int) error {
	n = max(n, 0)
	old := len(a.b)
	if n > 0 && old > MaxLen/n {
		return exception.New(exception.MemoryError, "")
	}
	if err := a.setLen(old / a.size * n); err != nil {
		return err
	}
	repeat(a.b, min(old, len(a.b)))
	return nil
}

// ByteSwap turns the bytes of each item around; of a complex number those of each half.
// The length stays, so it is always allowed.
func (a *Array) ByteSwap() {
	size := a.size
	if a.code != nil && a.code.Kind == format.KindComplex {
		size /= 2
	}
	for at := 0; at < len(a.b); at += size {
		slices.Reverse(a.b[at : at+size])
	}
}

// Reverse turns the order of the items around, which is always allowed.
func (a *Array) Reverse() {
	var own [16]byte
	for i, j := 0, len(a.b)-a.size; i < j; i, j = i+a.size, j-a.size {
		copy(own[:], a.b[i:i+a.size])
		copy(a.b[i:i+a.size], a.b[j:j+a.size])
		copy(a.b[j:j+a.size], own[:])
	}
}

// Delete removes item i: del a[i]. It returns IndexError "array assignment index out of
// range", also while there are exports.
func (a *Array) Delete(i int) error {
	if i < 0 {
		i += a.Len()
	}
	if i < 0 || i >= a.Len() {
		return errArrayIndex
	}
	return a.DeleteSlice(i, i+1, 1, 1)
}

// DeleteSlice removes the items of a slice: del a[start:stop:step]; the arguments are
// those of SetSlice. While there are exports it is refused even for none.
func (a *Array) DeleteSlice(start, stop, step, n int) error {
	if a.exports > 0 {
		return errArrayExports
	}
	if n <= 0 {
		return nil
	}
	if !inRange(a.Len(), start, step, n) {
		return errArrayIndex
	}
	a.b = deleteEach(a.b, start, step, n, a.size)
	return nil
}

// SetSlice stores a[start:stop:step] = from; start, stop, step and n, the number of
// items of the slice, are what slice.indices gave for the length. It returns TypeError
// "bad argument type for built-in operation" for an array of another typecode, and for
// a step other than 1 ValueError "attempt to assign array of size 1 to extended slice
// of size 2". While there are exports only as many items are allowed, and some.
func (a *Array) SetSlice(start, stop, step, n int, from *Array) error {
	if from.typecode != a.typecode {
		return exception.New(exception.TypeError, "bad argument type for built-in operation")
	}
	items := from.b
	count := len(items) / a.size
	if a.exports > 0 && (count == 0 || count != n) {
		return errArrayExports
	}
	if n > 0 && !inRange(a.Len(), start, step, n) {
		return errArrayIndex
	}
	items = apart(a.b, items)
	switch {
	case step == 1:
		start = min(max(start, 0), a.Len())
		at, old := start*a.size, len(a.b)
		end := at + max(n, 0)*a.size
		if more := len(items) - (end - at); more > 0 {
			if err := a.setLen((old + more) / a.size); err != nil {
				return err
			}
			copy(a.b[end+more:], a.b[end:old])
		} else {
			copy(a.b[end+more:], a.b[end:])
			a.b = a.b[:old+more]
		}
		copy(a.b[at:], items)
		return nil
	case count == 0:
		return a.DeleteSlice(start, stop, step, n)
	case count != n:
		return exception.New(exception.ValueError, "attempt to assign array of size %d to extended slice of size %d", count, n)
	}
	for i := range n {
		copy(a.b[(start+i*step)*a.size:], items[i*a.size:(i+1)*a.size])
	}
	return nil
}
