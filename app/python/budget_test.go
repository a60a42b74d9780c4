package python_test

// This file tests that every program ends: budgets, stops, and what is refused.

import (
	"strings"
	"testing"
	"time"

	"memview/app/python"
)

func run(t *testing.T, source string, o python.Options) (python.Result, string) {
	t.Helper()
	var out strings.Builder
	o.Write = func(_ int, text string) { out.WriteString(text) }
	s := python.New(o)
	defer s.Close()
	return s.Run("t.py", source), out.String()
}

func TestBudgets(t *testing.T) {
	for _, c := range []struct{ name, source, kind string }{
		{"endless loop", "while True:\n    try:\n        pass\n    except Exception:\n        pass\n", "time"},
		{"endless, caught", "try:\n    while True: pass\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')\n", "time"},
		{"list bomb", "l = [0]\nwhile True: l += l\n", "memory"},
		{"append", "l = []\nwhile True: l.append(l)\n", "memory"},
		{"list of range", "list(range(10**12))\n", "memory"},
		{"bytearray", "bytearray(10**12)\n", "memory"},
		{"bytes times", "b'x' * 10**11\n", "memory"},
		{"power", "2 ** 10**9\n", "memory"},
		{"shift", "1 << 10**12\n", "memory"},
		{"width", "f'{1:{10**9}}'\n", "memory"},
		{"percent", "'%*d' % (10**9, 1)\n", "memory"},
		{"ljust", "'a'.ljust(10**11)\n", "memory"},
		{"string doubling", "s = 'ab'\nwhile 1: s += s\n", "memory"},
		{"output", "while True: print('x' * 1000)\n", "output"},
		{"sum of all", "sum(iter(int, 1))\n", "time"},
		{"generator", "def g():\n    while 1: yield\nfor x in g(): pass\n", "time"},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			r, out := run(t, c.source, python.Options{Limits: python.Limits{Time: 200 * time.Millisecond}})
			if r.Notice == nil || r.Notice.Kind != c.kind && r.Notice.Kind != "time" {
				t.Errorf("ended with %+v, want a notice of kind %s; printed %.200q", r.Notice, c.kind, out)
			}
			if strings.Contains(out, "caught") || strings.Contains(out, "finally") {
				t.Errorf("the program went on: %q", out)
			}
			if d := time.Since(start); d > 5*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}

func TestShrinkingCopiesFitTheBudget(t *testing.T) {
	r, out := run(t, "b = bytes(20_000)\nwhile b: b = b[1:]\nprint(len(b))\n", python.Options{})
	if r.Notice != nil || out != "0\n" {
		t.Errorf("got %+v %q, want 0", r.Notice, out)
	}
}

func TestStop(t *testing.T) {
	var s *python.Session
	s = python.New(python.Options{Yield: func() { s.Stop() }})
	if r := s.Run("t.py", "while True: pass\n"); r.Notice == nil || r.Notice.Kind != "stopped" {
		t.Errorf("got %+v, want it stopped", r.Notice)
	}
}

func TestRefusedByName(t *testing.T) {
	for source, word := range map[string]string{
		"class L(list): pass\n": "'list'",
		"open('x')\n":           "open()",
		"async def f(): pass\n": "",
	} {
		if r, out := run(t, source, python.Options{}); r.Notice == nil || !strings.Contains(r.Notice.Text, word) {
			t.Errorf("%q: got %+v %q, want a notice with %q", source, r.Notice, out, word)
		}
	}
}

func TestHints(t *testing.T) {
	for source, want := range map[string]string{
		"import nothing\n": "array, binascii", "import os\n": "struct, sys, time", "open('x')\n": "io.BytesIO", "print(1)\n": "", "1/0\n": "",
	} {
		r, out := run(t, source, python.Options{})
		if !strings.Contains(r.Hint, want) || (want == "") != (r.Hint == "") {
			t.Errorf("%q: the hint is %q, want %q in it", source, r.Hint, want)
		}
		if r.Hint != "" && strings.Contains(out, r.Hint) {
			t.Errorf("%q: the hint stands in the output", source)
		}
	}
}

func TestLines(t *testing.T) {
	var out strings.Builder
	s := python.New(python.Options{Write: func(_ int, text string) { out.WriteString(text) }})
	for _, line := range []string{"b = bytearray(b'ab')\n", "b\n", "_[0]\n", "None\n", "nope\n", "memoryview(b)[1]\n", "b.append(1)\n", "len(b)\n"} {
		s.Line(line)
	}
	want := "bytearray(b'ab')\n97\nTraceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n    nope\nNameError: name 'nope' is not defined. Did you mean: 'None'?\n98\n3\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
	if r := s.Line("if 1:\n"); !r.More {
		t.Error("an open block is said to be complete")
	}
}

func TestEvents(t *testing.T) {
	var events []*python.Event
	s := python.New(python.Options{Event: func(e *python.Event) { events = append(events, e) }})
	s.Run("t.py", "b = bytearray(b'abcd')\nm = memoryview(b)\nx = m[2]\nm[1] = 9\ndel m\nb.append(5)\n")
	if len(events) != 6 {
		t.Fatalf("got %d events, want 6", len(events))
	}
	if e := events[1]; e.Line != 2 || len(e.Created) != 1 {
		t.Errorf("making a view: %+v", e)
	}
	if e := events[2]; len(e.Reads) != 1 || e.Reads[0].Off != 2 || e.Reads[0].Len != 1 {
		t.Errorf("reading an element: %+v", e)
	}
	if e := events[3]; len(e.Writes) != 1 || e.Writes[0].Off != 1 || string(e.Writes[0].Old) != "b" || string(e.Writes[0].New) != "\x09" {
		t.Errorf("writing an element: %+v", e)
	}
	if e := events[4]; len(e.Released) != 1 {
		t.Errorf("deleting the name: %+v", e)
	}
	if e := events[5]; len(e.Writes) != 1 || string(e.Writes[0].New) != "\x05" || len(e.Writes[0].Old) != 0 {
		t.Errorf("appending: %+v", e)
	}
}
