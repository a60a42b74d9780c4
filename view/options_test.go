package view_test

// This file tests making views other than by New: requests, views that are lent on,
// restricted ones. The texts are those of CPython 3.13's typeobject.c and
// memoryobject.c.

import (
	"errors"
	"testing"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

func wantError(t *testing.T, what string, err error, want string) {
	t.Helper()
	if err == nil || err.Error() != want {
		t.Errorf("%s: got %v, want %s", what, err, want)
	}
}

func TestRestricted(t *testing.T) {
	a := buffer.NewByteArray(letters())
	b := must(a.GetBuffer(buffer.FullRO))(t)
	v := must(view.Options{}.Restricted(b))(t)
	if x, err := v.At(1); err != nil || x != format.Int('b') {
		t.Errorf("v[1]: got %v, %v; want 98", x, err)
	}
	if s, err := v.Hex(); err != nil || s != "616263646566" {
		t.Errorf("v.hex(): got %s, %v", s, err)
	}
	const want = "ValueError: cannot create new view on restricted memoryview"
	_, err := view.New(v)
	wantError(t, "memoryview(v)", err, want)
	_, err = v.Slice(view.From(1))
	wantError(t, "v[1:]", err, want)
	_, err = v.Get(format.Object(view.SliceKey{}))
	wantError(t, "v[:]", err, want)
	_, err = v.Cast("b")
	wantError(t, "v.cast('b')", err, want)
	_, err = v.ToReadOnly()
	wantError(t, "v.toreadonly()", err, want)
	_, err = v.GetBuffer(buffer.Simple)
	wantError(t, "bytes(v)", err, want)
	_, err = view.Options{}.FromFlags(v, buffer.Simple)
	wantError(t, "memoryview._from_flags(v, 0)", err, want)
	w := must(view.New(buffer.NewByteArray(letters())))(t)
	wantError(t, "w[:] = v", w.SetSlice(view.Slice{}, v), want)
	if err := v.Release(); err != nil || a.Exports() != 1 {
		t.Errorf("v.release(): got %v, %d exports; want the buffer to remain the exporter's", err, a.Exports())
	}
	b.Release()
	if a.Exports() != 0 {
		t.Errorf("got %d exports", a.Exports())
	}
}

// lender is an object with __buffer__ and __release_buffer__.
type lender struct {
	of   *view.View
	back []*view.View
}

func (*lender) TypeName() string { return "Lender" }

func (l *lender) GetBuffer(flags buffer.Flags) (*buffer.Buffer, error) {
	return view.Lend(l.of, flags, func(v *view.View) { l.back = append(l.back, v) })
}

func TestLend(t *testing.T) {
	l := &lender{of: view.Of(letters())}
	v := must(view.New(l))(t)
	if got := v.Obj().TypeName(); got != "_buffer_wrapper" {
		t.Errorf("v.obj: got %s, want what CPython shows, a _buffer_wrapper", got)
	}
	_, err := v.Obj().GetBuffer(buffer.Simple)
	wantError(t, "memoryview(v.obj)", err, "TypeError: a bytes-like object is required, not '_buffer_wrapper'")
	wantError(t, "of.release()", l.of.Release(), "BufferError: memoryview has 1 exported buffer")
	if err := v.SetAt(0, format.Int('z')); err != nil {
		t.Error(err)
	}
	if x, _ := l.of.At(0); x != format.Int('z') {
		t.Errorf("got %v, want the write seen", x)
	}
	for range 2 {
		if err := v.Release(); err != nil {
			t.Error(err)
		}
	}
	if len(l.back) != 1 || l.back[0] != l.of {
		t.Errorf("__release_buffer__ was called with %v, want once with the very view", l.back)
	}
	readonly := must(l.of.ToReadOnly())(t)
	_, err = (&lender{of: readonly}).GetBuffer(buffer.Writable)
	wantError(t, "writable request", err, "BufferError: memoryview: underlying buffer is not writable")
}

func TestRequestAndGiveBack(t *testing.T) {
	a := buffer.NewByteArray(letters())
	v := must(view.Options{}.Request(a, buffer.Simple))(t)
	w := must(view.Options{}.Request(v, buffer.FullRO))(t)
	if w.Obj() != buffer.Exporter(v) || v.Exports() != 1 {
		t.Errorf("v.__buffer__(FULL_RO): got obj %v, %d exports; want the view itself, which counts one", w.Obj(), v.Exports())
	}
	wantError(t, "a.__release_buffer__(w)", view.GiveBack(a, w), "ValueError: memoryview's buffer is not this object")
	if err := view.GiveBack(v, w); err != nil || v.Exports() != 0 {
		t.Errorf("v.__release_buffer__(w): got %v, %d exports", err, v.Exports())
	}
	wantError(t, "again", view.GiveBack(v, w), "ValueError: memoryview's buffer has already been released")
	wantError(t, "of a zero view", view.GiveBack(v, &view.View{}), "ValueError: memoryview's buffer has already been released")
	u := must(view.Options{}.FromFlags(v, buffer.Simple))(t)
	if u.Obj() != buffer.Exporter(a) {
		t.Errorf("_from_flags(v, 0).obj: got %v, want the bytearray", u.Obj())
	}
	_, err := view.Options{}.FromFlags(buffer.NewBytes(nil), buffer.Writable)
	wantError(t, "_from_flags(b'', WRITABLE)", err, "BufferError: Object is not writable.")
	_, err = view.Options{}.Request(nil, 0)
	if !errors.Is(err, view.ErrType) {
		t.Errorf("of nothing: got %v", err)
	}
}

// Before 3.12 a 0-dim view had a length; before 3.12 there was no format 'e'; since
// 3.15 there are complex ones.
func TestProfiles(t *testing.T) {
	for _, test := range []struct {
		profile  view.Profile
		len      int
		half     bool
		zd       bool
		longSize int
	}{
		{view.Profile{Version: format.Python311}, 1, false, false, 8},
		{view.Profile{Version: format.Python312, ABI: format.ILP32}, 0, true, false, 4},
		{view.Profile{}, 0, true, false, 8},
		{view.Profile{Version: format.Python315, ABI: format.ILP32}, 0, true, true, 4},
	} {
		v := must(view.Options{Profile: test.profile}.New(buffer.NewByteArray(buffer.Make(16))))(t)
		if v.Profile() != test.profile {
			t.Errorf("%v: got profile %v", test.profile, v.Profile())
		}
		one := must(must(v.Slice(view.To(1)))(t).Cast("B", []int{}...))(t)
		if n, err := one.Len(); n != test.len || (err == nil) != (test.len == 1) {
			t.Errorf("%v: len of a 0-dim view: got %d, %v", test.profile, n, err)
		}
		if _, err := v.Cast("e"); (err == nil) != test.half {
			t.Errorf("%v: cast('e'): got %v", test.profile, err)
		}
		zd, err := v.Cast("@Zd")
		if (err == nil) != test.zd {
			t.Errorf("%v: cast('@Zd'): got %v", test.profile, err)
		}
		if err == nil {
			if err := zd.SetAt(0, format.Complex(1+2i)); err != nil {
				t.Error(err)
			}
			if x, err := zd.At(0); err != nil || x.String() != "(1+2j)" || zd.ItemSize() != 16 {
				t.Errorf("got %v, %v, item size %d; want (1+2j) in 16 bytes", x, err, zd.ItemSize())
			}
		}
		if l := must(v.Cast("l"))(t); l.ItemSize() != test.longSize {
			t.Errorf("%v: cast('l'): got item size %d, want %d", test.profile, l.ItemSize(), test.longSize)
		}
	}
}
