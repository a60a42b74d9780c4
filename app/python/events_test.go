package python_test

// This file tests events: those of small programs spelled out, the same log each time, and that every log can be undone.

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"memview/app/python"
)

// log returns the events of a program as JSON, one a line.
func (c *console) log() string {
	var b []byte
	for _, e := range c.events {
		b = append(e.AppendJSON(b), '\n')
	}
	return string(b)
}

// Each line of want is what an event has besides step, positions, func and depth.
var eventTests = []struct{ name, source, want string }{
	{"bytearray and view", "b = bytearray(b'abcd')\nm = memoryview(b)\nx = m[1]\nm[1] = 9\ndel m\nb.append(5)\n", `
		{"buffers":[{"id":1,"type":"bytearray","len":4,"name":"b"}],"binds":[{"name":"b","type":"bytearray","buf":1}]}
		{"created":[{"id":1,"buf":1,"off":0,"format":"B","itemsize":1,"shape":[4],"strides":[1],"how":"memoryview(b)"}],"binds":[{"name":"m","type":"memoryview","buf":1,"view":1}]}
		{"reads":[{"buf":1,"off":1,"len":1}],"binds":[{"name":"x","type":"int"}]}
		{"writes":[{"buf":1,"off":1,"len":1,"old":"62","new":"09"}]}
		{"released":[1],"binds":[{"name":"m","type":""}]}
		{"writes":[{"buf":1,"off":4,"len":1,"old":"","new":"05"}]}`},
	{"equal bytes", "b = bytearray(2)\nb[0] = 0\nb[:] = b'\\0\\0'\n", `
		{"buffers":[{"id":1,"type":"bytearray","len":2,"name":"b"}],"binds":[{"name":"b","type":"bytearray","buf":1}]}
		{"writes":[{"buf":1,"off":0,"len":1,"old":"00","new":"00"}]}
		{"writes":[{"buf":1,"off":0,"len":2,"old":"0000","new":"0000"}]}`},
	{"strided", "b = bytearray(6)\nm = memoryview(b)[::2]\nm[:] = b'abc'\nm[::-1].tolist()\n", `
		{"buffers":[{"id":1,"type":"bytearray","len":6,"name":"b"}],"binds":[{"name":"b","type":"bytearray","buf":1}]}
		{"created":[{"id":1,"buf":1,"off":0,"format":"B","itemsize":1,"shape":[6],"strides":[1],"temporary":true,"how":"memoryview(b)"},{"id":2,"buf":1,"parent":1,"off":0,"format":"B","itemsize":1,"shape":[3],"strides":[2],"how":"memoryview(b)[::2]"}],"binds":[{"name":"m","type":"memoryview","buf":1,"view":2}]}
		{"writes":[{"buf":1,"off":0,"len":1,"stride":2,"count":3,"old":"000000","new":"616263"}]}
		{"reads":[{"buf":1,"off":0,"len":1,"stride":2,"count":3}],"created":[{"id":3,"buf":1,"parent":2,"off":4,"format":"B","itemsize":1,"shape":[3],"strides":[-2],"temporary":true,"how":"m[::-1]"}]}`},
	{"lengths", "b = bytearray(b'abcdef')\ndel b[1:3]\nb.pop(0)\nb[1:1] = b'XY'\nb.insert(-1, 33)\nb.reverse()\nb *= 0\nb.clear()\n", `
		{"buffers":[{"id":1,"type":"bytearray","len":6,"name":"b"}],"binds":[{"name":"b","type":"bytearray","buf":1}]}
		{"writes":[{"buf":1,"off":1,"len":0,"old":"6263","new":""}]}
		{"writes":[{"buf":1,"off":0,"len":0,"old":"61","new":""}]}
		{"writes":[{"buf":1,"off":1,"len":2,"old":"","new":"5859"}]}
		{"writes":[{"buf":1,"off":4,"len":1,"old":"","new":"21"}]}
		{"writes":[{"buf":1,"off":0,"len":6,"old":"645859652166","new":"662165595864"}]}
		{"writes":[{"buf":1,"off":0,"len":0,"old":"662165595864","new":""}],"binds":[{"name":"b","type":"bytearray","buf":1}]}
		{}`},
	{"array", "from array import array\na = array('H', [1, 2, 3])\na[1] = 513\na.extend([4])\na[::2] = array('H', [7, 8])\nprint(a[-1])\ndel a[0]\n", `
		{"binds":[{"name":"array","type":"type"}]}
		{"buffers":[{"id":1,"type":"array.array","len":6,"name":"a"}],"binds":[{"name":"a","type":"array.array","buf":1}]}
		{"writes":[{"buf":1,"off":2,"len":2,"old":"0200","new":"0102"}]}
		{"writes":[{"buf":1,"off":6,"len":2,"old":"","new":"0400"}]}
		{"writes":[{"buf":1,"off":0,"len":2,"stride":4,"count":2,"old":"01000300","new":"07000800"}]}
		{"reads":[{"buf":1,"off":6,"len":2}],"out":[{"stream":1,"text":"4\n"}]}
		{"writes":[{"buf":1,"off":0,"len":0,"old":"0700","new":""}]}`},
	{"display and struct", "import struct\nb = bytearray(4)\nstruct.pack_into('>H', b, 1, 258)\nprint(b)\nstruct.unpack_from('B', b, 2)\n", `
		{"binds":[{"name":"struct","type":"module"}]}
		{"buffers":[{"id":1,"type":"bytearray","len":4,"name":"b"}],"binds":[{"name":"b","type":"bytearray","buf":1}]}
		{"writes":[{"buf":1,"off":1,"len":2,"old":"0000","new":"0102"}]}
		{"reads":[{"buf":1,"off":0,"len":4,"kind":"display"}],"out":[{"stream":1,"text":"bytearray(b'\\x00\\x01\\x02\\x00')\n"}]}
		{"reads":[{"buf":1,"off":2,"len":1}]}`},
	{"refused", "b = bytearray(2)\nm = memoryview(b)\nb.append(1)\n", `
		{"buffers":[{"id":1,"type":"bytearray","len":2,"name":"b"}],"binds":[{"name":"b","type":"bytearray","buf":1}]}
		{"created":[{"id":1,"buf":1,"off":0,"format":"B","itemsize":1,"shape":[2],"strides":[1],"how":"memoryview(b)"}],"binds":[{"name":"m","type":"memoryview","buf":1,"view":1}]}
		{"err":{"type":"BufferError","message":"Existing exports of data: object cannot be re-sized"}}`},
	{"a call within a statement that wrote", "b = bytearray(2)\ndef f():\n    b[0] = 2\n    return 3\n[b.__setitem__(0, 1), f()]\n", `
		{"buffers":[{"id":1,"type":"bytearray","len":2,"name":"b"}],"binds":[{"name":"b","type":"bytearray","buf":1}]}
		{"header":true,"binds":[{"name":"f","type":"function"}]}
		{"writes":[{"buf":1,"off":0,"len":1,"old":"00","new":"02"}]}
		{}
		{}`},
	{"for and with", "b = bytearray(b'ab')\nfor x in b: pass\nwith memoryview(b) as m: y = m[0]\n", `
		{"buffers":[{"id":1,"type":"bytearray","len":2,"name":"b"}],"binds":[{"name":"b","type":"bytearray","buf":1}]}
		{"header":true,"reads":[{"buf":1,"off":0,"len":1}],"binds":[{"name":"x","type":"int"}]}
		{}
		{"header":true,"reads":[{"buf":1,"off":1,"len":1}],"binds":[{"name":"x","type":"int"}]}
		{}
		{"header":true}
		{"header":true,"created":[{"id":1,"buf":1,"off":0,"format":"B","itemsize":1,"shape":[2],"strides":[1],"how":"memoryview(b)"}],"binds":[{"name":"m","type":"memoryview","buf":1,"view":1}]}
		{"reads":[{"buf":1,"off":0,"len":1}],"binds":[{"name":"y","type":"int"}]}
		{"header":true,"released":[1]}`},
}

func TestEventLogs(t *testing.T) {
	for _, test := range eventTests {
		t.Run(test.name, func(t *testing.T) {
			c := newWatched(python.Options{})
			c.Run("t.py", test.source)
			got, want := strings.Split(strings.TrimSpace(c.log()), "\n"), strings.Split(strings.TrimSpace(test.want), "\n")
			if len(got) != len(want) {
				t.Fatalf("%d events, want %d:\n%s", len(got), len(want), c.log())
			}
			for i := range got {
				var g, w map[string]any
				if err := json.Unmarshal([]byte(got[i]), &g); err != nil {
					t.Fatalf("%v: %s", err, got[i])
				}
				if err := json.Unmarshal([]byte(want[i]), &w); err != nil {
					t.Fatal(err)
				}
				for _, k := range []string{"step", "line", "endLine", "pos", "end", "func", "depth"} {
					if _, ok := g[k]; !ok {
						t.Errorf("event %d has no %s", i+1, k)
					}
					delete(g, k)
				}
				a, _ := json.Marshal(g)
				b, _ := json.Marshal(w)
				if string(a) != string(b) {
					t.Errorf("event %d:\n got %s\nwant %s", i+1, a, b)
				}
			}
		})
	}
}

func TestDeterminism(t *testing.T) {
	for _, file := range append(programs(t, "lessons"), programs(t, "programs")...) {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		first, second := newWatched(python.Options{}), newWatched(python.Options{})
		for _, c := range []*console{first, second} {
			c.Run(filepath.Base(file), string(source))
			c.Close()
		}
		if a, b := first.log(), second.log(); a != b {
			t.Errorf("%s: %s", file, difference(b, a))
		}
		if first.out.String() != second.out.String() {
			t.Errorf("%s printed something else the second time", file)
		}
	}
}

// TestUndo takes back all that a program did: every bytearray that is still there must have what it had when its event
// told of it.
func TestUndo(t *testing.T) {
	tested := 0
	for _, file := range append(programs(t, "lessons"), append(programs(t, "programs"), programs(t, "tracebacks")...)...) {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		born := map[uint64]string{}
		c := &console{}
		c.Session = python.New(python.Options{Event: func(e *python.Event) {
			c.events = append(c.events, e)
			for _, b := range c.Buffers() {
				if _, ok := born[b.ID]; !ok {
					born[b.ID] = string(b.Bytes)
				}
			}
		}})
		c.Run(filepath.Base(file), string(source))
		gone := map[uint64]bool{}
		for _, w := range c.events {
			for _, x := range w.Writes {
				gone[x.Buffer] = true
			}
		}
		for _, b := range c.Buffers() {
			delete(gone, b.ID)
		}
		blocked := map[uint64]bool{}
		for i := len(c.events) - 1; i >= 0; i-- {
			e := *c.events[i]
			var writes []python.Write
			for _, w := range e.Writes {
				if !gone[w.Buffer] && !blocked[w.Buffer] {
					writes = append(writes, w)
				}
			}
			e.Writes = writes
			if err := c.Undo(&e); err != nil {
				if !strings.Contains(err.Error(), "re-size") && !strings.Contains(err.Error(), "resize") {
					t.Errorf("%s: event %d: %v", file, e.Step, err)
				}
				for _, w := range writes {
					blocked[w.Buffer] = true
				}
			}
		}
		for _, b := range c.Buffers() {
			if blocked[b.ID] || b.ReadOnly {
				continue
			}
			tested++
			if string(b.Bytes) != born[b.ID] {
				t.Errorf("%s: buffer %d %v is %q, was %q", file, b.ID, b.Names, b.Bytes, born[b.ID])
			}
		}
		c.Close()
	}
	if tested < 30 {
		t.Errorf("only %d buffers", tested)
	}
}

// TestLongLog cuts a log: the last event tells how many statements ran, and what they did.
func TestLongLog(t *testing.T) {
	c := newWatched(python.Options{Events: 10})
	c.Run("t.py", "b = bytearray(2)\nfor i in range(100):\n    b[0] = i\nb.append(7)\n")
	if len(c.events) != 11 {
		t.Fatalf("%d events", len(c.events))
	}
	last := c.events[10]
	if !last.Last || last.Step != 1+100+1+100+1 {
		t.Errorf("the last event is %+v", last)
	}
	if len(last.Writes) != 1 || last.Writes[0].Off != 0 || string(last.Writes[0].Old) != "\x03\x00" || string(last.Writes[0].New) != "\x63\x00\x07" {
		t.Errorf("it wrote %+v", last.Writes)
	}
	for i := len(c.events) - 1; i >= 0; i-- {
		if err := c.Undo(c.events[i]); err != nil {
			t.Fatal(err)
		}
	}
	if b := c.Buffers(); len(b) != 1 || string(b[0].Bytes) != "\x00\x00" {
		t.Errorf("undone: %+v", b)
	}
	c = newWatched(python.Options{Events: 5})
	x := c.Begin("t.py", "s = 0\nfor i in range(1000):\n    s += i\nprint(s)\n")
	if !x.RunUntil(func(p python.Position) bool { return p.Line == 4 }) || x.Position().Step != 2002 {
		t.Errorf("behind the limit: at %+v", x.Position())
	}
}

// TestLogCutWithinCalls cuts a log at every place: undone, everything is as it was.
func TestLogCutWithinCalls(t *testing.T) {
	const source = "b = bytearray(b'abc')\ndef f(n):\n    b.append(n)\n    b[0] = n\n    if n: f(n - 1)\n    del b[1]\n    return n\n[b.__setitem__(2, 9), f(3), b.extend(b'zz')]\nb[1] = 1\n"
	whole := newWatched(python.Options{})
	whole.Run("t.py", source)
	for n := 1; n <= len(whole.events); n++ {
		c := newWatched(python.Options{Events: int64(n)})
		c.Run("t.py", source)
		last := c.events[len(c.events)-1]
		if len(c.events) != n+1 || !last.Last || last.Step != int64(len(whole.events)) {
			t.Errorf("cut after %d: %d events, the last is %+v", n, len(c.events), last)
		}
		for i := len(c.events) - 1; i >= 0; i-- {
			if err := c.Undo(c.events[i]); err != nil {
				t.Fatalf("cut after %d: %v", n, err)
			}
		}
		if b := c.Buffers(); string(b[0].Bytes) != "abc" {
			t.Errorf("cut after %d: undone it is %q", n, b[0].Bytes)
		}
	}
}
