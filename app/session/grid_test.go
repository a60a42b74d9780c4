package session

import (
	"encoding/binary"
	"strings"
	"testing"

	"memview/view"
	"memview/view/buffer"
)

// Every element stands in the row and the column that say where it is.
func TestGridPlaces(t *testing.T) {
	for _, test := range []struct {
		shape         []int
		rows, columns int
		last          string // index of the last row
	}{
		{nil, 1, 1, ""},
		{[]int{5}, 1, 5, ""},
		{[]int{3, 4}, 3, 4, "2"},
		{[]int{2, 3, 4}, 2 * (3 + 1), 4, "1, 2"},
		{[]int{2, 2, 3, 4}, 4 * (3 + 1), 4, "1, 1, 2"},
		{[]int{0, 4}, 0, 4, ""},
		{[]int{4, 0}, 0, 0, ""},
		{[]int{0, 3, 4}, 0, 4, ""},
	} {
		g := GridOf(test.shape)
		if g.Rows() != test.rows || g.Columns() != test.columns {
			t.Errorf("%v: %d rows of %d, want %d of %d", test.shape, g.Rows(), g.Columns(), test.rows, test.columns)
			continue
		}
		seen := 0
		for n := range g.Rows() {
			first, index, caption := g.Row(n)
			if caption {
				if len(test.shape) < 3 {
					t.Errorf("%v: row %d is a caption", test.shape, n)
				}
				continue
			}
			for column := range g.Columns() {
				if row, c := g.Place(first + column); row != n || c != column {
					t.Errorf("%v: element %d at row %d, column %d; want %d, %d", test.shape, first+column, row, c, n, column)
				}
				if first+column != seen {
					t.Errorf("%v: row %d has element %d, want %d", test.shape, n, first+column, seen)
				}
				seen++
			}
			if n == g.Rows()-1 && index != test.last {
				t.Errorf("%v: the last row is [%s, …], want [%s, …]", test.shape, index, test.last)
			}
		}
		if seen != product(test.shape) {
			t.Errorf("%v: %d elements, want %d", test.shape, seen, product(test.shape))
		}
	}
}

func TestArithmetic(t *testing.T) {
	s := New("test", make([]byte, 64), false)
	lane := func(v *view.View) *Lane { return &Lane{Name: "m", View: v} }
	for _, test := range []struct {
		l    *Lane
		i    int
		want string
	}{
		// [1, 2] of shape (3, 4), strides (4, 1).
		{lane(strided(t, 64, "B", []int{3, 4}, []int{4, 1}, 0)), 6, "offset + i·strides[0] + j·strides[1] = 0 + 1·4 + 2·1 = byte 6"},
		// [0, 1] of a transposed (2, 3) with strides (2, −8) at 40.
		{lane(strided(t, 64, "H", []int{2, 3}, []int{2, -8}, 40)), 1, "offset + i·strides[0] + j·strides[1] = 40 + 0·2 + 1·(−8) = byte 32"},
		{lane(strided(t, 64, "B", nil, nil, 7)), 0, "offset = 7 = byte 7"},
	} {
		if got := s.Arithmetic(test.l, test.i); got != test.want {
			t.Errorf("element %d:\n got %s\nwant %s", test.i, got, test.want)
		}
	}
}

// A view of pointers to rows (PIL's layout): the way leads through them.
func TestArithmeticThroughPointers(t *testing.T) {
	data := make([]byte, 64)
	binary.LittleEndian.PutUint64(data[0:], 48) // row 0
	binary.LittleEndian.PutUint64(data[8:], 32) // row 1
	copy(data[32:], "..abc")
	v, err := (view.Options{}).FromFlags(layout{buffer.Buffer{Data: data, Format: "B", ItemSize: 1, NDim: 2, Len: 6,
		Shape: []int{2, 3}, Strides: []int{8, 1}, SubOffsets: []int{2, -1}}}, buffer.FullRO)
	if err != nil {
		t.Fatal(err)
	}
	s := New("test", data, false)
	l := &Lane{Name: "m", View: v}
	// [1, 2]: the pointer at 8 says 32; 32 + 2 + 2 is 'c'.
	const want = "offset + i·strides[0] → + suboffsets[0] + j·strides[1] = 0 + 1·8 = byte 8 → 32 + 2 + 2·1 = byte 36"
	if got := s.Arithmetic(l, 5); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	c, ok := s.Cell(l, 5, 4)
	if !ok || c.Offset != 36 || c.Full != "99" {
		t.Errorf("cell %+v, %v; want 'c', 99, at 36", c, ok)
	}
	if _, ok := s.Cell(l, 6, 4); ok {
		t.Error("there is a cell behind the last")
	}
}

func TestCellsOfAGhost(t *testing.T) {
	s := New("test", []byte("abcdef"), false)
	v, err := view.Of([]byte("abcdef")).Cast("B", 2, 3)
	if err != nil {
		t.Fatal(err)
	}
	l := &Lane{Name: "m", View: v}
	if err := v.Release(); err != nil {
		t.Fatal(err)
	}
	if c, ok := s.Cell(l, 0, 4); !ok || c.Err == nil || !strings.Contains(c.Err.Error(), "released") {
		t.Errorf("a cell of a released view: %+v, %v", c, ok)
	}
}

// An element of a matrix is read and set by the indices that Python needs.
func TestElementsOfAMatrix(t *testing.T) {
	s := New("test", []byte{0, 1, 2, 3, 4, 5}, false)
	m, err := s.Make(s.LaneNamed("mv").ID, Cast("B", 2, 3), "m")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := s.Element(m.ID, 5); err != nil || got != "5" {
		t.Errorf("element 5 is %q, %v", got, err)
	}
	if err := s.SetElement(m.ID, 4, "99"); err != nil || s.Byte(4) != 99 {
		t.Errorf("[1, 1] set to 99: byte 4 is %d, %v", s.Byte(4), err)
	}
	if got, want := s.Last().Python, "m[1, 1] = 99"; got != want {
		t.Errorf("as Python %q, want %q", got, want)
	}
	const outside = "NotImplementedError: sub-views are not implemented" // as CPython 3.14 says of m[6] = 1
	if err := s.SetElement(m.ID, 6, "1"); err == nil || err.Error() != outside {
		t.Errorf("m[6] = 1: %v, want %s", err, outside)
	}
}
