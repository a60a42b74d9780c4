package session

// This file defines the grid: the picture of a view's shape, and how the index
// of an element leads to its bytes.

import (
	"encoding/binary"
	"strconv"
	"strings"

	"memview/view"
)

// Grid lays the elements of a view out by their indices: the last dimension
// runs across, the one before down, and each index of those before is a slab
// of rows under a caption.
type Grid struct{ shape []int }

// GridOf returns the layout for a view of that shape.
func GridOf(shape []int) Grid { return Grid{shape} }

// Columns returns how many elements stand in a row.
func (g Grid) Columns() int {
	if len(g.shape) == 0 {
		return 1
	}
	return g.shape[len(g.shape)-1]
}

// slab returns how many rows of elements a slab has, and how many slabs there
// are.
func (g Grid) slab() (rows, slabs int) {
	rows, slabs = 1, 1
	for d, extent := range g.shape[:max(len(g.shape)-1, 0)] {
		if d == len(g.shape)-2 {
			rows = extent
		} else {
			slabs *= extent
		}
	}
	return rows, slabs
}

// captioned reports whether slabs have captions.
func (g Grid) captioned() bool { return len(g.shape) > 2 }

// Rows returns how many rows there are, captions included; 0 where there are
// no elements.
func (g Grid) Rows() int {
	if g.Columns() == 0 {
		return 0
	}
	rows, slabs := g.slab()
	if rows == 0 {
		return 0
	}
	if g.captioned() {
		rows++
	}
	return rows * slabs
}

// Row returns what row n shows: the elements from first on, as many as there
// are columns; or the caption of the slab that begins with it. Index is what is
// common to them: "1, 0".
func (g Grid) Row(n int) (first int, index string, caption bool) {
	rows, _ := g.slab()
	slab, row := n/rows, n%rows
	if g.captioned() {
		slab, row = n/(rows+1), n%(rows+1)-1
	}
	first = (slab*rows + max(row, 0)) * g.Columns()
	indices := Indices(g.shape, first)
	keep := len(indices) - 1
	if row < 0 {
		keep--
	}
	parts := make([]string, max(keep, 0))
	for d := range parts {
		parts[d] = strconv.Itoa(indices[d])
	}
	return first, strings.Join(parts, ", "), row < 0
}

// Place returns the row and the column of element i.
func (g Grid) Place(i int) (row, column int) {
	columns := max(g.Columns(), 1)
	row, column = i/columns, i%columns
	if rows, _ := g.slab(); g.captioned() && rows > 0 {
		row += row/rows + 1
	}
	return row, column
}

// Hop is a pointer on the way to an element (suboffsets of PEP 3118).
type Hop struct {
	At        int // offset of the pointer itself
	To        int // where it points
	SubOffset int // what is added to that
}

// Cell is one element as the grid shows it.
type Cell struct {
	Index   int    // in C order
	Offset  int    // of its first byte in the owner
	Text    string // short enough for its cell
	Full    string // as Python's repr shows it
	Err     error  // why it cannot be read, nil where it can
	Changed bool   // by the latest change
	Read    bool   // by the latest statement of Python
	Old     string // what it read before the latest change, as short as Text; "" where that is not known
}

// Cell returns element i of l for a cell that is room characters wide. It
// reports false where there is no such element.
func (s *Session) Cell(l *Lane, i, room int) (Cell, bool) {
	shape := l.View.Shape()
	n := 1
	for _, extent := range shape {
		n *= extent
	}
	if i < 0 || i >= n {
		return Cell{}, false
	}
	c := Cell{Index: i}
	at, err := l.View.Locate(Indices(shape, i)...)
	if err != nil {
		c.Err = err
		if g := l.geometry(); g.count > 0 { // a ghost's place is known
			c.Offset = g.at(i)
		}
		return c, true
	}
	c.Offset = at
	size := l.View.ItemSize()
	memory := s.Memory()
	code, err := l.View.Code()
	switch {
	case err != nil:
		c.Err = err
	case at < 0 || at+size > len(memory):
		return Cell{}, false
	default:
		value := code.Unpack(memory[at : at+size])
		c.Full = value.String()
		c.Text = shortText(code, value, room)
	}
	c.Changed, c.Read = s.last.Overlaps(at, at+size), s.last.Read(at, at+size)
	if c.Changed && c.Err == nil {
		if old, ok := s.oldBytes(at, size); ok {
			c.Old = shortText(code, code.Unpack(old), room)
		}
	}
	return c, true
}

// axisNames are what an index is called in arithmetic, by its dimension.
var axisNames = []string{"i", "j", "k", "l", "m", "n"}

// Arithmetic tells how the index of element i leads to its byte: "offset +
// i·strides[0] = 1 + 3·2 = byte 7". Pointers on the way are followed:
// "… = byte 8 → 24 + suboffsets[0] 2 + …". It returns "" where there is no
// such element.
func (s *Session) Arithmetic(l *Lane, i int) string {
	v := l.View
	shape := v.Shape()
	indices := Indices(shape, i)
	at, err := v.Locate(indices...)
	if err != nil {
		return ""
	}
	strides := v.Strides()
	letters, numbers := "offset", strconv.Itoa(v.Offset())
	hops := hopsTo(v, indices, at)
	for d, index := range indices {
		name := "i" + strconv.Itoa(d)
		if len(indices) <= len(axisNames) {
			name = axisNames[d]
		}
		letters += " + " + name + "·strides[" + strconv.Itoa(d) + "]"
		numbers += " + " + strconv.Itoa(index) + "·" + signed(strides[d])
		if h, ok := hops[d]; ok {
			letters += " → + suboffsets[" + strconv.Itoa(d) + "]"
			numbers += " = byte " + strconv.Itoa(h.At) + " → " + strconv.Itoa(h.To) + " + " + strconv.Itoa(h.SubOffset)
		}
	}
	return letters + " = " + numbers + " = byte " + strconv.Itoa(at)
}

// signed writes a factor: a negative one in parentheses.
func signed(n int) string {
	if n < 0 {
		return "(−" + strconv.Itoa(-n) + ")"
	}
	return strconv.Itoa(n)
}

// hopsTo returns the pointers on the way to the element at indices, which is at
// offset at, by their dimension. Whether they are of 4 or 8 bytes the view does
// not tell: that which leads there is right.
func hopsTo(v *view.View, indices []int, at int) map[int]Hop {
	if !indirect(v) {
		return nil
	}
	strides, suboffsets, memory := v.Strides(), v.SubOffsets(), v.Base()
	for _, size := range []int{8, 4} {
		hops := map[int]Hop{}
		place := v.Offset()
		for d, index := range indices {
			place += index * strides[d]
			if suboffsets[d] < 0 {
				continue
			}
			if place < 0 || place+size > len(memory) {
				break
			}
			h := Hop{At: place, SubOffset: suboffsets[d]}
			if size == 8 {
				h.To = int(binary.LittleEndian.Uint64(memory[place:]))
			} else {
				h.To = int(binary.LittleEndian.Uint32(memory[place:]))
			}
			hops[d] = h
			place = h.To + h.SubOffset
		}
		if place == at {
			return hops
		}
	}
	return nil
}
