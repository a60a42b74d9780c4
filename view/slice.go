package view

// This file defines slices: their arithmetic (PySlice_Unpack and
// PySlice_AdjustIndices in sliceobject.c), taking one and assigning to one.

import (
	"math"

	"memview/view/buffer"
	"memview/view/format"
)

// A Slice is Python's slice(start, stop, step); nil is None. Indices of any size
// are clamped, so one that does not fit an int can be given as the nearest int.
type Slice struct{ Start, Stop, Step *int }

// Range returns slice(start, stop), or slice(start, stop, step).
func Range(start, stop int, step ...int) Slice {
	s := Slice{Start: &start, Stop: &stop}
	if len(step) > 0 {
		s.Step = &step[0]
	}
	return s
}

// From returns the slice [start:].
func From(start int) Slice { return Slice{Start: &start} }

// To returns the slice [:stop].
func To(stop int) Slice { return Slice{Stop: &stop} }

// Every returns the slice [::step].
func Every(step int) Slice { return Slice{Step: &step} }

// Indices returns what the slice means for a sequence of so many elements: the
// first index, the one not reached any more, the step, and how many elements
// there are. It returns ValueError "slice step cannot be zero", or "length should
// not be negative".
func (s Slice) Indices(length int) (start, stop, step, n int, err error) {
	step = 1
	if s.Step != nil {
		if step = *s.Step; step == 0 {
			return 0, 0, 0, 0, newValueError("slice step cannot be zero")
		}
		step = max(step, -math.MaxInt) // so that -step is an int
	}
	if length < 0 {
		return 0, 0, 0, 0, newValueError("length should not be negative")
	}
	if step > 0 {
		stop = length
		if s.Start != nil {
			start = cutIndex(*s.Start, length, 0)
		}
		if s.Stop != nil {
			stop = cutIndex(*s.Stop, length, 0)
		}
		if n = stop - start; n <= 0 {
			n = 0
		} else if step > 1 {
			n = (n-1)/step + 1
		}
		return start, stop, step, n, nil
	}
	start, stop = length-1, -1
	if s.Start != nil {
		start = cutIndex(*s.Start, length, -1)
	}
	if s.Stop != nil {
		stop = cutIndex(*s.Stop, length, -1)
	}
	if stop < start {
		n = (start-stop-1)/-step + 1
	}
	return start, stop, step, n, nil
}

// cutIndex returns the index that i means, which negative counts from the end: cut to low,
// which is -1 for negative steps, and to as far above it as there are elements.
func cutIndex(i, length, low int) int {
	if i < 0 {
		i += length
	}
	return min(max(i, low), length+low)
}

// Slice returns v[s]: a view of the same memory, in which the first dimension is
// cut; whatever the format is. It returns the released ValueError, TypeError for a
// view without dimensions, and the errors of Slice.Indices.
func (v *View) Slice(s Slice) (*View, error) {
	if v.Released() {
		return nil, errReleased
	}
	if v.ndim == 0 {
		return nil, err0DimIndex
	}
	if v.managed.restricted {
		return nil, errRestricted
	}
	start, _, step, n, err := s.Indices(v.shape[0])
	if err != nil {
		return nil, err
	}
	if v.direct {
		stride := v.strides[0]
		return v.line(v.format, v.code, v.offset+stride*start, n, v.wrap(stride*step)), nil
	}
	sub := v.roomy(v.ndim)
	copy(sub.shape, v.shape)
	copy(sub.strides, v.strides)
	sub.trim(start, step, n)
	sub.register(v.managed)
	return sub, nil
}

// cut keeps n elements of the first dimension from start on, by steps
// (init_slice). Without elements the offset may end up anywhere, and an absurd
// step makes the stride wrap around, as CPython's does; neither is then used.
func (l *layout) cut(start, step, n int) {
	shape, strides := l.shape, l.strides
	l.makeDims(l.ndim)
	copy(l.shape, shape)
	copy(l.strides, strides)
	l.trim(start, step, n)
}

// trim is cut of a layout whose shape and strides are its own.
func (l *layout) trim(start, step, n int) {
	l.offset += l.strides[0] * start
	l.shape[0] = n
	l.strides[0] = l.wrap(l.strides[0] * step)
	l.nbytes, _ = product(l.shape, l.itemsize)
	l.setContiguous()
}

// wrap returns a stride as the machine has it that the profile is of.
func (l *layout) wrap(stride int) int {
	if l.profile.ABI == format.ILP32 {
		return int(int32(stride))
	}
	return stride
}

// SetSlice copies src's elements to v[s], as if through a temporary: the two may
// overlap in any way. In this order it returns the released ValueError; the format
// check; TypeError "cannot modify read-only memory"; TypeError for a view without
// dimensions; NotImplementedError for more than one; TypeError "a bytes-like
// object is required, not 'NoneType'" for a nil src; what src answers when it
// refuses its memory; the errors of Slice.Indices; and ValueError "memoryview
// assignment: lvalue and rvalue have different structures" unless formats ('@'
// aside), item sizes and shapes are the same.
func (v *View) SetSlice(s Slice, src buffer.Exporter) error {
	if err := v.CheckWrite(); err != nil {
		return err
	}
	if v.ndim == 0 {
		return err0DimIndex
	}
	if v.ndim > 1 {
		return errSliceAssign
	}
	if src == nil {
		return newTypeError("a bytes-like object is required, not 'NoneType'")
	}
	if v.direct && v.itemsize == 1 && v.strides[0] == 1 && bare(v.format) == "B" {
		if done, err := v.setBytes(s, src); done {
			return err
		}
	}
	return v.setSliceFrom(s, nil, src)
}

// setBytes is SetSlice of bytes to bytes that lie in one piece, for which no view need be
// made. It reports whether it was that.
func (v *View) setBytes(s Slice, src buffer.Exporter) (done bool, err error) {
	var from []byte
	switch src := src.(type) {
	case *buffer.Bytes:
		from = src.Bytes()
	case *buffer.ByteArray:
		from = src.Bytes()
	default:
		return false, nil
	}
	start, _, step, n, err := s.Indices(v.shape[0])
	if err != nil || step != 1 || n != len(from) {
		return false, nil // the long way has the errors
	}
	if n > 0 {
		copy(v.data[v.offset+start:][:n], from)
	}
	return true, nil
}

// setSliceFrom is SetSlice from the asking of src on. The slice may be one of objects,
// which are asked only then.
func (v *View) setSliceFrom(s Slice, key *SliceKey, src buffer.Exporter) error {
	from, ok := src.(*View)
	if ok {
		if err := from.checkNew(); err != nil {
			return err
		}
		// A view is held while it is read from, as a request would: it cannot be
		// released.
		from.exports++
		defer from.unhold()
	} else {
		var err error
		if from, err = (Options{Profile: v.profile}).New(src); err != nil {
			return err
		}
		defer from.Release()
	}
	if key != nil {
		var err error
		if s, err = key.Slice(v.profile); err != nil {
			return err
		}
	}
	return v.setSlice(s, from)
}

func (v *View) unhold() { v.exports-- }

// setSlice is the end of SetSlice: the slice is resolved, structures are compared and
// the elements copied.
func (v *View) setSlice(s Slice, from *View) error {
	start, _, step, n, err := s.Indices(v.shape[0])
	if err != nil {
		return err
	}
	if v.Released() {
		return errReleased
	}
	// equiv_format and equiv_shape in memoryobject.c
	if from.itemsize != v.itemsize || bare(from.format) != bare(v.format) || from.ndim != 1 || from.shape[0] != n {
		return errStructure
	}
	o := v.managed.observer
	var written *layout
	if o != nil {
		l := v.layout
		written = &l
		written.cut(start, step, n)
		v.writing(written)
	}
	if err := v.assign(start, step, n, &from.layout); err != nil {
		return err
	}
	if o != nil {
		o.layout(v, written, true)
	}
	from.observedAll(false)
	return nil
}

// bare returns the format without its '@'.
func bare(format string) string {
	if format != "" && format[0] == '@' {
		return format[1:]
	}
	return format
}
