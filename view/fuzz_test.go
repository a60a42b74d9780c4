package view_test

// This file fuzzes: slices and copies against lists of indices, which is all that
// they mean, and arbitrary calls against the memory around the exporter's.

import (
	"bytes"
	"encoding/binary"
	"testing"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

// A script reads decisions from fuzzed bytes.
type script struct{ b []byte }

func (s *script) byte() byte {
	if len(s.b) == 0 {
		return 0
	}
	c := s.b[0]
	s.b = s.b[1:]
	return c
}

// int returns small numbers, and now and then any number.
func (s *script) int() int {
	c := s.byte()
	if c < 240 {
		return int(int8(c)) % 24
	}
	var b [8]byte
	s.b = s.b[copy(b[:], s.b):]
	return int(binary.LittleEndian.Uint64(b[:]))
}

func (s *script) slice() view.Slice {
	var out view.Slice
	which := s.byte()
	for i, p := range []**int{&out.Start, &out.Stop, &out.Step} {
		if which>>i&1 != 0 {
			n := s.int()
			*p = &n
		}
	}
	return out
}

// model returns which elements a slice keeps, by trying them all: the words of
// Python's documentation, "the items x[i], x[i+k], x[i+2*k] and so on, stopping
// when j is reached".
func model(s view.Slice, n int) (kept []int, ok bool) {
	k := 1
	if s.Step != nil {
		k = *s.Step
	}
	if k == 0 {
		return nil, false
	}
	end := func(p *int, none int) int {
		if p == nil {
			return none
		}
		i := *p
		if i < 0 {
			i += n
		}
		if k > 0 {
			return min(max(i, 0), n)
		}
		return min(max(i, -1), n-1)
	}
	if k > 0 {
		stop := end(s.Stop, n)
		for i := end(s.Start, 0); i < stop; i += k {
			kept = append(kept, i)
			if k >= n {
				break
			}
		}
	} else {
		stop := end(s.Stop, -1)
		for i := end(s.Start, n-1); i > stop; i += k {
			kept = append(kept, i)
			if k <= -n {
				break
			}
		}
	}
	return kept, true
}

// FuzzSlice cuts slices of slices and copies between them, and does the same to
// lists of indices.
func FuzzSlice(f *testing.F) {
	f.Add([]byte{24, 0, 1, 7, 2, 5, 255, 4, 3})
	f.Add([]byte("slices of slices, and copies between them"))
	f.Add(bytes.Repeat([]byte{4, 255}, 30))
	f.Fuzz(func(t *testing.T, b []byte) {
		s := &script{b}
		n := int(s.byte() % 33)
		memory := make([]byte, n)
		for i := range memory {
			memory[i] = byte(i)
		}
		want := bytes.Clone(memory) // the model's memory
		first, err := view.New(buffer.NewByteArray(memory))
		if err != nil {
			t.Fatal(err)
		}
		type pair struct {
			v    *view.View
			kept []int
		}
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		pairs := []pair{{first, all}}
		for len(s.b) > 0 && len(pairs) < 20 {
			p := pairs[int(s.byte())%len(pairs)]
			cut := s.slice()
			which, ok := model(cut, len(p.kept))
			if s.byte()%2 == 0 {
				v, err := p.v.Slice(cut)
				if (err == nil) != ok {
					t.Fatalf("slice: got %v, want a view: %v", err, ok)
				}
				if !ok {
					continue
				}
				kept := make([]int, len(which))
				for i, k := range which {
					kept[i] = p.kept[k]
				}
				pairs = append(pairs, pair{v, kept})
			} else {
				src := pairs[int(s.byte())%len(pairs)]
				err := p.v.SetSlice(cut, src.v)
				if want := ok && len(which) == len(src.kept); (err == nil) != want {
					t.Fatalf("slice assignment: got %v, want it to work: %v", err, want)
				}
				if err == nil {
					was := bytes.Clone(want)
					for i, k := range which {
						want[p.kept[k]] = was[src.kept[i]]
					}
				}
			}
			if !bytes.Equal(memory, want) {
				t.Fatalf("memory: got %v, want %v", memory, want)
			}
			for _, p := range pairs {
				check(t, p.v, p.kept, want)
			}
		}
	})
}

// check compares a view with what it should show.
func check(t *testing.T, v *view.View, kept []int, memory []byte) {
	t.Helper()
	want := make([]byte, len(kept))
	for i, k := range kept {
		want[i] = memory[k]
		if x, err := v.At(i); err != nil || x != format.Int(int64(memory[k])) {
			t.Fatalf("v[%d]: got %v, %v; want %d", i, x, err, memory[k])
		}
	}
	if n, err := v.Len(); err != nil || n != len(kept) {
		t.Fatalf("len: got %d, %v; want %d", n, err, len(kept))
	}
	if b, err := v.ToBytes(); err != nil || !bytes.Equal(b, want) {
		t.Fatalf("tobytes: got %v, %v; want %v", b, err, want)
	}
	if b, ok := v.Bytes(); ok && !bytes.Equal(b, want) {
		t.Fatalf("Bytes: got %v, want %v", b, want)
	}
	if len(kept) > 0 && v.Offset() != kept[0] {
		t.Fatalf("offset: got %d, want %d", v.Offset(), kept[0])
	}
}

// FuzzCalls makes arbitrary calls with arbitrary arguments: none may panic, or
// touch a byte around the exporter's memory, and every view's elements lie inside.
func FuzzCalls(f *testing.F) {
	f.Add([]byte("any calls at all, in any order whatsoever, on any of the views"))
	f.Add([]byte{64, 0, 4, 7, 250, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
	f.Fuzz(func(t *testing.T, b []byte) {
		s := &script{b}
		n := int(s.byte() % 65)
		around := bytes.Repeat([]byte{0xee}, n+32)
		a := buffer.NewByteArray(around[16 : 16+n : 16+n])
		v, err := view.New(a)
		if err != nil {
			t.Fatal(err)
		}
		views := []*view.View{v}
		var lent []*buffer.Buffer
		codes := format.Codes()
		keep := func(v *view.View, err error) {
			if err == nil {
				views = append(views, v)
			}
		}
		for len(s.b) > 0 && len(views) < 30 {
			v := views[int(s.byte())%len(views)]
			code := codes[int(s.byte())%len(codes)].String()
			switch s.byte() % 16 {
			case 0, 1:
				keep(v.Slice(s.slice()))
			case 2:
				keep(v.Cast(code))
			case 3:
				keep(v.Cast(code, s.int(), s.int()))
			case 4:
				keep(v.Cast(code, s.int()))
			case 5:
				keep(v.Cast(code, []int{}...))
			case 6:
				_, _ = v.At(s.int())
				_, _ = v.Item(s.int(), s.int())
				_, _ = v.Item()
			case 7:
				_ = v.SetAt(s.int(), format.Int(int64(s.int())))
				_ = v.SetAt(s.int(), format.Float(float64(s.int())))
			case 8:
				_ = v.SetItem(format.Bool(true), s.int(), s.int())
				_ = v.SetItem(format.Bytes([]byte{1}))
			case 9:
				_ = v.SetSlice(s.slice(), views[int(s.byte())%len(views)])
			case 10:
				keep(v.ToReadOnly())
			case 11:
				keep(view.New(v))
			case 12:
				_ = v.Release()
			case 13:
				if b, err := v.GetBuffer(buffer.Flags(s.int())); err == nil {
					lent = append(lent, b)
				}
			case 14:
				_, _ = v.HexSep(string(rune(s.byte())), s.int())
				_, _ = v.ToBytesOrder(string(rune('A' + s.byte()%8)))
				_, _ = v.ToList()
				_, _ = v.Hex()
				_ = v.String()
			case 15:
				if len(lent) > 0 {
					lent[len(lent)-1].Release()
					lent = lent[:len(lent)-1]
				}
			}
			for _, v := range views {
				inside(t, v, n)
			}
		}
		for _, guard := range [][]byte{around[:16], around[16+n:]} {
			if !bytes.Equal(guard, bytes.Repeat([]byte{0xee}, 16)) {
				t.Fatalf("memory around the exporter's was written: %x", around)
			}
		}
		for _, b := range lent {
			b.Release()
		}
		for _, v := range views {
			if err := v.Release(); err != nil {
				t.Fatalf("at the end: %v", err)
			}
		}
		if a.Exports() != 0 {
			t.Fatalf("%d exports are left", a.Exports())
		}
	})
}

// inside checks what must hold of every view of n bytes.
func inside(t *testing.T, v *view.View, n int) {
	t.Helper()
	size, low, high := v.ItemSize(), v.Offset(), v.Offset()
	for d, extent := range v.Shape() {
		size *= extent
		if reach := v.Strides()[d] * (extent - 1); reach < 0 {
			low += reach
		} else {
			high += reach
		}
	}
	if size != v.NBytes() {
		t.Fatalf("shape %v of %d bytes: got nbytes %d", v.Shape(), v.ItemSize(), v.NBytes())
	}
	if size > 0 && (low < 0 || high+v.ItemSize() > n) {
		t.Fatalf("elements from byte %d to %d, of %d", low, high+v.ItemSize(), n)
	}
	if v.Released() {
		return
	}
	b, err := v.ToBytes()
	if err != nil || len(b) != v.NBytes() {
		t.Fatalf("tobytes: got %d bytes, %v; want %d", len(b), err, v.NBytes())
	}
	if live, ok := v.Bytes(); ok != v.CContiguous() || ok && !bytes.Equal(live, b) {
		t.Fatalf("Bytes: got %x, %v; want %x, %v", live, ok, b, v.CContiguous())
	}
}
