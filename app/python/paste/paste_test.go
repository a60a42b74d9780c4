package paste

import (
	"slices"
	"testing"
)

func TestClean(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		output           []string
	}{
		{"nothing to do", "x = 1\n", "x = 1\n", nil},
		{"prompts", ">>> x = 1\n>>> x\n1\n", "x = 1\nx", []string{"1"}},
		{"continuation", ">>> for i in m:\n...     print(i)\n...\n97\n>>>y", "for i in m:\n    print(i)\n\ny", []string{"97"}},
		{"no space", ">>>for i in m:\n...    print(i)\n", "for i in m:\n   print(i)", nil},
		{"IPython", "In [1]: x = 1\n\nIn [2]: x\nOut[2]: 1\n", "x = 1\nx", []string{"1"}},
		{"curly quotes", "b = bytearray(b‘abc’)\nprint(“x”)", "b = bytearray(b'abc')\nprint(\"x\")", nil},
		{"curly quotes in a string", "s = \"it’s\"  # it’s", "s = \"it’s\"  # it’s", nil},
		{"no-break spaces", "if x:\n\u00a0\u00a0\u00a0 y\u200b = 1", "if x:\n    y = 1", nil},
		{"CRLF", "a\r\nb\r", "a\nb\n", nil},
		{"ellipsis in a program", "x[...]\n", "x[...]\n", nil},
	} {
		got := Clean(c.text)
		if got.Source != c.want || !slices.Equal(got.Output, c.output) {
			t.Errorf("%s: Clean(%q)\ngot  %q, output %q\nwant %q, output %q", c.name, c.text, got.Source, got.Output, c.want, c.output)
		}
		if c.name == "continuation" && !slices.Equal(got.Changes, []string{"4 prompts removed", "1 line of output left out"}) {
			t.Errorf("%s: says it did %q", c.name, got.Changes)
		}
		if changed := len(got.Changes) > 0; changed && got.Source == c.text {
			t.Errorf("%s: got changes %q, want none", c.name, got.Changes)
		}
	}
}

func TestBreaks(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"x = 1\ny = 2\n", ""},
		{"b = bytearray(b'abc') m = memoryview(b) print(m[0])", "b = bytearray(b'abc')\nm = memoryview(b)\nprint(m[0])"},
		{"import array a = array.array('i')", "import array\na = array.array('i')"},
		{"x = (1", ""},
		{"x = = 2", ""},
	} {
		places, got := Breaks(c.source)
		if got != c.want {
			t.Errorf("Breaks(%q): got %q, want %q", c.source, got, c.want)
		}
		if (len(places) > 0) != (c.want != "") {
			t.Errorf("Breaks(%q): got places %v", c.source, places)
		}
	}
}
