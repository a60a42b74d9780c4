package view

// This file helps objects with __buffer__: exporters that answer with a view of
// another's memory (slot_bf_getbuffer in typeobject.c).

import (
	"memview/view/buffer"
	"memview/view/exception"
)

// Lend answers a request with v's memory, for an exporter whose GetBuffer is Python's
// __buffer__ (new in CPython 3.12). When the buffer is released, released is called
// once with the very view, if it is not nil (__release_buffer__). The buffer's Obj is
// a wrapper that stands for the exporter, as CPython's _buffer_wrapper does. It
// returns the errors of GetBuffer of the view.
func Lend(v *View, flags buffer.Flags, released func(v *View)) (*buffer.Buffer, error) {
	b, err := v.GetBuffer(flags)
	if err != nil {
		return nil, err
	}
	lent := *b
	lent.Obj = &wrapper{v, b, released}
	return &lent, nil
}

// wrapper is _buffer_wrapper.
type wrapper struct {
	view     *View
	buffer   *buffer.Buffer
	released func(v *View)
}

var _ buffer.Releaser = (*wrapper)(nil)

func (*wrapper) TypeName() string { return "_buffer_wrapper" }

// GetBuffer refuses: the wrapper holds a buffer and has none.
func (*wrapper) GetBuffer(buffer.Flags) (*buffer.Buffer, error) {
	return nil, exception.New(exception.TypeError, "a bytes-like object is required, not '_buffer_wrapper'")
}

func (w *wrapper) ReleaseBuffer(*buffer.Buffer) {
	w.buffer.Release()
	if w.released != nil {
		w.released(w.view)
	}
}

// GiveBack is obj.__release_buffer__(v), which a program calls itself: it releases
// v, a view that obj answered with. It returns ValueError "memoryview's buffer has
// already been released", or "memoryview's buffer is not this object". A view without an
// Obj is nobody's, and stays as it is.
func GiveBack(obj buffer.Exporter, v *View) error {
	switch {
	case v.managed == nil:
		return errGivenBack
	case v.Obj() == nil:
		return nil
	case v.Obj() != obj:
		return newValueError("memoryview's buffer is not this object")
	case v.Released():
		return errGivenBack
	}
	return v.Release()
}

var errGivenBack = exception.New(exception.ValueError, "memoryview's buffer has already been released")

// Lent returns the view whose memory obj passes on, if obj is the Obj of a buffer that [Lend] made: so one finds out
// whose bytes they are that an object with __buffer__ lends.
func Lent(obj buffer.Exporter) (*View, bool) {
	w, ok := obj.(*wrapper)
	if !ok {
		return nil, false
	}
	return w.view, true
}
