package session

// This file defines how what a person types to go somewhere is read: an offset,
// an element, a slice, or a view.

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"memview/view"
	"memview/view/exception"
	"memview/view/format"
)

// Place is somewhere to go.
type Place struct {
	Owner *Owner // whose bytes they are
	Lane  *Lane  // the view it was named by; nil where it is bytes of the owner
	Index int    // the element, where Lane is a view of elements in one row
	Bytes Range  // the bytes there: of the element, of the slice from its lowest byte to its highest
}

// ParsePlace reads where a person wants to go:
//
//	31  0x1F  -1        a byte of the owner on show; negative ones count from the end
//	data[31]            a byte of an owner
//	mv[3]  m[1, 2]      an element of a view
//	mv[2:5]  data[8:]   a slice, at its first element
//	mv                  the first element of a view
//
// The errors are those Python gives to the expression.
func (s *Session) ParsePlace(text string) (Place, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Place{}, fmt.Errorf("type an offset, such as 31, 0x1F or -1, or an element, such as mv[3]")
	}
	open := strings.IndexByte(text, '[')
	name := strings.TrimSpace(text)
	if open >= 0 {
		name = strings.TrimSpace(text[:open])
	}
	if !isIdentifier(name) {
		if open >= 0 {
			return Place{}, fmt.Errorf("%s is not the name of a view", name)
		}
		index, err := placeIndex(text)
		if err != nil {
			return Place{}, err
		}
		return ownerPlace(s.doc.shown, index)
	}
	owner := s.ownerNamed(name)
	lane := s.LaneNamed(name)
	if lane == nil && owner == nil {
		return Place{}, nameError(name)
	}
	if open < 0 {
		if lane == nil {
			return ownerPlace(owner, 0)
		}
		return s.lanePlace(lane, 0)
	}
	if !strings.HasSuffix(text, "]") {
		return Place{}, exception.New("SyntaxError", "'[' was never closed")
	}
	subscript := text[open+1 : len(text)-1]
	if strings.Contains(subscript, ":") {
		return s.slicePlace(owner, lane, subscript)
	}
	if lane == nil {
		index, err := placeIndex(subscript)
		if err != nil {
			return Place{}, err
		}
		return ownerPlace(owner, index)
	}
	if parts := strings.Split(subscript, ","); len(parts) > 1 {
		return s.itemPlace(lane, parts)
	}
	index, err := placeIndex(subscript)
	if err != nil {
		return Place{}, err
	}
	return s.lanePlace(lane, index)
}

// ownerNamed returns the owner that is bound to name, nil where there is none.
func (s *Session) ownerNamed(name string) *Owner {
	for _, o := range s.doc.owners {
		if o.Name == name {
			return o
		}
	}
	return nil
}

// nameError is what Python says of a name that nothing is bound to.
func nameError(name string) error {
	return exception.New("NameError", "name '"+name+"' is not defined")
}

// ownerName returns the name that the owner on show is bound to in Python; data
// where it has none.
func (s *Session) ownerName() string {
	if name := s.doc.shown.Name; isIdentifier(name) {
		return name
	}
	return OwnerName
}

func placeIndex(text string) (int, error) {
	value, err := ParseLiteral(text)
	if err != nil {
		return 0, fmt.Errorf("%s is no index; type a number, such as 31, 0x1F or -1", strings.TrimSpace(text))
	}
	switch value.Kind() {
	case format.KindInt, format.KindBool:
		if i, ok := value.Int64(); ok && i >= math.MinInt && i <= math.MaxInt {
			return int(i), nil
		}
		fallthrough
	case format.KindUint, format.KindBig:
		return 0, exception.New(exception.IndexError, "cannot fit 'int' into an index-sized integer")
	}
	return 0, exception.New(exception.TypeError, "memoryview: invalid slice key")
}

func ownerPlace(o *Owner, index int) (Place, error) {
	at := wrapIndex(index, len(o.memory))
	if at < 0 {
		// bytearray_getitem, array_item, bytes_item.
		word := map[string]string{"bytearray": "bytearray ", "array.array": "array "}[o.Type] + "index out of range"
		return Place{}, exception.New(exception.IndexError, word)
	}
	return Place{Owner: o, Bytes: Range{Offset: at, Length: 1}}, nil
}

func (s *Session) lanePlace(l *Lane, index int) (Place, error) {
	if _, err := l.View.At(index); err != nil {
		return Place{}, err
	}
	g := l.geometry()
	at := wrapIndex(index, g.count)
	if at < 0 { // of a view whose elements stand in no row
		return s.itemPlace(l, []string{strconv.Itoa(index)})
	}
	return Place{Owner: l.owner, Lane: l, Index: at, Bytes: Range{Offset: g.at(at), Length: g.itemsize}}, nil
}

// itemPlace finds m[i, j].
func (s *Session) itemPlace(l *Lane, parts []string) (Place, error) {
	var indices []int
	for _, part := range parts {
		index, err := placeIndex(part)
		if err != nil {
			return Place{}, err
		}
		indices = append(indices, index)
	}
	if _, err := l.View.Item(indices...); err != nil {
		return Place{}, err
	}
	at, flat := l.View.Offset(), 0
	for d, extent := range l.View.Shape() {
		i := wrapIndex(indices[d], extent)
		at += i * l.View.Strides()[d]
		flat = flat*extent + i
	}
	return Place{Owner: l.owner, Lane: l, Index: flat, Bytes: Range{Offset: at, Length: l.View.ItemSize()}}, nil
}

// slicePlace finds name[start:stop:step] of the view l or, where that is nil,
// of the owner.
func (s *Session) slicePlace(owner *Owner, l *Lane, subscript string) (Place, error) {
	parts := strings.Split(subscript, ":")
	if len(parts) > 3 || strings.Contains(subscript, ",") {
		return Place{}, exception.New("SyntaxError", "invalid syntax")
	}
	var bounds [3]*int
	for i, part := range parts {
		if part = strings.TrimSpace(part); part == "" || part == "None" {
			continue
		}
		n, err := parseBound(part)
		if err != nil {
			return Place{}, err
		}
		bounds[i] = &n
	}
	var v *view.View
	if l != nil {
		owner, v = l.owner, l.View
	} else {
		v = view.Of(owner.memory)
		defer v.Release()
	}
	part, err := v.Slice(view.Slice{Start: bounds[0], Stop: bounds[1], Step: bounds[2]})
	if err != nil {
		return Place{}, err
	}
	defer part.Release()
	g := geometryOf(part)
	lo, hi := g.span()
	if lo == hi {
		return Place{}, fmt.Errorf("%s has no elements there", strings.TrimSpace(subscript))
	}
	p := Place{Owner: owner, Lane: l, Bytes: Range{Offset: lo, Length: hi - lo}}
	if l != nil {
		_, p.Index = l.geometry().beginning(g.offset, g.offset+1)
	}
	return p, nil
}
