package session

import (
	"go/parser"
	"reflect"
	"strings"
	"testing"

	"memview/view"
)

// laneMade returns a session over length bytes, and the lane that the gestures
// in made, as Python writes them behind mv, lead to.
func laneMade(t *testing.T, length int, made string) (*Session, *Lane) {
	t.Helper()
	s := New("test", make([]byte, length), false)
	if made == "" {
		return s, s.LaneNamed("mv")
	}
	l, err := s.Make(s.LaneNamed("mv").ID, gestureOf(t, made), "v")
	if err != nil {
		t.Fatalf("mv%s: %v", made, err)
	}
	return s, l
}

// gestureOf reads a gesture as Python writes it.
func gestureOf(t *testing.T, text string) Gesture {
	t.Helper()
	_, g, ok := ParseGesture(text)
	if !ok {
		t.Fatalf("%s is no gesture", text)
	}
	if g.Python() != text {
		t.Fatalf("%s is written as %s", text, g.Python())
	}
	return g
}

// The cast menu says of every format what CPython's cast() says, and offers
// nothing that is refused.
func TestCastMenuIsCPythons(t *testing.T) {
	for _, test := range readRecorded(t).Casts {
		s, l := laneMade(t, test.Length, test.Made)
		options := s.CastOptions(l.ID)
		if len(options) != len(test.Casts) {
			t.Fatalf("mv%s: %d options, CPython has %d", test.Made, len(options), len(test.Casts))
		}
		for _, o := range options {
			want := test.Casts[o.Code.Format]
			if errorText(o.Err) != want.err {
				t.Errorf("mv%s.cast(%q) of %d bytes: %q, CPython says %q", test.Made, o.Code.Format, test.Length, errorText(o.Err), want.err)
				continue
			}
			if o.Err == nil {
				if shape := decode[[]int](t, want); !reflect.DeepEqual(o.Shape, shape) {
					t.Errorf("mv%s.cast(%q): shape %v, CPython says %v", test.Made, o.Code.Format, o.Shape, shape)
				}
				continue
			}
			if o.Reason == "" {
				t.Errorf("mv%s.cast(%q) is refused without a reason", test.Made, o.Code.Format)
			}
			whole := l.View.NBytes() / o.Code.Size()
			switch {
			case whole == 0 && (o.Nearest != nil || o.Copied != ""):
				t.Errorf("mv%s.cast(%q): %d bytes are too few, but %s is offered", test.Made, o.Code.Format, l.View.NBytes(), o.Nearest.Python())
			case whole > 0 && o.Nearest != nil:
				p, err := s.Preview(l.ID, o.Nearest)
				if err != nil || p.Shape[0] != whole || p.Format != o.Code.Format {
					t.Errorf("mv%s%s: %+v, %v, want %d elements of %q", test.Made, o.Nearest.Python(), p, err, whole, o.Code.Format)
				}
			case whole > 0 && o.Copied == "":
				t.Errorf("mv%s.cast(%q): nothing is offered", test.Made, o.Code.Format)
			}
		}
	}
}

func TestNearestCast(t *testing.T) {
	for _, test := range []struct {
		length                    int
		made, code                string
		reason, nearest, fromCopy string
	}{
		{30, "", "I", "length 30 is not a multiple of 4", "[:28].cast('I')", ""},
		{32, ".cast('H')", "I", "neither 'H' nor 'I' is B, b or c", ".cast('B').cast('I')", ""},
		{30, ".cast('H')", "I", "neither 'H' nor 'I' is B, b or c", ".cast('B')[:28].cast('I')", ""},
		{30, ".cast('B', [5, 6])", "I", "length 30 is not a multiple of 4", ".cast('B')[:28].cast('I')", ""},
		{3, "", "I", "length 3 is not a multiple of 4", "", ""},
		{32, "[1::2]", "H", "its elements do not lie next to one another", "", "memoryview(v.tobytes()).cast('H')"},
		{32, "[1::2]", "d", "its elements do not lie next to one another", "", "memoryview(v.tobytes()).cast('d')"},
		{30, "[::-1]", "I", "its elements do not lie next to one another", "", "memoryview(v.tobytes()[:28]).cast('I')"},
	} {
		s, l := laneMade(t, test.length, test.made)
		for _, o := range s.CastOptions(l.ID) {
			if o.Code.Format == test.code && (o.Reason != test.reason || o.Nearest.Python() != test.nearest || o.Copied != test.fromCopy) {
				t.Errorf("mv%s of %d bytes to %s: %q, nearest %q, %q", test.made, test.length, test.code, o.Reason, o.Nearest.Python(), o.Copied)
			}
		}
	}
	s, l := laneMade(t, 8, ".cast('H')")
	_ = s.Release(l.ID)
	for _, o := range s.CastOptions(l.ID) {
		if got, want := errorText(o.Err), "ValueError: operation forbidden on released memoryview object"; got != want {
			t.Fatalf("cast of a released view: %q, want %q", got, want)
		}
	}
}

// What CPython says to the gestures that make shapes.
func TestShapesAreCPythons(t *testing.T) {
	for _, test := range readRecorded(t).Shaped {
		s, l := laneMade(t, test.Length, test.Made)
		p, err := s.Preview(l.ID, gestureOf(t, test.Gesture))
		if errorText(err) != test.Shape.err {
			t.Errorf("mv%s%.40s: %q, CPython says %q", test.Made, test.Gesture, errorText(err), test.Shape.err)
		} else if err == nil {
			if want := decode[[]int](t, test.Shape); !reflect.DeepEqual(p.Shape, want) {
				t.Errorf("mv%s%s: shape %v, CPython says %v", test.Made, test.Gesture, p.Shape, want)
			}
		}
	}
}

func TestProposeShape(t *testing.T) {
	for _, test := range []struct {
		length     int
		made, text string
		gesture    string
		err        string
		nearest    []int
	}{
		{32, "", "4, 8", ".cast('B', [4, 8])", "", nil},
		{32, "", " [4×8] ", ".cast('B', [4, 8])", "", nil},
		{32, "", "32", ".cast('B', [32])", "", nil},
		{32, ".cast('H')", "4 4", ".cast('B').cast('H', [4, 4])", "", nil},
		{32, ".cast('B', [4, 8])", "2x16", ".cast('B').cast('B', [2, 16])", "", nil},
		{32, ".cast('B', [4, 8])", "32", ".cast('B', [32])", "", nil},
		{32, "", "5, 8", ".cast('B', [5, 8])", "TypeError: memoryview: product(shape) * itemsize != buffer size", []int{4, 8}},
		{32, "", "7, 5", ".cast('B', [7, 5])", "TypeError: memoryview: product(shape) * itemsize != buffer size", []int{8, 4}},
		{30, "", "3, 4, 3", ".cast('B', [3, 4, 3])", "TypeError: memoryview: product(shape) * itemsize != buffer size", []int{3, 5, 2}},
		{32, "", "0, 8", ".cast('B', [0, 8])", "ValueError: memoryview.cast(): elements of shape must be integers > 0", []int{1, 32}},
		{32, "[::2]", "4, 4", ".cast('B', [4, 4])", "TypeError: memoryview: casts are restricted to C-contiguous views", nil},
		{32, "", "", "", "a shape is the extents, such as 4, 8", nil},
		{32, "", "four", "", "a shape is the extents, such as 4, 8", nil},
		{32, "", "4.5, 2", "", "a shape is the extents, such as 4, 8", nil},
	} {
		s, l := laneMade(t, test.length, test.made)
		p := s.ProposeShape(l.ID, test.text)
		if p.Gesture.Python() != test.gesture || errorText(p.Err) != test.err || !reflect.DeepEqual(p.Nearest, test.nearest) {
			t.Errorf("mv%s to %q: %s, %v, nearest %v", test.made, test.text, p.Gesture.Python(), p.Err, p.Nearest)
		}
		if p.Nearest != nil {
			if again := s.ProposeShape(l.ID, joinInts(p.Nearest)); again.Err != nil {
				t.Errorf("mv%s: the nearest shape %v is refused: %v", test.made, p.Nearest, again.Err)
			}
		}
	}
}

func TestDivisors(t *testing.T) {
	for n := 1; n <= 400; n++ {
		var want []int
		for d := 1; d <= n; d++ {
			if n%d == 0 {
				want = append(want, d)
			}
		}
		if got := Divisors(n); !reflect.DeepEqual(got, want) {
			t.Fatalf("divisors of %d: %v", n, got)
		}
	}
}

// Handles and slices stand for the same elements, whichever way.
func TestHandles(t *testing.T) {
	const count = 7
	for low := 0; low <= count; low++ {
		for high := low; high <= count; high++ {
			for _, step := range []int{1, 2, 3, 9, -1, -2, -9} {
				h := Handles{low, high, step}
				slice := h.Slice(count)
				start, _, by, n, err := slice.Indices(count)
				if err != nil {
					t.Fatal(err)
				}
				var want []int
				if step > 0 {
					for i := low; i < high; i += step {
						want = append(want, i)
					}
				} else {
					for i := high - 1; i >= low; i += step {
						want = append(want, i)
					}
				}
				var got []int
				for k := range n {
					got = append(got, start+k*by)
				}
				if !reflect.DeepEqual(got, want) {
					t.Fatalf("%+v is [%s]: elements %v, want %v", h, sliceText(slice), got, want)
				}
				if back, err := HandlesOf(slice, count); err != nil || low < high && back != h {
					t.Fatalf("[%s] has the handles %+v, want %+v (%v)", sliceText(slice), back, h, err)
				}
			}
		}
	}
	for h, want := range map[Handles]string{
		{4, 20, 2}: "4:20:2", {0, 32, 1}: ":", {0, 20, 1}: ":20", {4, 32, 1}: "4:", {0, 32, -1}: "::-1", {4, 20, -2}: "19:3:-2", {3, 3, 1}: "3:3",
	} {
		if got := sliceText(h.Slice(32)); got != want {
			t.Errorf("%+v is [%s], want [%s]", h, got, want)
		}
	}
	if _, err := HandlesOf(view.Every(0), 4); errorText(err) != "ValueError: slice step cannot be zero" {
		t.Errorf("a step of 0: %v", err)
	}
	s, l := laneMade(t, 32, ".cast('H')")
	if got, want := s.HandlesOn(l.ID, Range{Offset: 5, Length: 4}), (Handles{2, 5, 1}); got != want {
		t.Errorf("the elements on bytes 5 to 8: %+v, want %+v", got, want)
	}
	s, l = laneMade(t, 32, ".cast('B', [4, 8])")
	if got, want := s.HandlesOn(l.ID, Range{Offset: 9, Length: 9}), (Handles{1, 3, 1}); got != want {
		t.Errorf("the rows on bytes 9 to 17: %+v, want %+v", got, want)
	}
}

// A preview lights the bytes that the view would read, no others.
func TestPreviewOverlaps(t *testing.T) {
	s, l := laneMade(t, 32, "")
	p, err := s.Preview(l.ID, Slice(view.Range(4, 20, 3)).Then(Slice(view.Every(-1))))
	if err != nil {
		t.Fatal(err)
	}
	for at := range 32 {
		if want := at >= 4 && at < 20 && (at-4)%3 == 0; p.Overlaps(at, at+1) != want {
			t.Errorf("byte %d: %v", at, !want)
		}
	}
	if p.Span != (Range{Offset: 4, Length: 16}) || s.Exports() != 1 {
		t.Errorf("span %+v, %d exports", p.Span, s.Exports())
	}
}

// shareAll is a bridge that shows every view as its typed array.
type shareAll struct{}

func (shareAll) Publish(name string, v *view.View) (Publication, error) {
	code, err := v.Code()
	if err != nil || !v.CContiguous() {
		return Publication{Reason: "no array"}, nil
	}
	return Publication{Address: uint64(0x10000 + v.Offset()), TypedArray: code.TypedArray}, nil
}

func (shareAll) Emit(string, map[string]any) {}

// Gestures read in Go and JavaScript as a programmer there would write them.
func TestTranslate(t *testing.T) {
	s := New("test", make([]byte, 32), false, WithBridge(shareAll{}))
	mv := s.LaneNamed("mv").ID
	for _, made := range []struct{ name, gesture string }{{"w", ".cast('H')"}, {"q", ".cast('q')"}, {"f", ".cast('f')"}, {"odd", "[1::2]"}, {"m", ".cast('B', [4, 8])"}, {"flags", ".cast('?')"}, {"c", ".cast('c')"}} {
		if _, err := s.Make(mv, gestureOf(t, made.gesture), made.name); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct{ python, golang, javascript string }{
		{"mv = memoryview(data)", "mv, err := view.New(data)", "const mv = memview.view('mv').array"},
		{"x = mv.cast('H')", `x, err := mv.Cast("H")`,
			"const a = memview.view('mv').array\nconst x = new Uint16Array(a.buffer, a.byteOffset, a.byteLength / 2)"},
		{"x = w.cast('B').cast('H', [2, 8])", "v1, err := w.Cast(\"B\")\nx, err := v1.Cast(\"H\", 2, 8)",
			"const a = memview.view('w').array\nconst a1 = new Uint8Array(a.buffer, a.byteOffset, a.byteLength)\n" +
				"const x = new Uint16Array(a1.buffer, a1.byteOffset, a1.byteLength / 2) // [2, 8]: JavaScript counts the index by hand"},
		{"x = mv[4:20]", "x, err := mv.Slice(view.Range(4, 20))", "const x = memview.view('mv').array.subarray(4, 20)"},
		{"x = mv[-4:]", "x, err := mv.Slice(view.From(-4))", "const x = memview.view('mv').array.subarray(28, 32)"},
		{"x = mv[20:4]", "x, err := mv.Slice(view.Range(20, 4))", "const x = memview.view('mv').array.subarray(20, 20)"},
		{"x = mv[4:20:2]", "x, err := mv.Slice(view.Range(4, 20, 2))", "// a typed array has no step: once the view is made, memview.view('x').at(i) and .set(x, i)"},
		{"x = mv.toreadonly()", "x, err := mv.ToReadOnly()", "const x = memview.view('mv').array // no typed array is read-only"},
		{"copy = mv.tobytes()", "copy, err := mv.ToBytes()", "const copy = memview.view('mv').copy()"},
		{"copy = bytes(data)", "copy := bytes.Clone(data.Bytes())", "const copy = memview.view('mv').copy()"},
		{"w[1] = 0xBEEF", "err := w.SetAt(1, format.Int(0xBEEF))", "memview.view('w').array[1] = 0xBEEF"},
		{"w[-1] = 7", "err := w.SetAt(-1, format.Int(7))", "memview.view('w').array[15] = 7"},
		{"q[0] = -5", "err := q.SetAt(0, format.Int(-5))", "memview.view('q').array[0] = -5n"},
		{"q[0] = 18446744073709551615", "err := q.SetAt(0, format.Uint(18446744073709551615))", "memview.view('q').array[0] = 18446744073709551615n"},
		{"f[2] = 1e3", "err := f.SetAt(2, format.Float(1000))", "memview.view('f').array[2] = 1000.0"},
		{"f[2] = -inf", "err := f.SetAt(2, format.Float(math.Inf(-1)))", "memview.view('f').array[2] = -Infinity"},
		{"odd[2] = 9", "err := odd.SetAt(2, format.Int(9))", "memview.view('odd').set(9, 2)"},
		{"m[1, 2] = 9", "err := m.SetItem(format.Int(9), 1, 2)", "memview.view('m').set(9, 1, 2)"},
		{"flags[0] = True", "err := flags.SetAt(0, format.Bool(true))", "memview.view('flags').array[0] = 1"},
		{"c[0] = b'a'", `err := c.SetAt(0, format.Bytes([]byte("a")))`, "memview.view('c').array[0] = 0x61"},
		{"data[2] = 0xef", "err := data.SetAt(2, 0xef)", "memview.view('mv').array[2] = 0xef"},
		{"data[2] ^= 0x08", "data.Bytes()[2] ^= 0x08", "memview.view('mv').array[2] ^= 0x08"},
		{"mv[0:2] = b'Hi'", `err := mv.SetSlice(view.Range(0, 2), buffer.NewBytes([]byte("Hi")))`, "memview.view('mv').array.set([72, 105], 0)"},
		{"w.release()", "err := w.Release()", "memview.view('w').release()"},
		{"struct.pack_into('>H', data, 2, 61374)", "s, err := format.Compile(\">H\")\nerr = s.PackInto(data.Bytes(), 2, format.Int(61374))",
			"const a = memview.view('mv').array\nnew DataView(a.buffer, a.byteOffset).setUint16(2, 61374)"},
		{"import struct; struct.pack_into('q', data, 8, -1)", "s, err := format.Compile(\"q\")\nerr = s.PackInto(data.Bytes(), 8, format.Int(-1))",
			"const a = memview.view('mv').array\nnew DataView(a.buffer, a.byteOffset).setBigInt64(8, -1n, true)"},
		{"data.append(33)", "err := data.Append(33)", ""},
		{"print(mv[0])", "", ""},
		{"x = y.cast('H')", "", ""},
		{"for", "", ""},
		{"", "", ""},
	} {
		got := s.Translate(test.python)
		if got.Go != test.golang {
			t.Errorf("%s in Go:\n%s\nwant\n%s", test.python, got.Go, test.golang)
		}
		if got.JavaScript != test.javascript {
			t.Errorf("%s in JavaScript:\n%s\nwant\n%s", test.python, got.JavaScript, test.javascript)
		}
		if got.Go != "" {
			if _, err := parser.ParseExpr("func() {\n" + got.Go + "\n}"); err != nil {
				t.Errorf("%s in Go is no Go: %v", test.python, err)
			}
		}
	}
	if strings.Contains(s.Translate("w.cast('I')").Go, "Cast") {
		t.Error("an expression that binds nothing is translated")
	}
}
