package session

import (
	"math"
	"testing"

	"memview/view/format"
)

// Numbers read as ECMAScript's Number::toString has them: the examples are
// those of the clause's steps and of its notes' boundaries.
func TestNumbersAsJavaScriptPrintsThem(t *testing.T) {
	for f, want := range map[float64]string{
		0: "0", 1: "1", -1.5: "-1.5", 0.1: "0.1", 100: "100", 123456789012345680000: "123456789012345680000",
		1e21: "1e+21", 1.5e300: "1.5e+300", 0.000001: "0.000001", 0.0000001: "1e-7", 1.25e-9: "1.25e-9", 5e-324: "5e-324",
		math.MaxFloat64: "1.7976931348623157e+308", math.Inf(1): "Infinity", math.Inf(-1): "-Infinity", math.Copysign(0, -1): "-0",
	} {
		if got := jsFloat(f); got != want && f == f {
			t.Errorf("%g is %q, want %q", f, got, want)
		}
	}
	if got := jsFloat(math.Copysign(0, -1)); got != "-0" {
		t.Errorf("minus zero is %q", got)
	}
	if got := jsFloat(math.NaN()); got != "NaN" {
		t.Errorf("NaN is %q", got)
	}
	for _, test := range []struct {
		code string
		raw  []byte
		want string
		at   string // as handle.at gives it
	}{
		{"?", []byte{2}, "2", "true"}, {"c", []byte{'a'}, "97", `"a"`}, {"b", []byte{0xff}, "-1", "-1"}, {"B", []byte{0xff}, "255", "255"},
		{"q", []byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}, "-1n", "-1n"}, {"Q", []byte{1, 0, 0, 0, 0, 0, 0, 0}, "1n", "1n"},
		{"f", []byte{0, 0, 0x80, 0x3f}, "1", "1"},
	} {
		code, _ := format.Lookup(test.code)
		if got := jsElement(code, test.raw, false); got != test.want {
			t.Errorf("%s in an array is %s, want %s", test.code, got, test.want)
		}
		if got := jsElement(code, test.raw, true); got != test.at {
			t.Errorf("at() of %s is %s, want %s", test.code, got, test.at)
		}
	}
}

func TestElementsInJavaScript(t *testing.T) {
	s := New("test", []byte{1, 0, 2, 0, 3, 0, 4, 0}, false, WithBridge(shareAll{}))
	w, err := s.AddCast(s.LaneNamed("mv").ID, "H", "w")
	if err != nil {
		t.Fatal(err)
	}
	if expression, value := s.ElementJS(w.ID, 2); expression != ".array[2]" || value != "3" {
		t.Errorf("w[2] is %s → %s", expression, value)
	}
	if got, want := w.Constructor("mem"), "new Uint16Array(mem, 0x10000, 4)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := s.StoreJS(w.ID, 2), "memview.view('w').array[2] = 7"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	m, err := s.Make(s.LaneNamed("mv").ID, Cast("B", 2, 4).Then(Slice(Handles{0, 2, -1}.Slice(2))), "m")
	if err != nil {
		t.Fatal(err)
	}
	if expression, value := s.ElementJS(m.ID, 6); expression != ".at(1, 2)" || value != "2" { // row 1 of the reversed is bytes 0 to 3
		t.Errorf("m[1, 2] is %s → %s", expression, value)
	}
	if got, want := s.StoreJS(m.ID, 6), "memview.view('m').set(7, 1, 2)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if expression, _ := s.ElementJS(w.ID, 9); expression != "" {
		t.Errorf("an element that is not there is %s", expression)
	}
	ro, _ := s.AddReadOnly(w.ID, "ro")
	if got := s.StoreJS(ro.ID, 0); got != "" {
		t.Errorf("a read-only view is to be written by %s", got)
	}
}

// What is shown of a view is the beginning of what tolist() and hex() say.
func TestPreviewsOfAView(t *testing.T) {
	s, l := laneMade(t, 8, ".cast('B', [2, 4])")
	copy(s.Memory(), []byte{0, 1, 2, 3, 4, 5, 6, 255})
	for n, want := range map[int]string{8: "[[0, 1, 2, 3], [4, 5, 6, 255]]", 5: "[[0, 1, 2, 3], [4, …]]", 4: "[[0, 1, 2, 3], …]", 1: "[[0, …], …]"} {
		if got, err := s.ListPreview(l.ID, n); got != want || err != nil {
			t.Errorf("the first %d: %s, %v, want %s", n, got, err, want)
		}
	}
	if got, err := s.HexPreview(l.ID, 8); got != "00 01 02 03 04 05 06 ff" || err != nil {
		t.Errorf("hex: %s, %v", got, err)
	}
	if got, err := s.HexPreview(l.ID, 3); got != "00 01 02 …" || err != nil {
		t.Errorf("hex of 3: %s, %v", got, err)
	}
	back, err := s.AddSlice(s.LaneNamed("mv").ID, "", "", "-3", "back")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := s.ListPreview(back.ID, 9); got != "[255, 4, 1]" || err != nil {
		t.Errorf("backwards: %s, %v", got, err)
	}
	if got, err := s.HexPreview(back.ID, 9); got != "ff 04 01" || err != nil {
		t.Errorf("backwards in hex: %s, %v", got, err)
	}
	_ = s.Release(back.ID)
	if _, err := s.ListPreview(back.ID, 1); err == nil {
		t.Error("a released view is listed")
	}
	if _, err := s.HexPreview(back.ID, 1); err == nil {
		t.Error("a released view has bytes")
	}
}
