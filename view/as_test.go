package view_test

// This file tests the Go face: typed access, iteration, io, and copies by tiles. Expected
// values are arithmetic on the bytes.

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"testing"
	"testing/iotest"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

// counted returns a view of n bytes 0, 1, 2 …, in memory that is aligned.
func counted(n int) *view.View {
	b := buffer.Make(n)
	for i := range b {
		b[i] = byte(i)
	}
	return sure(view.New(buffer.NewByteArray(b)))
}

func sure[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

func TestAs(t *testing.T) {
	v := counted(16)
	h := sure(v.Cast("H"))
	s, err := view.As[uint16](h)
	if err != nil || !slices.Equal(s, []uint16{0x100, 0x302, 0x504, 0x706, 0x908, 0xb0a, 0xd0c, 0xf0e}) || cap(s) != len(s) {
		t.Fatalf("As[uint16]: got %v %v", s, err)
	}
	s[0] = 0xffff
	if x, err := v.At(1); err != nil || x != format.Int(255) {
		t.Errorf("a write through the slice is not seen: got %v %v", x, err)
	}
	if err := v.SetAt(2, format.Int(0)); err != nil || s[1] != 0x300 {
		t.Errorf("a write through the view is not seen: got %x %v", s[1], err)
	}
	if d, err := view.As[float64](sure(v.Cast("d"))); err != nil || len(d) != 2 {
		t.Errorf("As[float64]: got %v %v", d, err)
	}
	if d, err := view.As[int64](sure(v.Cast("l"))); err != nil || len(d) != 2 {
		t.Errorf("As[int64] of 'l': got %v %v", d, err)
	}
	if d, err := view.As[uint32](sure(v.Cast("I", 2, 2))); err != nil || len(d) != 4 {
		t.Errorf("As[uint32] of two dimensions: got %v %v", d, err)
	}
	if b, err := view.As[byte](sure(v.Cast("c"))); err != nil || len(b) != 16 {
		t.Errorf("As[byte] of 'c': got %v %v", b, err)
	}
	if b, err := view.As[byte](sure(v.Slice(view.Range(3, 3)))); err != nil || len(b) != 0 {
		t.Errorf("As[byte] of nothing: got %v %v", b, err)
	}
}

func TestAsRefuses(t *testing.T) {
	v := counted(16)
	released := counted(4)
	if err := released.Release(); err != nil {
		t.Fatal(err)
	}
	readonly := sure(v.ToReadOnly())
	odd := sure(sure(v.Slice(view.Range(1, 9))).Cast("I"))
	nd := sure(view.New(sure(buffer.NewNDArray(format.Profile{}, make([]byte, 8), buffer.NDSpec{Format: "<i", Shape: []int{2}, Flags: buffer.NDWritable}))))
	pil := sure(view.New(sure(buffer.NewNDArray(format.Profile{}, make([]byte, 8), buffer.NDSpec{Format: "B", Shape: []int{2, 4}, Flags: buffer.NDPIL | buffer.NDWritable}))))
	as := func(v *view.View) error { _, err := view.As[uint32](v); return err }
	for _, test := range []struct {
		name string
		err  error
		is   error
		want string
	}{
		{"released", as(released), view.ErrValue, "ValueError: operation forbidden on released memoryview object"},
		{"read-only", as(readonly), view.ErrType, "TypeError: cannot modify read-only memory"},
		{"another type", as(v), view.ErrType, "TypeError: view: elements of format 'B' are uint8, not uint32"},
		{"not aligned", as(odd), view.ErrBuffer, "BufferError: view: the memory is not aligned to uint32: it begins 1 bytes past a multiple of 4"},
		{"strided", as(sure(sure(v.Cast("I")).Slice(view.Every(2)))), view.ErrBuffer,
			"BufferError: view: elements with shape [2] and strides [8] are not one slice: the view is not C-contiguous"},
		{"struct", as(nd), view.ErrNotImplemented, "NotImplementedError: memoryview: unsupported format <i"},
		{"pointers", func() error { _, err := view.As[byte](pil); return err }(), view.ErrBuffer, "BufferError: view: elements behind pointers are not one slice"},
	} {
		if test.err == nil || test.err.Error() != test.want || !errors.Is(test.err, test.is) {
			t.Errorf("%s: got %v, want %s", test.name, test.err, test.want)
		}
	}
	if b, err := view.AsReadOnly[byte](readonly); err != nil || len(b) != 16 {
		t.Errorf("AsReadOnly: got %v %v", b, err)
	}
}

func TestValues(t *testing.T) {
	v := counted(12)
	for _, test := range []struct {
		v    *view.View
		want string
	}{
		{sure(v.Slice(view.Every(-5))), "[11 6 1]"},
		{sure(v.Cast("H", 2, 3)), "[256 770 1284 1798 2312 2826]"},
		{sure(sure(v.Cast("B", 2, 6)).Slice(view.Every(-1))), "[6 7 8 9 10 11 0 1 2 3 4 5]"},
		{sure(v.Slice(view.Range(2, 2))), "[]"},
		{sure(sure(v.Slice(view.To(1))).Cast("b", []int{}...)), "[0]"},
	} {
		if got := fmt.Sprint(slices.Collect(test.v.Values())); got != test.want && !(got == "[]" && test.want == "[]") {
			t.Errorf("Values of %v: got %s, want %s", test.v.Shape(), got, test.want)
		}
	}
	var at []string
	for i, x := range sure(v.Cast("H", 2, 3)).All() {
		at = append(at, fmt.Sprint(i, x))
		if i[0] == 1 {
			break
		}
	}
	if got := fmt.Sprint(at); got != "[[0 0] 256 [0 1] 770 [0 2] 1284 [1 0] 1798]" {
		t.Errorf("All: got %s", got)
	}
	// What releases the view ends the iteration.
	n := 0
	for range v.Values() {
		if n++; n == 3 {
			if err := v.Release(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if n != 3 {
		t.Errorf("got %d elements of a view released after 3", n)
	}
}

func TestIO(t *testing.T) {
	v := counted(20)
	strided := sure(v.Slice(view.Every(-3)))
	square := sure(sure(v.Slice(view.To(18))).Cast("H", 3, 3))
	for _, v := range []*view.View{v, strided, square, sure(square.Slice(view.Every(2)))} {
		want := sure(v.ToBytes())
		if err := iotest.TestReader(io.NewSectionReader(v, 0, int64(v.NBytes())), want); err != nil {
			t.Errorf("reading %v %v: %v", v.Shape(), v.Strides(), err)
		}
		var b bytes.Buffer
		if n, err := v.WriteTo(&b); err != nil || int(n) != len(want) || !bytes.Equal(b.Bytes(), want) {
			t.Errorf("WriteTo: got %x %v, want %x", b.Bytes(), err, want)
		}
	}
	if n, err := strided.WriteAt([]byte{200, 201}, 1); n != 2 || err != nil {
		t.Errorf("WriteAt: got %d %v", n, err)
	}
	if got := sure(v.ToBytes()); got[16] != 200 || got[13] != 201 || got[19] != 19 {
		t.Errorf("WriteAt wrote %v", got)
	}
	if n, err := strided.WriteAt([]byte{1, 2, 3}, 6); n != 1 || !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("WriteAt at the end: got %d %v", n, err)
	}
	if n, err := v.ReadAt(make([]byte, 3), 19); n != 1 || err != io.EOF {
		t.Errorf("ReadAt at the end: got %d %v", n, err)
	}
	if _, err := v.ReadAt(nil, -1); !errors.Is(err, view.ErrValue) {
		t.Errorf("ReadAt before the start: got %v", err)
	}
	if _, err := sure(v.ToReadOnly()).WriteAt([]byte{1}, 0); !errors.Is(err, view.ErrType) {
		t.Errorf("WriteAt of a read-only view: got %v", err)
	}
}

// Digits are those of encoding/hex, with separators counted from either end.
func TestHexLengths(t *testing.T) {
	for n := range 20 {
		v := counted(n * 11 % 256)
		b := sure(v.ToBytes())
		if got, want := sure(v.Hex()), hex.EncodeToString(b); got != want {
			t.Errorf("hex of %d bytes: got %s, want %s", len(b), got, want)
		}
		for _, group := range []int{1, 2, 3, 5, -1, -2, -4, -7} {
			var want []byte
			for i, c := range b {
				left := i
				if group > 0 {
					left = len(b) - i
				}
				if i > 0 && left%group == 0 {
					want = append(want, ':')
				}
				want = fmt.Appendf(want, "%02x", c)
			}
			if got := sure(v.HexSep(":", group)); got != string(want) {
				t.Errorf("hex(':', %d) of %d bytes: got %s, want %s", group, len(b), got, want)
			}
		}
	}
}

// Copies in either order are the same by tiles as element by element.
func TestOrders(t *testing.T) {
	for _, size := range []string{"B", "H", "I", "d", "3s"} {
		for _, shape := range [][]int{{130, 70}, {64, 64}, {65, 128}, {3, 66, 67}, {1, 200}, {200, 1}, {2, 3, 4, 5}} {
			for _, flags := range []buffer.NDFlags{0, buffer.NDFortran} {
				item := sure(format.CalcSize(size))
				n := item
				for _, extent := range shape {
					n *= extent
				}
				memory := make([]byte, n)
				for i := range memory {
					memory[i] = byte(i*7 + i>>8)
				}
				a := sure(buffer.NewNDArray(format.Profile{}, memory, buffer.NDSpec{Format: size, Shape: shape, Flags: flags}))
				for _, v := range []*view.View{sure(view.New(a)), sure(sure(view.New(a)).Slice(view.Every(-1)))} {
					for _, order := range []string{"C", "F"} {
						if got, want := sure(v.ToBytesOrder(order)), naiveBytes(v, order); !bytes.Equal(got, want) {
							t.Errorf("%s %v strides %v: tobytes(%q) differs", size, shape, v.Strides(), order)
						}
					}
				}
			}
		}
	}
}

// naiveBytes is tobytes by one index after the other.
func naiveBytes(v *view.View, order string) []byte {
	shape, strides := v.Shape(), v.Strides()
	indices := make([]int, len(shape))
	var out []byte
	for {
		off := v.Offset()
		for d, i := range indices {
			off += i * strides[d]
		}
		out = append(out, v.Base()[off:off+v.ItemSize()]...)
		d, step, end := len(shape)-1, -1, -1
		if order == "F" {
			d, step, end = 0, 1, len(shape)
		}
		for ; d != end; d += step {
			if indices[d]++; indices[d] < shape[d] {
				break
			}
			indices[d] = 0
		}
		if d == end {
			return out
		}
	}
}

var negativeZero, inf = math.Copysign(0, -1), math.Inf(1)

func nan() float64 { f, _ := format.NaN().Float64(); return f }

// Doubles are equal by value, wherever in a run the one is that differs.
func TestEqualDoubles(t *testing.T) {
	for _, n := range []int{1, 2, 3, 5, 64, 65, 100} {
		for at := range n {
			for _, test := range []struct {
				x, y float64
				want bool
			}{{1, 1, true}, {0, negativeZero, true}, {1, 2, false}, {nan(), nan(), false}, {inf, inf, true}, {inf, -inf, false}} {
				a, b := sure(counted(8*n).Cast("d")), sure(counted(8*n).Cast("d"))
				for i := range n {
					x, y := 1.5, 1.5
					if i == at {
						x, y = test.x, test.y
					}
					if err := errors.Join(a.SetAt(i, format.Float(x)), b.SetAt(i, format.Float(y))); err != nil {
						t.Fatal(err)
					}
				}
				if got, err := a.Equal(b); err != nil || got != test.want {
					t.Errorf("%v and %v at %d of %d: got %v %v, want %v", test.x, test.y, at, n, got, err, test.want)
				}
			}
		}
	}
}
