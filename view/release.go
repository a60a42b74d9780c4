package view

// This file keeps the rules of ownership.
//
// An exporter lends its memory once, by one buffer.Buffer, to New. That buffer
// is managed: New's view and every view made of it (slices, casts, ToReadOnly,
// New of a view) are siblings on it and count for nothing more. The exporter
// gets its memory back, and may resize again, when the last sibling is released.
//
//	exporter ── Buffer ── managed ──┬── View ── Buffer (GetBuffer: an export of this view)
//	                                ├── View
//	                                └── View
//
// A view that lends its memory on by GetBuffer counts an export, and cannot be
// released until those buffers are. The siblings can: they keep the memory for
// themselves only.
//
// Releasing is explicit. CPython also releases a view nobody refers to any
// more; Go does not count references, so a view that is dropped without Release
// keeps the exporter's export for good. What runs Python finds such views by
// itself and releases them.
//
// A released view refuses every operation by the released ValueError, but
// attributes go on answering with the last layout, for those who draw what is
// gone; who speaks to Python asks Err first. It refers to the memory no longer:
// Bytes and Base give nothing.
//
// Releasing checks come twice where a hook can run between (an object's
// __index__ may release the view): before, and again before memory is touched.

import (
	"memview/view/buffer"
	"memview/view/exception"
)

// managed is a buffer held for several views (_PyManagedBufferObject).
type managed struct {
	buf        *buffer.Buffer
	views      int // siblings not released
	restricted bool
	observer   *Observer
}

// register makes v, whose layout is complete, a sibling on m.
func (v *View) register(m *managed) {
	v.managed = m
	m.views++
	v.direct = v.ndim == 1 && v.code != nil && v.suboffsets == nil && m.observer == nil
	if m.observer != nil && m.observer.Created != nil {
		m.observer.Created(v)
	}
}

// drop is the end of a sibling.
func (m *managed) drop() {
	m.views--
	if m.views == 0 {
		m.buf.Release()
	}
}

// Err returns nil, or ValueError "operation forbidden on released memoryview
// object" once the view is released.
func (v *View) Err() error {
	if v.Released() {
		return errReleased
	}
	return nil
}

// Released reports whether the view has been released.
func (v *View) Released() bool { return v.released || v.managed == nil }

// Release gives up the view; a second call does nothing. The last of the views
// on one buffer to be released gives the memory back to the exporter.
//
// It returns BufferError "memoryview has 1 exported buffer" (or "has 2 exported
// buffers") while buffers that GetBuffer lent are not released.
func (v *View) Release() error {
	if v.Released() {
		return nil
	}
	if v.exports > 0 {
		plural := "s"
		if v.exports == 1 {
			plural = ""
		}
		return exception.New(exception.BufferError, "memoryview has %d exported buffer%s", v.exports, plural)
	}
	v.released, v.direct = true, false
	v.data = nil
	v.managed.drop()
	if o := v.managed.observer; o != nil && o.Released != nil {
		o.Released(v)
	}
	return nil
}
