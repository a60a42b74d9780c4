package python_test

// This file tests running programs statement by statement.

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"memview/app/python"
)

// console is a session, and what its programs printed.
type console struct {
	*python.Session
	out    strings.Builder
	events []*python.Event
}

func newConsole(o python.Options) *console {
	c := &console{}
	o.Write = func(_ int, text string) { c.out.WriteString(text) }
	c.Session = python.New(o)
	return c
}

func newWatched(o python.Options) *console {
	c := &console{}
	o.Write = func(_ int, text string) { c.out.WriteString(text) }
	o.Event = func(e *python.Event) { c.events = append(c.events, e) }
	c.Session = python.New(o)
	return c
}

const walk = `def f(x):
    y = x + 1
    return y

def g():
    for i in range(2):
        yield f(i)
    yield 9

total = 0
for v in g():
    total += v
if total > 3: print(total)
with memoryview(b'ab') as m:
    print(m[0])
class C:
    a = 1
print([f(n) for n in (5,)])
`

// TestStepping spells out the statements that run, in order: line, function and depth of each.
func TestStepping(t *testing.T) {
	want := strings.Fields(`1:<module>:0 5:<module>:0 10:<module>:0
		11:<module>:0 6:g:1 7:g:1 2:f:2 3:f:2 12:<module>:0
		11:<module>:0 6:g:1 7:g:1 2:f:2 3:f:2 12:<module>:0
		11:<module>:0 6:g:1 8:g:1 12:<module>:0
		11:<module>:0
		13:<module>:0 13:<module>:0 14:<module>:0 15:<module>:0 14:<module>:0
		16:<module>:0 17:C:1 18:<module>:0 2:f:1 3:f:1`)
	for _, watched := range []bool{false, true} {
		c := newConsole(python.Options{})
		if watched {
			c = newWatched(python.Options{})
		}
		x := c.Begin("t.py", walk)
		var got []string
		for more := !x.Done(); more; more = x.Next() {
			p := x.Position()
			got = append(got, fmt.Sprintf("%d:%s:%d", p.Line, p.Func, p.Depth))
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("watched %v: got\n%v\nwant\n%v", watched, got, want)
		}
		if c.out.String() != "12\n97\n[6]\n" {
			t.Errorf("printed %q", c.out.String())
		}
		if r := x.Result(); !x.Done() || r.Exit != 0 || r.Notice != nil {
			t.Errorf("ended with %+v", r)
		}
		if watched && len(c.events) != len(want) {
			t.Errorf("got %d events of %d statements", len(c.events), len(want))
		}
		for i, e := range c.events {
			if e.Step != int64(i+1) {
				t.Errorf("event %d has step %d", i, e.Step)
			}
		}
	}
}

func TestRunUntil(t *testing.T) {
	c := newConsole(python.Options{})
	x := c.Begin("t.py", walk)
	line := func(n int) func(python.Position) bool {
		return func(p python.Position) bool { return p.Line == n }
	}
	if !x.RunUntil(line(7)) || x.Position().Func != "g" {
		t.Fatalf("run to line 7: at %+v", x.Position())
	}
	// Step over: the next statement that is not deeper.
	depth := x.Position().Depth
	if !x.RunUntil(func(p python.Position) bool { return p.Depth <= depth }) || x.Position().Line != 12 {
		t.Errorf("step over line 7: at %+v", x.Position())
	}
	if !x.RunUntil(line(3)) || x.Position().Depth != 2 {
		t.Fatalf("run to line 3: at %+v", x.Position())
	}
	depth = x.Position().Depth
	// Step out.
	if !x.RunUntil(func(p python.Position) bool { return p.Depth < depth }) || x.Position().Line != 12 {
		t.Errorf("step out: at %+v", x.Position())
	}
	if x.RunUntil(line(99)) || !x.Done() || c.out.String() != "12\n97\n[6]\n" {
		t.Errorf("to the end: done %v, printed %q", x.Done(), c.out.String())
	}
	if x.Next() {
		t.Error("there is something after the end")
	}
}

func TestBeginWithSyntaxError(t *testing.T) {
	c := newConsole(python.Options{})
	x := c.Begin("t.py", "x = (\n")
	if !x.Done() || x.Result().Exit != 1 || c.out.String() != "  File \"t.py\", line 1\n    x = (\n        ^\nSyntaxError: '(' was never closed\n" {
		t.Errorf("done %v, %+v, printed %q", x.Done(), x.Result(), c.out.String())
	}
	if x = c.Begin("t.py", ""); !x.Done() || x.Result().Exit != 0 {
		t.Error("the empty program is not done")
	}
}

// TestCloseExecution abandons a program everywhere: nothing of it may run any more.
func TestCloseExecution(t *testing.T) {
	const source = "def g():\n    try:\n        with memoryview(b'x'):\n            yield 1\n            y = 2\n    finally:\n        print('never')\nfor x in g():\n    x\n"
	for n := range 12 {
		c := newConsole(python.Options{})
		x := c.Begin("t.py", source)
		for range n {
			x.Next()
		}
		if x.Done() {
			continue
		}
		x.Close()
		if !x.Done() || c.out.Len() > 0 {
			t.Errorf("after %d steps: done %v, printed %q", n, x.Done(), c.out.String())
		}
		if c.Line("1 + 1\n"); c.out.String() != "2\n" {
			t.Errorf("a line after closing printed %q", c.out.String())
		}
		c.Close()
	}
}

func TestLineWhilePaused(t *testing.T) {
	c := newConsole(python.Options{})
	x := c.Begin("t.py", "b = bytearray(3)\ndef f(v):\n    v[0] = 7\n    return v\nm = f(memoryview(b))\nb.append(m[0])\nprint(b)\n")
	x.RunUntil(func(p python.Position) bool { return p.Func == "f" })
	c.Line("b[1] = 5\n")
	c.Line("b.append(1)\n")
	c.Line("1/0\n")
	c.Line("def h(): return len(b)\n\n")
	c.Line("h()\n")
	want := "Traceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n    b.append(1)\n    ~~~~~~~~^^^\nBufferError: Existing exports of data: object cannot be re-sized\n" +
		"Traceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n3\n"
	if c.out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", c.out.String(), want)
	}
	if p := x.Position(); p.Line != 3 || p.Depth != 1 {
		t.Errorf("the program is at %+v", p)
	}
	c.out.Reset()
	x.RunUntil(func(p python.Position) bool { return p.Line == 6 })
	c.Line("del m\n")
	c.Line("m = b'\\x01'\n")
	x.RunUntil(func(python.Position) bool { return false })
	if c.out.String() != "bytearray(b'\\x07\\x05\\x00\\x01')\n" {
		t.Errorf("at the end: %q", c.out.String())
	}
}

// TestSteppingEqualsRunning steps through every recorded program.
func TestSteppingEqualsRunning(t *testing.T) {
	for _, file := range append(programs(t, "lessons"), append(programs(t, "programs"), programs(t, "tracebacks")...)...) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".py"), func(t *testing.T) {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			run := newConsole(python.Options{})
			defer run.Close()
			r := run.Run(filepath.Base(file), string(source))
			for _, c := range []*console{newConsole(python.Options{}), newWatched(python.Options{})} {
				x := c.Begin(filepath.Base(file), string(source))
				for x.Next() {
				}
				if got, want := c.out.String(), run.out.String(); got != want {
					t.Error(difference(got, want))
				}
				if x.Result().Exit != r.Exit {
					t.Errorf("exit %d, want %d", x.Result().Exit, r.Exit)
				}
				c.Close()
			}
		})
	}
}

// TestPositions asks which text a position stands for: a statement, or the header of one.
func TestPositions(t *testing.T) {
	const source = `é = "ü"; x = (1,
  2)
if x and (
        é):  # why: because
    pass
elif 0: pass
for i in [1] : pass
while i : i = 0
with memoryview(b"a") as m, memoryview(b"b"): pass
@property
def f(a: "b:c" = {1: 2}, *, k=lambda: 0) -> "d": return 1
class C(object): y = 1
try:
    1/0
except (ZeroDivisionError) as e: pass
match x:
    case _: del x
`
	want := []string{`é = "ü"`, "x = (1,\n  2)", "if x and (\n        é):", "pass", "for i in [1] :", "pass", "for i in [1] :",
		"while i :", "i = 0", "while i :", `with memoryview(b"a") as m, memoryview(b"b"):`, `with memoryview(b"a") as m, memoryview(b"b"):`, "pass",
		`with memoryview(b"a") as m, memoryview(b"b"):`, `with memoryview(b"a") as m, memoryview(b"b"):`,
		`def f(a: "b:c" = {1: 2}, *, k=lambda: 0) -> "d":`, "class C(object):", "y = 1", "1/0", "except (ZeroDivisionError) as e:", "pass",
		"match x:", "del x"}
	lines := strings.Split(source, "\n")
	c := newConsole(python.Options{})
	x := c.Begin("t.py", source)
	for i := 0; !x.Done(); i++ {
		p := x.Position()
		var got string
		for n := p.Line; n <= p.EndLine; n++ {
			r := []rune(lines[n-1])
			lo, hi := 0, len(r)
			if n == p.EndLine {
				hi = p.EndCol
			}
			if n == p.Line {
				lo = p.Col
			}
			if n > p.Line {
				got += "\n"
			}
			got += string(r[lo:hi])
		}
		if i >= len(want) || strings.TrimPrefix(got, "@property\n") != want[i] {
			t.Errorf("position %d is %q", i, got)
		}
		x.Next()
	}
	if c.out.Len() > 0 {
		t.Error(c.out.String())
	}
}

// BenchmarkWatched runs a loop of statements with nobody watching, with events, and behind the limit of events.
func BenchmarkWatched(b *testing.B) {
	const source = "b = bytearray(1000)\ndef f():\n    mv = memoryview(b)\n    for k in range(20):\n        for i in range(len(mv)):\n            mv[i] = 255 - mv[i]\nf()\n"
	for name, o := range map[string]python.Options{"nobody": {}, "events": {Event: func(*python.Event) {}, Events: 1 << 40}, "fast": {Event: func(*python.Event) {}, Events: 1}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				s := python.New(o)
				s.Run("t.py", source)
				s.Close()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/40000, "ns/statement")
		})
	}
}
