package view

// This file defines the short ways to the views that most are: of one dimension,
// nobody watching. They do what Slice, Cast and New do elsewhere, without copying a
// whole layout only to overwrite it.

import (
	"memview/view/buffer"
	"memview/view/format"
)

// line returns a sibling of a direct view: n elements of a code, from an offset on by a
// stride, in bytes.
func (v *View) line(to string, code *format.Code, offset, n, stride int) *View {
	s := new(View)
	s.managed = v.managed
	s.managed.views++
	s.direct = true
	s.data, s.offset = v.data, offset
	s.format, s.char, s.code = to, code.Char, code
	s.readonly, s.narrow, s.profile = v.readonly, v.narrow, v.profile
	s.setLine(n, code.Size(), stride)
	return s
}

// setLine makes the layout one of n elements of so many bytes.
func (l *layout) setLine(n, size, stride int) {
	l.nbytes, l.itemsize, l.ndim = n*size, size, 1
	l.inline = [2]int{n, stride}
	l.shape, l.strides = l.inline[0:1:1], l.inline[1:2:2]
	l.c = n == 1 || stride == size
	l.f = l.c
}

// roomy returns a view, no sibling yet, with v's layout but so many dimensions, of which
// there is at least one, in shape and strides of its own. It is one allocation.
func (v *View) roomy(ndim int) *View {
	var s *View
	var room []int
	switch {
	case ndim <= 1:
		s = new(View)
	case ndim <= 4:
		own := new(struct {
			View
			room [8]int
		})
		s, room = &own.View, own.room[:]
	default:
		own := new(struct {
			View
			room [2 * MaxNDim]int
		})
		s, room = &own.View, own.room[:]
	}
	s.layout = v.layout
	if room == nil {
		room = s.inline[:]
	}
	s.ndim = ndim
	s.shape, s.strides = room[:ndim:ndim], room[ndim:2*ndim:2*ndim]
	return s
}

// plain returns a view of an exporter of plain bytes, nil for any other. The buffer is
// part of the same allocation.
func (o Options) plain(obj buffer.Exporter) (*View, error) {
	switch obj := obj.(type) {
	case *buffer.ByteArray:
		f := new(filled)
		return o.fill(f, obj.FillBuffer(&f.buf, buffer.FullRO))
	case *buffer.Bytes:
		f := new(filled)
		return o.fill(f, obj.FillBuffer(&f.buf, buffer.FullRO))
	}
	return nil, nil
}

// filled is a first view with what it manages.
type filled struct {
	managed managed
	view    View
	buf     buffer.Buffer
}

// fill completes a first view whose buffer has been filled, or not.
func (o Options) fill(f *filled, err error) (*View, error) {
	if err != nil {
		return nil, err
	}
	v, b := &f.view, &f.buf
	code, ok := o.Profile.Lookup("B")
	if !ok {
		b.Release()
		return nil, errOutside // a profile that does not exist
	}
	f.managed.buf = b
	v.data, v.readonly, v.profile = b.Data, b.ReadOnly, o.Profile
	v.format, v.char, v.code = "B", 'B', code
	v.setLine(len(b.Data), 1, 1)
	f.managed.observer = o.Observer
	v.register(&f.managed)
	return v, nil
}
