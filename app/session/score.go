package session

// This file defines the score: what is drawn of one line of the memory. A line
// (a system of the score) is a run of bytes and, under it, one staff per view
// whose elements stand exactly under the bytes they read.

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"memview/view/format"
)

// Line is one system: up to width bytes from Offset, and their staves.
type Line struct {
	Offset int // of its first byte
	Bytes  []ByteCell
	Staves []Staff // one per lane, in order
}

// ByteCell is one byte of a line.
type ByteCell struct {
	Offset  int
	Value   byte
	Changed bool // by the latest change
	Read    bool // by the latest statement of Python
	Old     byte // what stood there before the latest change, where HasOld
	HasOld  bool
}

// Char returns the byte as text: itself where ASCII can print it, else a dot.
func (c ByteCell) Char() string {
	if c.Value >= 0x20 && c.Value < 0x7f {
		return string(rune(c.Value))
	}
	return "·"
}

// Staff is one view's part of a line.
type Staff struct {
	Lane     *Lane
	From, To int       // columns between the lowest and behind the highest byte of the view here; equal where it has none
	Elements []Element // in order of columns
	Label    string    // which elements start here: "u16[0:8]"
}

// Element is the part of one element that a line shows.
type Element struct {
	Index      int
	Offset     int    // of its first byte in the owner
	Column     int    // of its first byte in this line
	Width      int    // columns in this line
	Text       string // short enough for its width; "" on a part that leaves the text to another line
	Full       string // as Python's repr shows it
	Err        error  // why it cannot be read, nil where it can
	FromBefore bool   // it begins on an earlier line
	GoesOn     bool   // it ends on a later line
	Changed    bool   // by the latest change
	Read       bool   // by the latest statement of Python
	Old        string // what it read before the latest change, as short as Text; "" where that is not known
}

// Lines returns how many lines of width bytes the memory has, at least one.
func (s *Session) Lines(width int) int { return max(1, (s.Len()+width-1)/width) }

// Line lays out line number n of width bytes as it is now, with a staff for
// each view.
func (s *Session) Line(n, width int) Line { return s.LineOf(s.Lanes(), n, width) }

// LineOf lays out line number n of width bytes as it is now, with staves for
// these views alone, in that order.
func (s *Session) LineOf(lanes []*Lane, n, width int) Line {
	lo := n * width
	hi := min(lo+width, s.Len())
	line := Line{Offset: lo}
	memory := s.Memory()
	for at := lo; at < hi; at++ {
		cell := ByteCell{Offset: at, Value: memory[at], Changed: s.last.Overlaps(at, at+1), Read: s.last.Read(at, at+1)}
		if cell.Changed {
			cell.Old, cell.HasOld = s.last.Old(at)
		}
		line.Bytes = append(line.Bytes, cell)
	}
	for _, l := range lanes {
		line.Staves = append(line.Staves, s.staff(l, lo, hi))
	}
	return line
}

func (s *Session) staff(l *Lane, lo, hi int) Staff {
	staff := Staff{Lane: l}
	g := l.geometry()
	if first, last := g.span(); first < last && first < hi && lo < last {
		staff.From, staff.To = max(first, lo)-lo, min(last, hi)-lo
	}
	code, codeErr := l.View.Code()
	memory := s.Memory()
	g.each(lo, hi, func(i, at int) {
		if at < 0 || at+g.itemsize > len(memory) {
			return // a ghost of memory that has shrunk since
		}
		e := Element{Index: i, Offset: at, FromBefore: at < lo, GoesOn: at+g.itemsize > hi}
		e.Changed, e.Read = s.last.Overlaps(at, at+g.itemsize), s.last.Read(at, at+g.itemsize)
		e.Column = max(at, lo) - lo
		e.Width = min(at+g.itemsize, hi) - lo - e.Column
		switch {
		case l.Released():
			e.Err = l.View.Err()
		case codeErr != nil:
			e.Err = codeErr
		default:
			value := code.Unpack(memory[at : at+g.itemsize])
			e.Full = value.String()
			// The text stands where most of the element is; on a tie, where it begins.
			before := max(lo-at, 0)
			if after := at + g.itemsize - hi; e.Width >= after && e.Width > before {
				room := int(charsPerByte * float64(e.Width))
				e.Text = shortText(code, value, room)
				if old, ok := s.oldBytes(at, g.itemsize); ok && e.Changed {
					e.Old = shortText(code, code.Unpack(old), room)
				}
			}
		}
		staff.Elements = append(staff.Elements, e)
	})
	sort.Slice(staff.Elements, func(i, j int) bool {
		a, b := &staff.Elements[i], &staff.Elements[j]
		return a.Offset < b.Offset || a.Offset == b.Offset && a.Index < b.Index
	})
	// Of elements that read the same bytes, one cell stands for all.
	staff.Elements = slices.CompactFunc(staff.Elements, func(a, b Element) bool { return a.Offset == b.Offset })
	staff.Label = staffLabel(l, g.descends(), staff.Elements)
	return staff
}

// oldBytes returns what stood in size bytes from at on before the latest
// change, as far as that is known; false where nothing of it is.
func (s *Session) oldBytes(at, size int) (old []byte, ok bool) {
	old = slices.Clone(s.Memory()[at : at+size])
	for i := range old {
		if b, known := s.last.Old(at + i); known {
			old[i], ok = b, true
		}
	}
	return old, ok
}

// staffLabel says which elements begin in a line: "u16[0:8]", backwards
// "s[7…0]", and of more dimensions "m[0, 0]…[1, 3]".
func staffLabel(l *Lane, descends bool, elements []Element) string {
	starting, lowest, highest := 0, 0, 0
	for _, e := range elements {
		if e.FromBefore {
			continue
		}
		if starting == 0 {
			lowest, highest = e.Index, e.Index
		}
		lowest, highest = min(lowest, e.Index), max(highest, e.Index)
		starting++
	}
	shape := l.View.Shape()
	switch {
	case starting == 0:
		return ""
	case len(shape) != 1 && starting == 1:
		return l.Name + Subscript(shape, lowest)
	case len(shape) != 1:
		return l.Name + Subscript(shape, lowest) + "…" + Subscript(shape, highest)
	case starting == 1:
		return l.Name + "[" + strconv.Itoa(lowest) + "]"
	case descends:
		return l.Name + "[" + strconv.Itoa(highest) + "…" + strconv.Itoa(lowest) + "]"
	}
	return l.Name + "[" + strconv.Itoa(lowest) + ":" + strconv.Itoa(highest+1) + "]"
}

// Indices returns the index in each dimension of element i of a view of that
// shape, counted in C order.
func Indices(shape []int, i int) []int {
	indices := make([]int, len(shape))
	for d := len(shape) - 1; d >= 0; d-- {
		if shape[d] > 0 {
			indices[d] = i % shape[d]
			i /= shape[d]
		}
	}
	return indices
}

// Subscript returns what Python needs to name element i of a view of that
// shape: "[5]", "[1, 2]", and "[()]" where there are no dimensions.
func Subscript(shape []int, i int) string {
	if len(shape) == 0 {
		return "[()]"
	}
	parts := make([]string, len(shape))
	for d, index := range Indices(shape, i) {
		parts[d] = strconv.Itoa(index)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// Footprint returns which of the bytes from lo up to hi l reads: ascending,
// with something between any two of them that it does not read.
func (s *Session) Footprint(l *Lane, lo, hi int) []Range {
	var runs []Range
	g := l.geometry()
	g.each(lo, hi, func(_, at int) {
		from, to := max(at, lo), min(at+g.itemsize, hi)
		runs = append(runs, Range{Offset: from, Length: to - from})
	})
	return normalize(runs)
}

// ElementAt returns the element of lane l that reads the byte at offset; where
// there are several, the one that begins lowest. It reports false where none
// does.
func (s *Session) ElementAt(l *Lane, offset int) (index int, ok bool) {
	return s.FirstElementIn(l, offset, offset+1)
}

// ElementRange returns the bytes of the owner that element index of lane l
// reads. It reports false where there is no such element.
func (s *Session) ElementRange(l *Lane, index int) (Range, bool) {
	g := l.geometry()
	if index < 0 || index >= g.count {
		return Range{}, false
	}
	return Range{Offset: g.at(index), Length: g.itemsize}, true
}

// Elements returns how many elements of l the score shows: all of them, or none
// where they are reached through pointers.
func (s *Session) Elements(l *Lane) int { return l.geometry().count }

// Span returns the bytes between the lowest that l reads and the highest, both
// included.
func (s *Session) Span(l *Lane) Range {
	lo, hi := l.geometry().span()
	return Range{Offset: lo, Length: hi - lo}
}

// charsPerByte is how many characters of a staff's type fit over one byte: 25
// pixels against 7.2.
const charsPerByte = 25.0 / 7.3

// shortText returns value in at most room characters, as near to Python's repr
// as that allows.
func shortText(code *format.Code, value format.Value, room int) string {
	text := value.String()
	switch value.Kind() {
	case format.KindBool:
		return text[:1]
	case format.KindBytes:
		if b, ok := value.Bytes(); ok && len(b) == 1 {
			return ByteCell{Value: b[0]}.Char()
		}
	case format.KindFloat:
		f, _ := value.Float64()
		for digits := 17; len(text) > room && digits > 0; digits-- {
			text = strconv.FormatFloat(f, 'g', digits, 64)
		}
	}
	return text
}

// FirstElementIn returns the element of lane l that reads one of the bytes
// from lo up to hi and begins lowest. It reports false where none does.
func (s *Session) FirstElementIn(l *Lane, lo, hi int) (index int, ok bool) {
	return l.geometry().lowest(lo, hi)
}
