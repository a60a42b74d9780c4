package python_test

// This file compares the names of built-in classes and modules with CPython 3.14's (testdata/names.py).

import (
	"os"
	"slices"
	"strings"
	"testing"

	"memview/app/python"
)

// without are names that CPython has and that are missing here, as doc.go says.
var without = map[string]string{"array": "fromfile tofile", "binascii": "a2b_qp a2b_uu b2a_qp b2a_uu", "StringIO": "encoding errors line_buffering newlines readinto"}

func TestNames(t *testing.T) {
	source, err := os.ReadFile("testdata/names.py")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	r, out := run(t, string(source), python.Options{})
	if r.Exit != 0 || r.Notice != nil {
		t.Fatal(out, r.Notice)
	}
	have := map[string][]string{}
	for line := range strings.Lines(out) {
		f := strings.Fields(line)
		have[f[0]] = f[1:]
	}
	for line := range strings.Lines(string(want)) {
		f := strings.Fields(line)
		missing := slices.DeleteFunc(f[1:], func(n string) bool {
			return slices.Contains(have[f[0]], n) || slices.Contains(strings.Fields(without[f[0]]), n)
		})
		if len(missing) > 0 {
			t.Errorf("%s lacks %v", f[0], missing)
		}
	}
}
