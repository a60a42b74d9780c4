package view

// This file defines the hash.

import "memview/view/buffer"

var _ buffer.Hasher = (*View)(nil)

// Hash returns hash(v), which is that of the bytes of ToBytes. It is kept: once
// taken, it is answered after release, too. In this order it returns the released
// ValueError; ValueError "cannot hash writable memoryview object"; ValueError
// "memoryview: hashing is restricted to formats 'B', 'b' or 'c'"; and what the
// exporter answers that cannot be hashed itself: TypeError "unhashable type:
// 'bytearray'".
func (v *View) Hash() (int64, error) {
	if v.hashed {
		return v.hash, nil
	}
	switch {
	case v.Released():
		return 0, errReleased
	case !v.readonly:
		return 0, newValueError("cannot hash writable memoryview object")
	case v.code == nil || !isByte(v.char):
		return 0, newValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
	}
	if obj, ok := v.Obj().(buffer.Hasher); ok {
		v.exports++ // the exporter's own code must not release the view
		_, err := obj.Hash()
		v.exports--
		if err != nil {
			return 0, err
		}
	}
	b, err := v.contents()
	if err != nil {
		return 0, err
	}
	v.hash, v.hashed = buffer.HashBytes(b), true
	return v.hash, nil
}
