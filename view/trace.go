package view

// This file defines the Observer, who is told what is read and written: what an
// interface lights.

// An Observer is told what happens to views made with it (see [Options]), and to
// those made of them. Functions that are nil are not called. They are called when
// it has happened, and may use the view.
type Observer struct {
	// Read and Write tell of elements that were read or written. One operation may
	// call several times: once for each run of elements at equal distances.
	Read, Write func(v *View, a Access)
	// Writing tells of elements that are about to be written, for those who keep what
	// was there: Write follows for the same elements.
	Writing func(v *View, a Access)
	// Created tells of a new view, Released of one that is released.
	Created, Released func(v *View)
}

// An Access is a run of elements: Count pieces of Length bytes, of which the first
// begins Offset bytes from the start of the exporter's memory (see [View.Base]), and
// each other Stride bytes behind the one before. Pieces that lie behind each other
// without gaps are one of their whole length.
type Access struct{ Offset, Length, Stride, Count int }

// observed tells the observer, if there is one, of a single element.
func (v *View) observedItem(off int, write bool) {
	if o := v.managed.observer; o != nil {
		o.access(v, Access{off, v.itemsize, v.itemsize, 1}, write)
	}
}

// Observe makes o the observer of the view, and of the views made of it from now on;
// those made before that share its buffer have it too, but do not all ask it. Nil ends
// that. A released view has none.
func (v *View) Observe(o *Observer) {
	if v.Released() {
		return
	}
	v.managed.observer = o
	v.direct = v.ndim == 1 && v.code != nil && v.suboffsets == nil && o == nil
}

// writing tells the observer, if there is one, of a layout of the view's that is about
// to be written.
func (v *View) writing(l *layout) {
	if o := v.managed.observer; o != nil && o.Writing != nil {
		(&Observer{Write: o.Writing}).layout(v, l, true)
	}
}

// observedAll tells the observer, if there is one, of all elements.
func (v *View) observedAll(write bool) {
	if v.managed != nil && v.managed.observer != nil {
		v.managed.observer.layout(v, &v.layout, write)
	}
}

func (o *Observer) access(v *View, a Access, write bool) {
	f := o.Read
	if write {
		f = o.Write
	}
	if f != nil {
		f(v, a)
	}
}

// layout tells of all elements of a layout, run by run.
func (o *Observer) layout(v *View, l *layout, write bool) {
	if l.nbytes == 0 || o.Read == nil && !write || o.Write == nil && write {
		return
	}
	if l.c || l.f {
		o.access(v, Access{l.offset, l.nbytes, l.nbytes, 1}, write)
		return
	}
	o.rows(v, l, l.offset, 0, write)
}

func (o *Observer) rows(v *View, l *layout, off, dim int, write bool) {
	if off == outside {
		return
	}
	if dim == l.ndim {
		o.access(v, Access{off, l.itemsize, l.itemsize, 1}, write)
		return
	}
	if dim == l.ndim-1 && (l.suboffsets == nil || l.suboffsets[dim] < 0) {
		a := Access{off, l.itemsize, l.strides[dim], l.shape[dim]}
		if a.Stride == a.Length || a.Count == 1 {
			a = Access{off, a.Length * a.Count, a.Length * a.Count, 1}
		}
		o.access(v, a, write)
		return
	}
	for i := range l.shape[dim] {
		o.rows(v, l, l.along(off, dim, i), dim+1, write)
	}
}
