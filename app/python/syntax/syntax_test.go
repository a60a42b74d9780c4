package syntax

import (
	"errors"
	"strings"
	"testing"
)

// TestRefused checks that constructs beyond the subset are named.
func TestRefused(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"async def f(): pass", "async functions and await"},
		{"async with x: pass", "async functions and await"},
		{"[x async for x in y]", "async comprehensions"},
		{"async def f(): await x", "async functions and await"},
		{"await x", "async functions and await"},
		{"try: pass\nexcept* E: pass", "except* clauses"},
		{"x = 1j", "complex numbers"},
		{"class C(metaclass=M): pass", "class keywords and metaclasses"},
		{"type X = int", "type statements"},
		{"type X[T] = int", "type statements"},
		{"def f[T](x): pass", "type parameters"},
		{"class C[T]: pass", "type parameters"},
		{"t'{x}'", "t-strings"},
		{strings.Repeat("-", 10000) + "x", "deep nesting"},
		{strings.Repeat("not ", 10000) + "x", "deep nesting"},
		{strings.Repeat("lambda: ", 10000) + "x", "deep nesting"},
		{"x" + strings.Repeat(".a", 10000), "long expressions"},
		{"x" + strings.Repeat("+a", 10000), "long expressions"},
		{"x" + strings.Repeat("**a", 10000), "deep nesting"},
		{"if x: pass\n" + strings.Repeat("elif x: pass\n", 1000), "deep nesting"},
	} {
		_, err := Parse("f.py", c.src, FileMode)
		var r *Refused
		if !errors.As(err, &r) || r.Construct != c.want {
			t.Errorf("Parse(%.40q): got %v, want a refusal of %s", c.src, err, c.want)
		}
	}
	for _, src := range []string{"type = 1", "type(x)", "match = case = 1", "print(type)", "type\n"} {
		if _, err := Parse("f.py", src, FileMode); err != nil {
			t.Errorf("Parse(%q): got %v, want none", src, err)
		}
	}
}

// TestIncomplete checks which sources ask for another line, as CPython's codeop does.
func TestIncomplete(t *testing.T) {
	for _, c := range []struct {
		src  string
		more bool
	}{
		{"x = (1,\n", true}, {"x = '''a\n", true}, {"if x:\n", true}, {"def f():\n", true}, {"x = 1 \\\n", true}, {"@d\n", true},
		{"try:\n    x\n", true}, {"f'''{x}\n", true}, {"class C:\n    # c\n", true},
		{"x = \n", false}, {"x = 1)\n", false}, {"x = 'a\n", false}, {"if x\n", false}, {"1 2\n", false}, {"x = 1\n", false}, {"\n", false},
	} {
		_, err := ParseOnly("<stdin>", c.src, SingleMode)
		if got := IsIncomplete(err); got != c.more {
			t.Errorf("%q: got incomplete %v (%v), want %v", c.src, got, err, c.more)
		}
	}
}

func TestModes(t *testing.T) {
	for _, c := range []struct {
		src  string
		mode Mode
		err  string
	}{
		{"1 + 2\n\n", EvalMode, ""}, {"x = 1", EvalMode, "invalid syntax"}, {"", EvalMode, "invalid syntax"},
		{"x = 1; y = 2", SingleMode, ""}, {"x = 1\ny = 2", SingleMode, "multiple statements found while compiling a single statement"},
		{"for x in y: pass\n\n", SingleMode, ""}, {"\ufeffx = 1\r\ny = 2\r", FileMode, ""}, {"x = '\xff'", FileMode, "(unicode error) 'utf-8' codec can't decode byte 0xff in position 5: invalid start byte"},
		{"x\x00", FileMode, "source code string cannot contain null bytes"},
	} {
		_, err := Parse("f.py", c.src, c.mode)
		got := ""
		var e *SyntaxError
		if errors.As(err, &e) {
			got = e.Message
		}
		if got != c.err {
			t.Errorf("Parse(%q, %d): got %q (%v), want %q", c.src, c.mode, got, err, c.err)
		}
	}
}

// FuzzParse looks for panics, hangs, and places outside the source.
func FuzzParse(f *testing.F) {
	for i, r := range readCases(f) {
		if i%20 == 0 {
			f.Add(r.Src)
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		for mode := FileMode; mode <= EvalMode; mode++ {
			file, err := Parse("f.py", src, mode)
			var e *SyntaxError
			if errors.As(err, &e) {
				if lines := strings.Count(normalize(src), "\n") + 2; e.Line > lines {
					t.Errorf("line %d of %d", e.Line, lines)
				}
				e.Render()
			}
			if file != nil {
				dumpFile(file)
			}
		}
	})
}

// FuzzLexer checks that tokens stand in order, within the source.
func FuzzLexer(f *testing.F) {
	f.Add("x = f'{a!r:>{w}}' + '''b\nc'''\n\tif 0x1: \\\n y")
	f.Fuzz(func(t *testing.T, src string) {
		src = normalize(src)
		last := int32(0)
		for _, k := range lex("f.py", src).tokens {
			if k.Start.Offset < last || k.End.Offset < k.Start.Offset || int(k.End.Offset) > len(src)+1 {
				t.Fatalf("token %v at %v-%v after offset %d, source of %d bytes", k.Kind, k.Start, k.End, last, len(src))
			}
			last = k.Start.Offset
		}
	})
}

// BenchmarkParse reads the accepted programs of the corpus, which are some thousands of lines.
func BenchmarkParse(b *testing.B) {
	var src strings.Builder
	for _, r := range readCases(b) {
		if r.Error == nil && r.Dump != "" && !strings.HasPrefix(r.Src, " ") {
			if _, err := Parse("f", src.String()+"\n"+r.Src, FileMode); err == nil || src.Len() == 0 {
				src.WriteString("\n" + r.Src)
			}
		}
		if src.Len() > 50000 {
			break
		}
	}
	s := src.String()
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("f.py", s, FileMode); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(strings.Count(s, "\n")*b.N)/b.Elapsed().Seconds(), "lines/s")
}

// TestNesting reads deeply nested displays, which must take no exponential time.
func TestNesting(t *testing.T) {
	for _, pair := range []string{"{}", "[]", "()", "{1:}", "f()", "{*}", "[x for x in ]", "{x for x in }"} {
		open, close := pair[:len(pair)-1], pair[len(pair)-1:]
		for _, inner := range []string{"1", "1 2", "x = 1"} {
			Parse("f.py", strings.Repeat(open, 90)+inner+strings.Repeat(close, 90), FileMode)
		}
	}
}
