package view

// This file defines Options: which CPython a view behaves as, and who watches it.

import (
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// A Profile is which CPython is meant: see [format.Profile]. The zero Profile is
// CPython 3.14 on a 64-bit desktop.
type Profile = format.Profile

// Options are what views are made with besides their exporter. Slices, casts and
// other views made of a view have its options. The zero Options are those of [New].
type Options struct {
	Profile  Profile
	Observer *Observer // nil: nobody watches
}

// New returns a view of an exporter's memory, as memoryview(obj) does; see the
// function [New]. Of a View the options are that View's.
func (o Options) New(obj buffer.Exporter) (*View, error) {
	if of, ok := obj.(*View); ok && of != nil {
		if err := of.checkNew(); err != nil {
			return nil, err
		}
		return of.sibling(), nil
	}
	if v, err := o.plain(obj); v != nil || err != nil {
		return v, err
	}
	return o.Request(obj, buffer.FullRO)
}

// FromFlags returns a view of what an exporter answers to a request with these
// flags; of a View they are ignored (memoryview._from_flags, new in CPython 3.12).
// It returns the errors of New.
func (o Options) FromFlags(obj buffer.Exporter, flags buffer.Flags) (*View, error) {
	if of, ok := obj.(*View); ok {
		return o.New(of)
	}
	return o.Request(obj, flags)
}

// Request returns a view of what an exporter answers to a request with these
// flags, as obj.__buffer__(flags) does (new in CPython 3.12). Of a View, too: it
// is then the Obj, and counts an export until the new view is released.
func (o Options) Request(obj buffer.Exporter, flags buffer.Flags) (*View, error) {
	if of, ok := obj.(*View); obj == nil || ok && of == nil {
		return nil, newTypeError("memoryview: a bytes-like object is required, not 'NoneType'")
	}
	b, err := obj.GetBuffer(flags)
	if err != nil {
		return nil, err
	}
	return o.of(b)
}

// of returns the first view of a buffer, which it takes over.
func (o Options) of(b *buffer.Buffer) (*View, error) {
	// One allocation for both: the first view lives about as long as what is
	// managed.
	first := new(struct {
		managed
		View
	})
	v := &first.View
	v.profile = o.Profile
	if err := v.layout.of(b); err != nil {
		b.Release()
		return nil, err
	}
	first.managed.buf, first.managed.observer = b, o.Observer
	v.register(&first.managed)
	return v, nil
}

// Of returns a view of bytes in Go's memory, writable, without copying. Its Obj is
// a bytearray over them: they are seen through the view for as long as they live.
func Of(b []byte) *View {
	v, err := New(buffer.NewByteArray(b))
	if err != nil {
		panic(err) // a bytearray answers every request
	}
	return v
}

// Profile returns which CPython the view behaves as.
func (v *View) Profile() Profile { return v.profile }

// Restricted returns a view of a buffer that its exporter is about to get back, for
// the exporter's own __release_buffer__: it can be read, but no view can be made of
// it, nor can it lend its memory: ValueError "cannot create new view on restricted
// memoryview" (new in CPython 3.12). The buffer remains the caller's: the view does
// not release it.
func (o Options) Restricted(b *buffer.Buffer) (*View, error) {
	borrowed := *b
	borrowed.Obj = borrower{b.Obj}
	v, err := o.of(&borrowed)
	if err != nil {
		return nil, err
	}
	v.managed.restricted = true
	return v, nil
}

// borrower stands for an exporter that is not to be told of the release.
type borrower struct{ buffer.Exporter }

// checkNew is asked before a view is made of v: the released ValueError, or that
// of a restricted view.
func (v *View) checkNew() error {
	if v.Released() {
		return errReleased
	}
	if v.managed.restricted {
		return errRestricted
	}
	return nil
}

var errRestricted = exception.New(exception.ValueError, "cannot create new view on restricted memoryview")
