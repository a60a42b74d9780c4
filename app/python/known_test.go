package python_test

// This file keeps account of what is not as in CPython: programs known to print something else, and constructs that are
// refused by name before anything runs.

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"memview/app/python"
)

// TestKnownDifferences fails when a difference is none any more: then the program belongs among the others.
func TestKnownDifferences(t *testing.T) {
	files := programs(t, "known")
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		reason, _, _ := strings.Cut(string(source), "\n")
		if !strings.HasPrefix(reason, "# known: ") {
			t.Errorf("%s does not say why it differs", file)
		}
		want, err := os.ReadFile(strings.TrimSuffix(file, "py") + "out")
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		s := python.New(python.Options{Write: func(_ int, text string) { out.WriteString(text) }})
		r := s.Run(filepath.Base(file), string(source))
		s.Finish()
		if r.Notice == nil && address.ReplaceAllString(out.String(), "0x…") == string(want) {
			t.Errorf("%s is as in CPython now", file)
		}
	}
	t.Logf("%d known differences", len(files))
}

// TestRefusedConstructs has one program for each construct of Python that is refused: in one sentence that names it, with
// the line, and before the program begins.
func TestRefusedConstructs(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"async def f(): pass", "async functions and await are not supported here"},
		{"await x", "async functions and await are not supported here"},
		{"async for x in y: pass", "async functions and await are not supported here"},
		{"async with x: pass", "async functions and await are not supported here"},
		{"[x async for x in y]", "async comprehensions are not supported here"},
		{"try: pass\nexcept* ValueError: pass", "except* clauses are not supported here"},
		{"x = 2j", "complex numbers are not supported here"},
		{"class C(metaclass=type): pass", "class keywords and metaclasses are not supported here"},
		{"class C(B, tag=1): pass", "class keywords and metaclasses are not supported here"},
		{"type X = int", "type statements are not supported here"},
		{"def f[T](x): pass", "type parameters are not supported here"},
		{"class C[T]: pass", "type parameters are not supported here"},
		{"x = t'{1}'", "t-strings are not supported here"},
	} {
		r, out := run(t, "print('begun')\n"+c.source+"\n", python.Options{})
		if r.Notice == nil || r.Notice.Text != c.want || r.Notice.Kind != "unsupported" || r.Notice.Line < 2 || out != "" {
			t.Errorf("%s: got %+v %q, want %q", c.source, r.Notice, out, c.want)
		}
	}
	// Which class a base is, only running tells.
	for _, base := range []string{"int", "str", "list", "dict", "tuple", "set", "bytes", "bytearray", "float", "memoryview"} {
		r, out := run(t, "class C("+base+"): pass\n", python.Options{})
		if want := "Subclassing '" + base + "' is not supported here"; r.Notice == nil || r.Notice.Text != want || out != "" {
			t.Errorf("class C(%s): got %+v %q, want %q", base, r.Notice, out, want)
		}
	}
}
