package session

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

// strided returns a view of n bytes with that layout.
func strided(t *testing.T, n int, code string, shape, strides []int, offset int) *view.View {
	t.Helper()
	c, ok := format.Lookup(code)
	if !ok {
		t.Fatal("no code " + code)
	}
	v, err := (view.Options{}).FromFlags(layout{buffer.Buffer{
		Data: make([]byte, n), Format: code, ItemSize: c.Size(), NDim: len(shape), Shape: shape, Strides: strides, Offset: offset,
		Len: c.Size() * product(shape),
	}}, buffer.FullRO)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// layout exports a buffer as it is.
type layout struct{ buffer.Buffer }

func (l layout) GetBuffer(buffer.Flags) (*buffer.Buffer, error) {
	b := l.Buffer
	return &b, nil
}
func (l layout) ReleaseBuffer(*buffer.Buffer) {}
func (l layout) TypeName() string             { return "layout" }

func product(shape []int) int {
	n := 1
	for _, extent := range shape {
		n *= extent
	}
	return n
}

// Whatever the layout, the arithmetic says of every run of bytes what looking
// at each element by the view's own Locate says.
func TestGeometryAgainstTheView(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 1))
	for range 300 {
		const n = 60
		code := []string{"B", "H", "I"}[r.IntN(3)]
		size := map[string]int{"B": 1, "H": 2, "I": 4}[code]
		shape, strides := make([]int, r.IntN(4)), []int{}
		lo, hi := 0, size
		for d := range shape {
			shape[d] = r.IntN(4) + r.IntN(2)
			stride := (r.IntN(9) - 4) * size / (1 + r.IntN(2))
			if far := (max(shape[d], 1) - 1) * stride; hi-lo+magnitude(far) > n {
				stride = 0
			} else {
				lo, hi = lo+min(far, 0), hi+max(far, 0)
			}
			strides = append(strides, stride)
		}
		v := strided(t, n, code, shape, strides, -lo+r.IntN(n-(hi-lo)+1))
		g := geometryOf(v)
		name := fmt.Sprintf("%s shape %v strides %v offset %d", code, shape, strides, v.Offset())
		if g.count != product(shape) {
			t.Fatalf("%s: %d elements, want %d", name, g.count, product(shape))
		}
		var at []int
		for i := range g.count {
			want, err := v.Locate(Indices(shape, i)...)
			if err != nil {
				t.Fatal(err)
			}
			if got := g.at(i); got != want {
				t.Fatalf("%s: element %d at %d, want %d", name, i, got, want)
			}
			at = append(at, want)
		}
		if g.count > 0 {
			first, last := g.span()
			if first != slices.Min(at) || last != slices.Max(at)+size {
				t.Fatalf("%s: span %d to %d, want %d to %d", name, first, last, slices.Min(at), slices.Max(at)+size)
			}
		}
		for lo := 0; lo < n; lo++ {
			for hi := lo; hi <= min(lo+20, n); hi++ {
				count, first, lowest := 0, 0, -1
				offsets := map[int]bool{}
				for i, a := range at {
					if a+size <= lo || a >= hi || lo == hi {
						continue
					}
					if count == 0 {
						first = i
					}
					if lowest < 0 || a < at[lowest] {
						lowest = i
					}
					count++
					offsets[a] = true
				}
				if c, f := g.reading(lo, hi); c != count || f != first {
					t.Fatalf("%s: reading(%d, %d) = %d, %d; want %d, %d", name, lo, hi, c, f, count, first)
				}
				if index, ok := g.lowest(lo, hi); ok != (count > 0) || ok && index != lowest {
					t.Fatalf("%s: lowest(%d, %d) = %d, %v; want %d", name, lo, hi, index, ok, lowest)
				}
				drawn := map[int]bool{}
				g.each(lo, hi, func(i, a int) {
					if at[i] != a {
						t.Fatalf("%s: each(%d, %d): element %d at %d, want %d", name, lo, hi, i, a, at[i])
					}
					drawn[a] = true
				})
				if len(drawn) != len(offsets) {
					t.Fatalf("%s: each(%d, %d) finds %v, want %v", name, lo, hi, drawn, offsets)
				}
				both := 0
				for _, a := range at {
					if hi > lo && a <= lo && a+size > hi {
						both++
					}
				}
				if got := g.readingBoth(lo, hi); hi > lo && got != both {
					t.Fatalf("%s: readingBoth(%d, %d) = %d, want %d", name, lo, hi, got, both)
				}
			}
		}
	}
}

// Counting what a change touches takes arithmetic, not a look at each element.
func TestGeometryOfVeryMany(t *testing.T) {
	const rows, columns = 1 << 14, 1 << 12
	g := geometry{itemsize: 1, count: rows * columns, axes: []axis{{rows, columns * 2, columns}, {columns, 2, 1}}}
	count, first := g.reading(1, rows*columns*2-3) // all but the first and the last
	if count != rows*columns-2 || first != 1 {
		t.Errorf("%d elements from %d on, want %d from 1 on", count, first, rows*columns-2)
	}
	if i, ok := g.lowest(3, rows*columns*2); !ok || i != 2 {
		t.Errorf("the lowest from byte 3 on is %d, want 2", i)
	}
}

// A transposed matrix stands in the score where its elements are: of shape
// (3, 2) and strides (1, 3), each line of it runs across the bytes.
func TestStaffOfATransposedView(t *testing.T) {
	s := New("test", []byte("\x00\x01\x02\x03\x04\x05\x06\x07"), false)
	v := strided(t, 8, "B", []int{3, 2}, []int{1, 3}, 1)
	copy(v.Base(), s.Memory())
	staff := s.staff(&Lane{Name: "m", View: v}, 0, 4)
	// Bytes 1, 2, 3 are [0, 0], [1, 0] and [2, 0]: elements 0, 2 and 4.
	var got []string
	for _, e := range staff.Elements {
		got = append(got, fmt.Sprint(e.Column, "=", Subscript(v.Shape(), e.Index), " ", e.Text))
	}
	want := []string{"1=[0, 0] 1", "2=[1, 0] 2", "3=[2, 0] 3"}
	if !slices.Equal(got, want) {
		t.Errorf("staff %q, want %q", got, want)
	}
	if want := "m[0, 0]…[2, 0]"; staff.Label != want {
		t.Errorf("label %q, want %q", staff.Label, want)
	}
}
