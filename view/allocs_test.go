package view_test

// This file measures: how often operations allocate, which is asserted, and how
// long they take, which is for the reader.

import (
	"testing"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

func newView(t testing.TB, n int, f string) *view.View {
	t.Helper()
	v, err := view.New(buffer.NewByteArray(buffer.Make(n)))
	if err != nil {
		t.Fatal(err)
	}
	if v, err = v.Cast(f); err != nil {
		t.Fatal(err)
	}
	return v
}

var sink struct {
	value format.Value
	view  *view.View
	bytes []byte
}

func TestAllocs(t *testing.T) {
	bytesView, doubles := newView(t, 64, "B"), newView(t, 64, "d")
	strided, err := doubles.Slice(view.Every(2))
	if err != nil {
		t.Fatal(err)
	}
	var code *format.Code
	for _, test := range []struct {
		name string
		most float64
		do   func() error
	}{
		{"At B", 0, func() (err error) { sink.value, err = bytesView.At(-1); return }},
		{"At d", 0, func() (err error) { sink.value, err = doubles.At(3); return }},
		{"At d strided", 0, func() (err error) { sink.value, err = strided.At(-1); return }},
		{"Item", 0, func() (err error) { sink.value, err = doubles.Item(3); return }},
		{"SetAt B", 0, func() error { return bytesView.SetAt(-1, format.Int(200)) }},
		{"SetAt d", 0, func() error { return strided.SetAt(1, format.Float(1.5)) }},
		{"Len", 0, func() (err error) { _, err = bytesView.Len(); return }},
		{"Code", 0, func() (err error) { code, err = bytesView.Code(); return }},
		{"Bytes", 0, func() error { sink.bytes, _ = bytesView.Bytes(); return nil }},
		{"Slice", 1, func() error { return open(bytesView.Slice(view.Range(1, 9))) }},
		{"Slice step", 1, func() error { return open(bytesView.Slice(view.Every(-2))) }},
		{"Cast", 1, func() error { return open(bytesView.Cast("I")) }},
		{"ToReadOnly", 1, func() error { return open(bytesView.ToReadOnly()) }},
		{"New of a view", 1, func() error { return open(view.New(bytesView)) }},
		{"New of a bytearray", 2, func() error { return open(view.New(bytesView.Obj())) }},
		{"ToBytes", 1, func() (err error) { sink.bytes, err = strided.ToBytes(); return }},
		{"SetSlice", 0, func() error { return doubles.SetSlice(view.To(4), strided) }},
	} {
		if got := testing.AllocsPerRun(100, func() {
			if err := test.do(); err != nil {
				t.Fatal(err)
			}
		}); got > test.most {
			t.Errorf("%s: got %v allocations, want at most %v", test.name, got, test.most)
		}
	}
	_ = code
}

// open keeps a view for long enough to be counted, and releases it.
func open(v *view.View, err error) error {
	if err != nil {
		return err
	}
	sink.view = v
	return v.Release()
}

// The sizes and layouts are those that the same operations of CPython were
// measured with.

func BenchmarkAt(b *testing.B) {
	for _, f := range []string{"B", "I", "d"} {
		b.Run(f, func(b *testing.B) {
			v := newView(b, 1024, f)
			for b.Loop() {
				sink.value, _ = v.At(100)
			}
		})
	}
}

func BenchmarkSetAt(b *testing.B) {
	for _, f := range []string{"B", "I", "d"} {
		b.Run(f, func(b *testing.B) {
			v := newView(b, 1024, f)
			for b.Loop() {
				if err := v.SetAt(100, format.Int(7)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	a := buffer.NewByteArray(buffer.Make(1024))
	b.ReportAllocs()
	for b.Loop() {
		if err := open(view.New(a)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSlice(b *testing.B) {
	v := newView(b, 1024, "B")
	for _, test := range []struct {
		name  string
		slice view.Slice
	}{{"1:9", view.Range(1, 9)}, {"::2", view.Every(2)}} {
		b.Run(test.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sink.view, _ = v.Slice(test.slice)
			}
		})
	}
}

func BenchmarkCast(b *testing.B) {
	v := newView(b, 1024, "B")
	b.ReportAllocs()
	for b.Loop() {
		sink.view, _ = v.Cast("I")
	}
}

func BenchmarkToBytes(b *testing.B) {
	whole := newView(b, 16<<20, "B")
	small, _ := whole.Slice(view.To(16))
	every, _ := whole.Slice(view.Every(2))
	back, _ := whole.Slice(view.Every(-1))
	for _, test := range []struct {
		name string
		v    *view.View
	}{{"16 bytes", small}, {"16 MiB", whole}, {"16 MiB [::2]", every}, {"16 MiB [::-1]", back}} {
		b.Run(test.name, func(b *testing.B) {
			b.SetBytes(int64(test.v.NBytes()))
			for b.Loop() {
				sink.bytes, _ = test.v.ToBytes()
			}
		})
	}
}

func BenchmarkSetSlice(b *testing.B) {
	whole, other := newView(b, 16<<20, "B"), newView(b, 16<<20, "B")
	half, _ := other.Slice(view.To(8 << 20))
	own, _ := whole.Slice(view.To(16<<20 - 1))
	sixteen := buffer.NewBytes(make([]byte, 16))
	for _, test := range []struct {
		name  string
		slice view.Slice
		src   buffer.Exporter
		n     int
	}{
		{"16 bytes", view.To(16), sixteen, 16},
		{"16 MiB", view.Slice{}, other, 16 << 20},
		{"8 MiB to [::2]", view.Every(2), half, 8 << 20},
		{"16 MiB overlapping", view.From(1), own, 16 << 20},
	} {
		b.Run(test.name, func(b *testing.B) {
			b.SetBytes(int64(test.n))
			b.ReportAllocs()
			for b.Loop() {
				if err := whole.SetSlice(test.slice, test.src); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkToList(b *testing.B) {
	for _, f := range []string{"B", "d"} {
		b.Run(f, func(b *testing.B) {
			v := newView(b, 1_000_000*map[string]int{"B": 1, "d": 8}[f], f)
			for b.Loop() {
				if _, err := v.ToList(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkHex(b *testing.B) {
	v := newView(b, 1<<20, "B")
	b.Run("1 MiB", func(b *testing.B) {
		for b.Loop() {
			_, _ = v.Hex()
		}
	})
	b.Run("1 MiB by byte", func(b *testing.B) {
		for b.Loop() {
			_, _ = v.HexSep(":", 1)
		}
	})
}
