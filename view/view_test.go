package view_test

// This file tests what CPython's recordings cannot show: what is only in Go, and
// exporters whose answers make no sense.

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"reflect"
	"testing"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

// exporter answers every request with one buffer.
type exporter struct {
	buffer.Buffer
	err      error
	released int
}

func (e *exporter) TypeName() string { return "exporter" }

func (e *exporter) GetBuffer(buffer.Flags) (*buffer.Buffer, error) {
	if e.err != nil {
		return nil, e.err
	}
	b := e.Buffer
	b.Obj = e
	return &b, nil
}

func (e *exporter) ReleaseBuffer(*buffer.Buffer) { e.released++ }

func must[T any](x T, err error) func(t testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
}

func letters() []byte { return []byte("abcdef") }

func TestNewRefuses(t *testing.T) {
	if _, err := view.New(nil); err == nil ||
		err.Error() != "TypeError: memoryview: a bytes-like object is required, not 'NoneType'" {
		t.Errorf("memoryview(None): got %v", err)
	}
	e := &exporter{err: errors.New("no buffer today")}
	if _, err := view.New(e); err != e.err {
		t.Errorf("got %v, want the exporter's own error", err)
	}
	if _, err := view.New(&view.View{}); !errors.Is(err, view.ErrValue) {
		t.Errorf("of a zero View: got %v, want the released ValueError", err)
	}
}

// CPython trusts exporters. A view of one that lies about its memory would read or
// write outside it, so there is none.
func TestNewChecksLayout(t *testing.T) {
	memory := make([]byte, 8)
	for _, test := range []struct {
		name string
		b    buffer.Buffer
		ok   bool
	}{
		{"plain", buffer.Buffer{Data: memory, Len: 8, ItemSize: 1, NDim: 1}, true},
		{"whole", buffer.Buffer{Data: memory, ItemSize: 2, NDim: 2, Shape: []int{2, 2}, Format: "H"}, true},
		{"one too far", buffer.Buffer{Data: memory, ItemSize: 1, NDim: 1, Shape: []int{9}}, false},
		{"begins behind", buffer.Buffer{Data: memory, Offset: 1, ItemSize: 1, NDim: 1, Shape: []int{8}}, false},
		{"begins before", buffer.Buffer{Data: memory, Offset: -1, ItemSize: 1, NDim: 1, Shape: []int{1}}, false},
		{"backwards", buffer.Buffer{Data: memory, Offset: 7, ItemSize: 1, NDim: 1, Shape: []int{8}, Strides: []int{-1}}, true},
		{"too far backwards", buffer.Buffer{Data: memory, Offset: 6, ItemSize: 1, NDim: 1, Shape: []int{8}, Strides: []int{-1}}, false},
		{"stride 0", buffer.Buffer{Data: memory, Offset: 7, ItemSize: 1, NDim: 1, Shape: []int{1 << 40}, Strides: []int{0}}, true},
		{"stride overflows", buffer.Buffer{Data: memory, ItemSize: 1, NDim: 1, Shape: []int{3}, Strides: []int{math.MaxInt}}, false},
		{"least stride", buffer.Buffer{Data: memory, ItemSize: 1, NDim: 1, Shape: []int{2}, Strides: []int{math.MinInt}}, false},
		{"sum overflows", buffer.Buffer{Data: memory, ItemSize: 1, NDim: 2, Shape: []int{2, 2}, Strides: []int{math.MaxInt, math.MaxInt}}, false},
		{"offset overflows", buffer.Buffer{Data: memory, Offset: math.MaxInt, ItemSize: 1, NDim: 1, Shape: []int{2}}, false},
		{"shape overflows", buffer.Buffer{Data: memory, ItemSize: 8, NDim: 2, Shape: []int{1 << 31, 1 << 31}, Strides: []int{0, 0}}, false},
		{"empty anywhere", buffer.Buffer{Data: memory, Offset: 99, ItemSize: 1, NDim: 2, Shape: []int{5, 0}}, true},
		{"item too long", buffer.Buffer{Data: memory, ItemSize: 9, NDim: 0, Format: "9s"}, false},
		{"format longer than item", buffer.Buffer{Data: memory, ItemSize: 1, NDim: 1, Shape: []int{8}, Format: "d"}, false},
		{"negative extent", buffer.Buffer{Data: memory, ItemSize: 1, NDim: 1, Shape: []int{-1}}, false},
		{"negative item", buffer.Buffer{Data: memory, ItemSize: -1, NDim: 1, Shape: []int{1}}, false},
		{"negative dimensions", buffer.Buffer{Data: memory, ItemSize: 1, NDim: -1}, false},
		{"shape of another length", buffer.Buffer{Data: memory, ItemSize: 1, NDim: 2, Shape: []int{8}}, false},
		{"strides of another length", buffer.Buffer{Data: memory, ItemSize: 1, NDim: 1, Shape: []int{8}, Strides: []int{1, 1}}, false},
		{"no shape", buffer.Buffer{Data: memory, ItemSize: 1, NDim: 2}, false},
		{"items of nothing", buffer.Buffer{Data: memory, ItemSize: 0, NDim: 1, Shape: []int{5}, Format: "0s"}, true},
		{"65 dimensions", buffer.Buffer{Data: memory, ItemSize: 1, NDim: 65, Shape: make([]int, 65)}, false},
		{"64 dimensions", buffer.Buffer{Data: memory, ItemSize: 1, NDim: 64, Shape: make([]int, 64)}, true},
	} {
		e := &exporter{Buffer: test.b}
		v, err := view.New(e)
		if (err == nil) != test.ok {
			t.Errorf("%s: got %v, want a view: %v", test.name, err, test.ok)
		}
		if err != nil {
			if e.released != 1 {
				t.Errorf("%s: the buffer was released %d times, want once", test.name, e.released)
			}
			continue
		}
		if v.NBytes() <= 1<<20 {
			if b, err := v.ToBytes(); err != nil || len(b) != v.NBytes() {
				t.Errorf("%s: ToBytes: got %d bytes, %v; want %d", test.name, len(b), err, v.NBytes())
			}
		}
		if err := v.Release(); err != nil || e.released != 1 {
			t.Errorf("%s: Release: got %v, released %d times", test.name, err, e.released)
		}
	}
}

// An exporter of rows behind pointers, as PIL's: two pointers, then "abc" and
// "xyz", each pointer to two bytes before its row.
func pil() *exporter {
	memory := make([]byte, 24)
	copy(memory[16:], "abc..xyz")
	memory[0], memory[8] = 14, 19
	return &exporter{Buffer: buffer.Buffer{Data: memory, ItemSize: 1, NDim: 2, Shape: []int{2, 3},
		Strides: []int{8, 1}, SubOffsets: []int{2, -1}}}
}

func TestSubOffsets(t *testing.T) {
	e := pil()
	v := must(view.New(e))(t)
	check := func(want string, b []byte, err error) {
		t.Helper()
		if err != nil || string(b) != want {
			t.Errorf("got %q, %v; want %q", b, err, want)
		}
	}
	b, err := v.ToBytes()
	check("abcxyz", b, err)
	b, err = v.ToBytesOrder("F")
	check("axbycz", b, err)
	turned := must(v.Slice(view.Every(-1)))(t)
	b, err = turned.ToBytes()
	check("xyzabc", b, err)
	if x, err := v.Item(1, 2); err != nil || x != format.Int('z') {
		t.Errorf("v[1, 2]: got %v, %v; want 122", x, err)
	}
	if err := v.SetItem(format.Int('!'), 0, -1); err != nil || e.Data[18] != '!' {
		t.Errorf("v[0, -1] = 33: got %v, %q", err, e.Data[16:])
	}
	if v.Contiguous() || !reflect.DeepEqual(v.SubOffsets(), []int{2, -1}) {
		t.Errorf("got contiguous %v, suboffsets %v", v.Contiguous(), v.SubOffsets())
	}
	if _, ok := v.Bytes(); ok {
		t.Error("there is no live memory of elements behind pointers")
	}
	// Pointers that lead outside are found when used.
	for _, bad := range []byte{22, 0xff} {
		for at := range 8 {
			e := pil()
			e.Data[at] = bad
			v := must(view.New(e))(t)
			if _, err := v.ToBytes(); !errors.Is(err, view.ErrBuffer) {
				t.Errorf("pointer %x: got %v, want a BufferError", e.Data[:8], err)
			}
			if _, err := v.ToList(); !errors.Is(err, view.ErrBuffer) {
				t.Errorf("pointer %x: got %v, want a BufferError", e.Data[:8], err)
			}
			if err := v.SetItem(format.Int(1), 0, 2); !errors.Is(err, view.ErrBuffer) {
				t.Errorf("pointer %x: got %v, want a BufferError", e.Data[:8], err)
			}
		}
	}
}

// One dimension of pointers to single bytes.
func TestSubOffsets1D(t *testing.T) {
	make1D := func() *exporter {
		memory := make([]byte, 27)
		copy(memory[24:], "abc")
		memory[0], memory[8], memory[16] = 24, 25, 26
		return &exporter{Buffer: buffer.Buffer{Data: memory, ItemSize: 1, NDim: 1, Shape: []int{3},
			Strides: []int{8}, SubOffsets: []int{0}}}
	}
	e := make1D()
	v := must(view.New(e))(t)
	if x, err := v.At(-1); err != nil || x != format.Int('c') {
		t.Errorf("v[-1]: got %v, %v; want 99", x, err)
	}
	if err := v.SetSlice(view.Every(-1), v); err != nil || string(e.Data[24:]) != "cba" {
		t.Errorf("v[::-1] = v: got %q, %v; want cba", e.Data[24:], err)
	}
	e = make1D()
	v = must(view.New(e))(t)
	e.Data[1] = 1 // the first pointer leads outside
	if _, err := v.At(0); !errors.Is(err, view.ErrBuffer) {
		t.Errorf("v[0]: got %v, want a BufferError", err)
	}
	if err := v.SetSlice(view.Slice{}, buffer.NewBytes([]byte("xyz"))); !errors.Is(err, view.ErrBuffer) || string(e.Data[24:]) != "abc" {
		t.Errorf("v[:] = b'xyz': got %v, %q; want a BufferError and nothing written", err, e.Data[24:])
	}
}

func TestBytesAndBase(t *testing.T) {
	a := buffer.NewByteArray(letters())
	v := must(view.New(a))(t)
	for _, test := range []struct {
		slice  view.Slice
		live   string
		ok     bool
		offset int
	}{
		{view.Slice{}, "abcdef", true, 0},
		{view.Range(2, 4), "cd", true, 2},
		{view.From(6), "", true, 6},
		{view.Range(4, 2), "", true, 4},
		{view.Every(2), "", false, 0},
		{view.Every(-1), "", false, 5},
		{view.Range(3, 4, 5), "d", true, 3},
		{view.Range(-99, -99, -1), "", false, -1},
	} {
		s := must(v.Slice(test.slice))(t)
		live, ok := s.Bytes()
		if string(live) != test.live || ok != test.ok || s.Offset() != test.offset {
			t.Errorf("got %q, %v at %d; want %q, %v at %d", live, ok, s.Offset(), test.live, test.ok, test.offset)
		}
		if ok && cap(live) != len(live) {
			t.Errorf("%q has room for %d bytes that are not its own", live, cap(live)-len(live))
		}
		if len(live) > 0 && &live[0] != &a.Bytes()[s.Offset()] {
			t.Errorf("%q is a copy", live)
		}
		if base := s.Base(); len(base) != 6 || &base[0] != &a.Bytes()[0] {
			t.Errorf("Base: got %q", base)
		}
	}
	// An empty view that has no place in the memory: [::-1] of nothing, twice cut.
	nothing := must(view.New(buffer.NewByteArray(nil)))(t)
	for range 3 {
		nothing = must(nothing.Slice(view.Every(-1)))(t)
		if b, err := nothing.ToBytes(); err != nil || len(b) != 0 {
			t.Errorf("got %q, %v", b, err)
		}
	}
}

// A stride of zero makes views larger than any memory. Where CPython raises
// MemoryError, so do we.
func TestTooLarge(t *testing.T) {
	e := &exporter{Buffer: buffer.Buffer{Data: make([]byte, 1), ItemSize: 1, NDim: 1,
		Shape: []int{1 << 60}, Strides: []int{0}}}
	v := must(view.New(e))(t)
	_, tobytes := v.ToBytes()
	_, tolist := v.ToList()
	_, hexed := v.Hex()
	set := v.SetSlice(view.Every(-1), v)
	for name, err := range map[string]error{"tobytes": tobytes, "tolist": tolist, "hex": hexed, "v[::-1] = v": set} {
		if !errors.Is(err, view.ErrMemory) {
			t.Errorf("%s: got %v, want a MemoryError", name, err)
		}
	}
	if x, err := v.At(-1); err != nil || x != format.Int(0) {
		t.Errorf("v[-1]: got %v, %v; want 0", x, err)
	}
}

func TestReleasedAttributes(t *testing.T) {
	a := buffer.NewByteArray(letters())
	v := must(must(must(view.New(a))(t).Cast("H"))(t).Slice(view.Every(-1)))(t)
	describe := func() string {
		return fmt.Sprintln(v.Format(), v.ItemSize(), v.NBytes(), v.NDim(), v.Shape(), v.Strides(), v.SubOffsets(),
			v.ReadOnly(), v.CContiguous(), v.FContiguous(), v.Contiguous(), v.Offset(), v.Obj() == a)
	}
	before := describe()
	if want := "H 2 6 1 [3] [-2] [] false false false false 4 true\n"; before != want {
		t.Errorf("got %s, want %s", before, want)
	}
	if err := v.Release(); err != nil {
		t.Fatal(err)
	}
	if got := describe(); got != before {
		t.Errorf("released: got %s, want %s", got, before)
	}
	if b, ok := v.Bytes(); ok || b != nil || v.Base() != nil {
		t.Errorf("released: got memory %q, %q", b, v.Base())
	}
	if !errors.Is(v.Err(), view.ErrValue) || !v.Released() {
		t.Errorf("released: got %v, %v", v.Err(), v.Released())
	}
}

// No method of a View that New did not make panics.
func TestZeroView(t *testing.T) {
	var v view.View
	calls := map[string]error{}
	_, calls["Len"] = v.Len()
	_, calls["At"] = v.At(0)
	calls["SetAt"] = v.SetAt(0, format.Int(1))
	_, calls["Item"] = v.Item()
	calls["SetItem"] = v.SetItem(format.Int(1))
	_, calls["Slice"] = v.Slice(view.Slice{})
	calls["SetSlice"] = v.SetSlice(view.Slice{}, &v)
	_, calls["Cast"] = v.Cast("B")
	_, calls["ToReadOnly"] = v.ToReadOnly()
	_, calls["ToBytes"] = v.ToBytes()
	_, calls["ToList"] = v.ToList()
	_, calls["Hex"] = v.Hex()
	_, calls["HexSep"] = v.HexSep(":", 1)
	_, calls["GetBuffer"] = v.GetBuffer(buffer.Simple)
	for name, err := range calls {
		if !errors.Is(err, view.ErrValue) || err.Error() != "ValueError: operation forbidden on released memoryview object" {
			t.Errorf("%s: got %v, want the released ValueError", name, err)
		}
	}
	if err := v.Release(); err != nil {
		t.Errorf("Release: got %v", err)
	}
	if v.Obj() != nil || len(v.Shape()) != 0 || v.NBytes() != 0 || v.Base() != nil || v.String() == "" {
		t.Error("a zero View has attributes")
	}
}

// A view that lends its memory on cannot be released until it has it back.
func TestReExport(t *testing.T) {
	a := buffer.NewByteArray(letters())
	v := must(view.New(a))(t)
	sibling := must(v.Slice(view.From(1)))(t)
	one := must(v.GetBuffer(buffer.FullRO))(t)
	two := must(v.GetBuffer(buffer.Simple))(t)
	if one.Obj != v || v.Exports() != 2 || a.Exports() != 1 {
		t.Errorf("got %v, %d exports, %d of the bytearray", one.Obj, v.Exports(), a.Exports())
	}
	wantRelease := func(want string) {
		t.Helper()
		got := ""
		if err := v.Release(); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("release: got %q, want %q", got, want)
		}
	}
	wantRelease("BufferError: memoryview has 2 exported buffers")
	two.Release()
	wantRelease("BufferError: memoryview has 1 exported buffer")
	if err := sibling.Release(); err != nil {
		t.Errorf("a sibling: got %v", err)
	}
	one.Release()
	if a.Exports() != 1 {
		t.Errorf("got %d exports before the last release, want 1", a.Exports())
	}
	wantRelease("")
	wantRelease("")
	if a.Exports() != 0 {
		t.Errorf("got %d exports after it, want 0", a.Exports())
	}
}

// releaser is an object whose __index__ releases a view.
type releaser struct{ v *view.View }

func (r releaser) Index() (format.Value, error) { return format.Int(7), r.v.Release() }

func TestReleaseUnderWay(t *testing.T) {
	a := buffer.NewByteArray(letters())
	v := must(view.New(a))(t)
	err := v.SetAt(0, format.Object(releaser{v}))
	if !errors.Is(err, view.ErrValue) || string(a.Bytes()) != "abcdef" {
		t.Errorf("got %v, %q; want the released ValueError and nothing written", err, a.Bytes())
	}
}

// Two exporters over parts of one array overlap, though they know nothing of each
// other.
func TestSetSliceOverlapsAcrossExporters(t *testing.T) {
	memory := letters()
	dst := must(view.New(buffer.NewByteArray(memory[:5])))(t)
	src := must(view.New(buffer.NewByteArray(memory[1:])))(t)
	if err := dst.SetSlice(view.Slice{}, must(src.Slice(view.Every(-1)))(t)); err != nil || string(memory) != "fedcbf" {
		t.Errorf("got %q, %v; want fedcbf", memory, err)
	}
}

func TestSetSliceOfNothing(t *testing.T) {
	v := must(view.New(buffer.NewByteArray(letters())))(t)
	if err := v.SetSlice(view.Slice{}, nil); err == nil || err.Error() != "TypeError: a bytes-like object is required, not 'NoneType'" {
		t.Errorf("m[:] = None: got %v", err)
	}
	refuses := &exporter{err: errors.New("no buffer today")}
	if err := v.SetSlice(view.Slice{}, refuses); err != refuses.err {
		t.Errorf("got %v, want the exporter's own error", err)
	}
	if err := v.SetSlice(view.Range(0, 1), buffer.NewBytes([]byte("x"))); err != nil {
		t.Error(err)
	}
}

// slice.indices of CPython 3.13.0; but for the least step, which PySlice_Unpack
// turns into -sys.maxsize, and slice.indices, working on ints of any size, does not.
func TestSliceIndices(t *testing.T) {
	least := math.MinInt
	for _, test := range []struct {
		s                    view.Slice
		length               int
		start, stop, step, n int
		err                  string
	}{
		{view.Slice{}, 6, 0, 6, 1, 6, ""},
		{view.Every(-1), 6, 5, -1, -1, 6, ""},
		{view.Every(-1), 0, -1, -1, -1, 0, ""},
		{view.Range(-99, 99, 4), 6, 0, 6, 4, 2, ""},
		{view.From(-2), 6, 4, 6, 1, 2, ""},
		{view.To(-2), 6, 0, 4, 1, 4, ""},
		{view.Every(least), 6, 5, -1, -math.MaxInt, 1, ""},
		{view.Every(math.MaxInt), math.MaxInt, 0, math.MaxInt, math.MaxInt, 1, ""},
		{view.Range(least, math.MaxInt), math.MaxInt, 0, math.MaxInt, 1, math.MaxInt, ""},
		{view.Every(0), 6, 0, 0, 0, 0, "ValueError: slice step cannot be zero"},
		{view.Every(1), -1, 0, 0, 0, 0, "ValueError: length should not be negative"},
	} {
		start, stop, step, n, err := test.s.Indices(test.length)
		text := ""
		if err != nil {
			text = err.Error()
		}
		if start != test.start || stop != test.stop || step != test.step || n != test.n || text != test.err {
			t.Errorf("length %d: got %d %d %d, %d elements, %q; want %d %d %d, %d, %q", test.length,
				start, stop, step, n, text, test.start, test.stop, test.step, test.n, test.err)
		}
	}
}

// The elements of an exporter with strides in several dimensions: a matrix of
// [[0 1 2] [3 4 5]] in Fortran order.
func TestFortran(t *testing.T) {
	e := &exporter{Buffer: buffer.Buffer{Data: []byte{0, 3, 1, 4, 2, 5}, ItemSize: 1, NDim: 2,
		Shape: []int{2, 3}, Strides: []int{1, 2}}}
	v := must(view.New(e))(t)
	if v.CContiguous() || !v.FContiguous() || !v.Contiguous() {
		t.Errorf("got contiguous %v %v %v", v.CContiguous(), v.FContiguous(), v.Contiguous())
	}
	for order, want := range map[string][]byte{"C": {0, 1, 2, 3, 4, 5}, "F": e.Data, "A": e.Data, "": {0, 1, 2, 3, 4, 5}} {
		if got, err := v.ToBytesOrder(order); err != nil || !bytes.Equal(got, want) {
			t.Errorf("tobytes(%q): got %v, %v; want %v", order, got, err, want)
		}
	}
	values := must(v.ToList())(t)
	if got := format.List(values).String(); got != "[[0, 1, 2], [3, 4, 5]]" {
		t.Errorf("tolist: got %s", got)
	}
	if _, ok := v.Bytes(); ok {
		t.Error("Bytes of a view that is not C-contiguous")
	}
}

// Unknown formats: as with array('u') or numpy's records.
func TestUnknownFormat(t *testing.T) {
	for _, test := range []struct{ format, code, list, set string }{
		{"s", "NotImplementedError: memoryview: format s not supported", "NotImplementedError: memoryview: format s not supported",
			"NotImplementedError: memoryview: format s not supported"},
		{"@s", "NotImplementedError: memoryview: format s not supported", "NotImplementedError: memoryview: format s not supported",
			"NotImplementedError: memoryview: format s not supported"},
		{"<i", "NotImplementedError: memoryview: unsupported format <i", "NotImplementedError: memoryview: unsupported format <i",
			"NotImplementedError: memoryview: unsupported format <i"},
	} {
		e := &exporter{Buffer: buffer.Buffer{Data: make([]byte, 8), ItemSize: 4, NDim: 1, Shape: []int{2}, Format: test.format}}
		v := must(view.New(e))(t)
		_, code := v.Code()
		_, at := v.At(0)
		_, list := v.ToList()
		set := v.SetAt(0, format.Int(1))
		if code.Error() != test.code || at.Error() != test.list || list.Error() != test.list || set.Error() != test.set {
			t.Errorf("format %s: got %v, %v, %v, %v", test.format, code, at, list, set)
		}
	}
}
