package viewtest

// This file defines storing and deleting items of exporters that are sequences
// themselves.

import (
	"strings"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
)

// resolve converts a slice of an exporter's with n items.
func (m *Machine) resolve(s *slice, n int) (start, stop, step, count int, err error) {
	key := view.SliceKey{Start: valueOf(s.start), Stop: valueOf(s.stop), Step: valueOf(s.step)}
	cut, err := key.Slice(m.Profile)
	if err != nil {
		return 0, 0, 0, 0, err
	}
	return cut.Indices(n)
}

// position converts an index, for a sequence of this name.
func (m *Machine) position(key any, indices string) (int, error) {
	if !hasIndex(key) {
		return 0, raise(exception.TypeError, "%s", indices)
	}
	v, err := m.index(key)
	if err != nil {
		return 0, err
	}
	i, ok := v.Int64()
	if most := int64(m.Profile.SSizeMax()); !ok || i > most || i < -most-1 {
		return 0, raise(exception.IndexError, "cannot fit '%s' into an index-sized integer", typeName(key))
	}
	return int(i), nil
}

const (
	byteIndices  = "bytearray indices must be integers or slices, not %s"
	arrayIndices = "array indices must be integers"
)

// setItem is x[key] = y for exporters with items of their own.
func (m *Machine) setItem(x, key, y any) error {
	s, isSlice := key.(*slice)
	switch x := x.(type) {
	case *buffer.Bytes:
		return raise(exception.TypeError, "'bytes' object does not support item assignment")
	case *buffer.ByteArray:
		if isSlice {
			b, err := m.read(y)
			if err != nil {
				return err
			}
			start, stop, step, n, err := m.resolve(s, x.Len())
			if err != nil {
				return err
			}
			return x.SetSlice(start, stop, step, n, b)
		}
		i, err := m.position(key, strings.ReplaceAll(byteIndices, "%s", typeName(key)))
		if err != nil {
			return err
		}
		c, ok := valueOf(y).Int64()
		if !ok || c < 0 || c > 255 {
			return raise(exception.ValueError, "byte must be in range(0, 256)")
		}
		return x.SetAt(i, byte(c))
	case *buffer.Array:
		if isSlice {
			from, ok := y.(*buffer.Array)
			if !ok {
				return raise(exception.TypeError, "can only assign array (not \"%s\") to array slice", typeName(y))
			}
			start, stop, step, n, err := m.resolve(s, x.Len())
			if err != nil {
				return err
			}
			return x.SetSlice(start, stop, step, n, from)
		}
		i, err := m.position(key, arrayIndices)
		if err != nil {
			return err
		}
		return x.SetAt(i, valueOf(y))
	}
	panic(unsupported{"setting an item of " + typeName(x)})
}

// deleteItem is del x[key].
func (m *Machine) deleteItem(x, key any) error {
	s, isSlice := key.(*slice)
	switch x := x.(type) {
	case *buffer.Bytes:
		return raise(exception.TypeError, "'bytes' object doesn't support item deletion")
	case *buffer.ByteArray:
		if isSlice {
			start, stop, step, n, err := m.resolve(s, x.Len())
			if err != nil {
				return err
			}
			return x.DeleteSlice(start, stop, step, n)
		}
		i, err := m.position(key, strings.ReplaceAll(byteIndices, "%s", typeName(key)))
		if err != nil {
			return err
		}
		return x.Delete(i)
	case *buffer.Array:
		if isSlice {
			start, stop, step, n, err := m.resolve(s, x.Len())
			if err != nil {
				return err
			}
			return x.DeleteSlice(start, stop, step, n)
		}
		i, err := m.position(key, arrayIndices)
		if err != nil {
			return err
		}
		return x.Delete(i)
	}
	panic(unsupported{"deleting an item of " + typeName(x)})
}
