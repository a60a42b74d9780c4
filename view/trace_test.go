package view_test

// This file tests what an observer is told: offsets, lengths, strides and counts come
// from the layouts by arithmetic.

import (
	"fmt"
	"reflect"
	"testing"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

// log is an observer that writes down what it is told.
type log []string

func (l *log) observer() *view.Observer {
	note := func(what string) func(*view.View, view.Access) {
		return func(_ *view.View, a view.Access) {
			*l = append(*l, fmt.Sprintf("%s %d+%d/%d*%d", what, a.Offset, a.Length, a.Stride, a.Count))
		}
	}
	return &view.Observer{
		Read: note("read"), Write: note("write"),
		Created:  func(v *view.View) { *l = append(*l, "created "+v.Format()) },
		Released: func(v *view.View) { *l = append(*l, "released "+v.Format()) },
	}
}

func TestObserver(t *testing.T) {
	var l log
	v := must(view.Options{Observer: l.observer()}.New(buffer.NewByteArray(buffer.Make(24))))(t)
	shorts := must(v.Cast("H"))(t)
	square := must(v.Cast("B", 4, 6))(t)
	every := must(shorts.Slice(view.Every(-3)))(t)
	l = nil
	use := func(_ any, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name string
		do   func()
		want []string
	}{
		{"shorts[2]", func() { use(shorts.At(2)) }, []string{"read 4+2/2*1"}},
		{"shorts[-1] = 7", func() { use(nil, shorts.SetAt(-1, format.Int(7))) }, []string{"write 22+2/2*1"}},
		{"shorts[-1] = 'x'", func() { _ = shorts.SetAt(-1, format.Object("x")) }, nil},
		{"shorts[99]", func() { _, _ = shorts.At(99) }, nil},
		{"square[1, 2]", func() { use(square.Item(1, 2)) }, []string{"read 8+1/1*1"}},
		{"square[1, 2] = 3", func() { use(nil, square.SetItem(format.Int(3), 1, 2)) }, []string{"write 8+1/1*1"}},
		{"square.tobytes()", func() { use(square.ToBytes()) }, []string{"read 0+24/24*1"}},
		{"square[::2]", func() {
			half := must(square.Slice(view.Every(2)))(t)
			use(half.ToList())
			use(nil, half.Release())
		}, []string{"created B", "read 0+6/6*1", "read 12+6/6*1", "released B"}},
		{"every.tobytes()", func() { use(every.ToBytes()) }, []string{"read 22+2/-6*4"}},
		{"every.hex()", func() { use(every.Hex()) }, []string{"read 22+2/-6*4"}},
		{"shorts[::3] = every", func() { use(nil, shorts.SetSlice(view.Every(3), every)) },
			[]string{"write 0+2/6*4", "read 22+2/-6*4"}},
		{"v[2:4] = b'ab'", func() { use(nil, v.SetSlice(view.Range(2, 4), buffer.NewBytes([]byte("ab")))) },
			[]string{"write 2+2/2*1"}},
		{"v[2:2] = b''", func() { use(nil, v.SetSlice(view.Range(2, 2), buffer.NewBytes(nil))) }, nil},
		{"every == every", func() { use(every.Equal(every)) }, []string{"read 22+2/-6*4", "read 22+2/-6*4"}},
		{"next(iter(every))", func() { use(must(every.Iter())(t).Next()) }, []string{"read 22+2/2*1"}},
		{"v.count(0)", func() { use(v.Count(format.Int(0))) }, []string{"read 0+24/24*1"}},
		{"memoryview(v)", func() { use(nil, must(view.New(v))(t).Release()) }, []string{"created B", "released B"}},
		{"v.toreadonly()", func() { use(nil, must(v.ToReadOnly())(t).Release()) }, []string{"created B", "released B"}},
		{"shorts.release()", func() { use(nil, shorts.Release()) }, []string{"released H"}},
	} {
		l = nil
		test.do()
		if !reflect.DeepEqual([]string(l), test.want) {
			t.Errorf("%s: got %v, want %v", test.name, []string(l), test.want)
		}
	}
}

// Behind pointers each row lies elsewhere.
func TestObserverSubOffsets(t *testing.T) {
	var l log
	v := must(view.Options{Observer: l.observer()}.New(pil()))(t)
	l = nil
	if _, err := v.ToBytes(); err != nil {
		t.Fatal(err)
	}
	if want := []string{"read 16+3/3*1", "read 21+3/3*1"}; !reflect.DeepEqual([]string(l), want) {
		t.Errorf("got %v, want %v", []string(l), want)
	}
}

// An observer of nothing costs nothing but the way round.
func TestObserverOfNothing(t *testing.T) {
	v := must(view.Options{Observer: &view.Observer{}}.New(buffer.NewByteArray(letters())))(t)
	if x, err := v.At(0); err != nil || x != format.Int('a') {
		t.Errorf("got %v, %v", x, err)
	}
	if err := v.SetAt(0, format.Int('z')); err != nil {
		t.Error(err)
	}
	if b, err := v.ToBytes(); err != nil || string(b) != "zbcdef" {
		t.Errorf("got %q, %v", b, err)
	}
	if err := v.Release(); err != nil {
		t.Error(err)
	}
}

func second[T any](_ T, err error) error { return err }

// TestWriting asks at each write what is there before it.
func TestWriting(t *testing.T) {
	a := buffer.NewByteArray([]byte("abcdefgh"))
	var before, after []string
	see := func(to *[]string) func(*view.View, view.Access) {
		return func(_ *view.View, x view.Access) {
			s := ""
			for i := range x.Count {
				at := x.Offset + i*x.Stride
				s += string(a.Bytes()[at : at+x.Length])
			}
			*to = append(*to, s)
		}
	}
	v := must(view.Options{Observer: &view.Observer{Writing: see(&before), Write: see(&after)}}.New(a))(t)
	half := must(v.Slice(view.Every(-3)))(t)
	for _, err := range []error{
		v.SetAt(1, format.Int('X')),
		v.SetAt(1, format.Int(300)), // refused: nothing is written
		v.SetSlice(view.Every(2), view.Of([]byte("1234"))),
		half.SetSlice(view.Slice{}, view.Of([]byte("xyz"))),
		v.Set(format.Int(0), format.Int('!')),
		second(v.WriteAt([]byte("QR"), 5)),
		second(half.WriteAt([]byte("S"), 1)), // not in one piece: all of the view is told
	} {
		_ = err
	}
	if want := []string{"b", "aceg", "h3X", "1", "f4", "xyz"}; !reflect.DeepEqual(before, want) {
		t.Errorf("before: got %q, want %q", before, want)
	}
	if want := []string{"X", "1234", "xyz", "!", "QR", "xSz"}; !reflect.DeepEqual(after, want) {
		t.Errorf("after: got %q, want %q", after, want)
	}
}
