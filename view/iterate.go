package view

// This file defines iteration as Go has it.

import (
	"iter"

	"memview/view/format"
)

// Values returns an iterator over the elements in C order, whatever the number of
// dimensions; a view without dimensions has one. It sees writes that are made
// meanwhile, and ends early when the view is released or an element cannot be read:
// ask Code before. The indices of an element are those of All.
func (v *View) Values() iter.Seq[format.Value] {
	return func(yield func(format.Value) bool) {
		if v.ndim != 1 || v.code == nil || v.suboffsets != nil || v.Released() || v.managed.observer != nil {
			for _, x := range v.All() {
				if !yield(x) {
					return
				}
			}
			return
		}
		off, stride := v.offset, v.strides[0]
		for range v.shape[0] {
			if v.Released() || !yield(v.code.Unpack(v.data[off:])) {
				return
			}
			off += stride
		}
	}
}

// All returns an iterator over indices and elements in C order: the last index varies
// fastest. Each step gives the same slice of indices, which is not to be kept. Else it
// is as Values.
func (v *View) All() iter.Seq2[[]int, format.Value] {
	return func(yield func([]int, format.Value) bool) {
		if v.nbytes == 0 && v.ndim > 0 {
			return
		}
		indices := make([]int, v.ndim)
		for {
			x, err := v.Item(indices...)
			if err != nil || !yield(indices, x) {
				return
			}
			d := v.ndim - 1
			for ; d >= 0; d-- {
				if indices[d]++; indices[d] < v.shape[d] {
					break
				}
				indices[d] = 0
			}
			if d < 0 {
				return
			}
		}
	}
}
