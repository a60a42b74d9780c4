package view

// This file defines what becomes of a view: bytes, lists, and the
// read-only twin.

import (
	"memview/view/buffer"
	"memview/view/format"
)

// ToBytes returns a copy of the elements in C order; later writes do not touch it.
// It returns the released ValueError, and MemoryError when the copy would be longer
// than [buffer.MaxLen].
func (v *View) ToBytes() ([]byte, error) {
	if v.c && v.nbytes <= 1024 && !v.Released() && v.managed.observer == nil {
		b := make([]byte, v.nbytes)
		copy(b, v.run())
		return b, nil
	}
	return v.ToBytesOrder("C")
}

// ToBytesOrder returns a copy of the elements in an order: "C"; "F" for Fortran,
// in which the first index varies fastest; "A", which is "F" if the view is
// Fortran-contiguous, else "C"; "", Python's None, is "C". It returns the released
// ValueError, and ValueError "order must be 'C', 'F' or 'A'".
func (v *View) ToBytesOrder(order string) ([]byte, error) {
	if err := v.Err(); err != nil {
		return nil, err
	}
	fortran := false
	switch order {
	case "", "C":
	case "F":
		fortran = true
	case "A":
		fortran = v.f && !v.c
	default:
		return nil, newValueError("order must be 'C', 'F' or 'A'")
	}
	if v.nbytes > buffer.MaxLen {
		return nil, errMemory
	}
	if v.nbytes > 0 && (fortran && v.f || !fortran && v.c) {
		v.observedAll(false)
		return append([]byte(nil), v.run()...), nil // not make: that would clear it before
	}
	b, err := room(v.nbytes)
	if err != nil {
		return nil, err
	}
	gather := v.gather
	if fortran {
		gather = v.gatherF
	}
	if err := gather(b); err != nil {
		return nil, err
	}
	v.observedAll(false)
	return b, nil
}

// ToList returns the elements' values. With several dimensions the values are
// lists in their turn ([format.KindList]). A view without dimensions gives its one
// element, which Python returns bare. It returns the released ValueError, and the
// format check of Code; an unknown character is found only at an element, so not
// in an empty view.
func (v *View) ToList() ([]format.Value, error) {
	if err := v.Err(); err != nil {
		return nil, err
	}
	if err := v.checkFormat(); err != nil {
		return nil, err
	}
	if v.ndim == 0 {
		x, err := v.read(v.offset)
		if err != nil {
			return nil, err
		}
		return []format.Value{x}, nil
	}
	if n, ok := product(v.shape, 1); !ok || n > maxList {
		return nil, errMemory
	}
	values, err := v.list(v.offset, 0)
	if err != nil {
		return nil, err
	}
	v.observedAll(false)
	return values, nil
}

// maxList is the most values a list can have: 16 bytes each.
const maxList = buffer.MaxLen / 16

// list returns the values from dimension dim on, whose first element is at off.
func (l *layout) list(off, dim int) ([]format.Value, error) {
	if l.shape[dim] > maxList {
		return nil, errMemory
	}
	values := make([]format.Value, l.shape[dim])
	if dim == l.ndim-1 && l.suboffsets == nil && l.code != nil {
		if len(values) > 0 {
			l.code.UnpackStrided(values, l.data, off, l.strides[dim])
		}
		return values, nil
	}
	for i := range values {
		at := l.along(off, dim, i)
		if dim < l.ndim-1 {
			row, err := l.list(at, dim+1)
			if err != nil {
				return nil, err
			}
			values[i] = format.List(row)
			continue
		}
		x, err := l.unpack(at)
		if err != nil {
			return nil, err
		}
		values[i] = x
	}
	return values, nil
}

// contents returns the bytes in C order for reading only: the memory itself
// where it can be.
func (v *View) contents() ([]byte, error) {
	if b, ok := v.Bytes(); ok {
		v.observedAll(false)
		return b, nil
	}
	return v.ToBytes()
}

// ToReadOnly returns a view of the same memory and layout that refuses writing; a
// new one also when this one does. It returns the released ValueError.
func (v *View) ToReadOnly() (*View, error) {
	if err := v.checkNew(); err != nil {
		return nil, err
	}
	s := &View{layout: v.layout}
	s.readonly = true
	s.register(v.managed)
	return s, nil
}
