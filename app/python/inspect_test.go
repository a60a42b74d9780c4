package python_test

// This file tests what is seen of a program while it waits: buffers, views, variables, completions; and what is bound from
// outside.

import (
	"fmt"
	"strings"
	"testing"

	"memview/app/python"
	"memview/view"
	"memview/view/buffer"
)

func (c *console) buffers() string {
	var b strings.Builder
	for _, x := range c.Buffers() {
		fmt.Fprintf(&b, "%d %s %v len %d", x.ID, x.Type, x.Names, len(x.Bytes))
		if x.ReadOnly {
			b.WriteString(" readonly")
		}
		if x.Exports > 0 {
			fmt.Fprintf(&b, " exports %d", x.Exports)
		}
		if x.Format != "" {
			b.WriteString(" " + x.Format)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func (c *console) views() string {
	var b strings.Builder
	for _, x := range c.Views() {
		fmt.Fprintf(&b, "%d of %d", x.ID, x.Buffer)
		if x.Parent != 0 {
			fmt.Fprintf(&b, " from %d", x.Parent)
		}
		fmt.Fprintf(&b, " %v %s %v", x.Names, x.View.Format(), x.View.Shape())
		if x.Released {
			b.WriteString(" released")
		}
		if x.Temporary {
			b.WriteString(" temporary")
		}
		b.WriteString(" " + x.How + "\n")
	}
	return b.String()
}

func TestWhatIsThere(t *testing.T) {
	const source = `from array import array
data = bytearray(8)
ro = b"abc"
mv = memoryview(data)
half = mv[::2]
shorts = mv.cast("H", [2, 2])
a = array("d", [1.5])
class Box: pass
box = Box()
box.view = memoryview(a)
parts = [mv[1:3], {"k": 1}]
table = {"head": mv[:1], 7: bytearray(1)}
gone = memoryview(ro)
gone.release()
def f(v, again):
    inner = v
    return again
f(mv[3:], memoryview(data))
last = 1
`
	c := newWatched(python.Options{})
	x := c.Begin("t.py", source)
	x.RunUntil(func(p python.Position) bool { return p.Func == "f" && p.Line == 17 })
	if got, want := c.buffers(), `1 bytearray [data] len 8 exports 2
2 bytes [ro] len 3 readonly
3 array.array [a] len 8 exports 1 d
4 bytearray [table[7]] len 1
`; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got, want := c.views(), `1 of 1 [mv] B [8] memoryview(data)
2 of 1 from 1 [half] B [4] mv[::2]
3 of 1 from 1 [shorts] H [2 2] mv.cast("H", [2, 2])
4 of 3 [box.view] d [1] memoryview(a)
5 of 1 from 1 [parts[0]] B [2] mv[1:3]
6 of 1 from 1 [table['head']] B [1] mv[:1]
7 of 2 [gone] B [3] released memoryview(ro)
8 of 1 from 1 [v inner] B [5] mv[3:]
9 of 1 [again] B [8] memoryview(data)
`; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	for x.Next() {
	}
	if got := c.buffers(); !strings.HasPrefix(got, "1 bytearray [data] len 8 exports 1\n") {
		t.Errorf("at the end: %s", got)
	}
	if got := c.views(); strings.Contains(got, "8 of") || strings.Contains(got, "9 of") {
		t.Errorf("at the end: %s", got)
	}
	for _, b := range c.Buffers() {
		if b.Type == "bytearray" && b.Names[0] == "data" {
			b.Bytes[0] = 77 // live
		}
	}
	c.out.Reset()
	if c.Line("data[0]"); c.out.String() != "77\n" {
		t.Errorf("data[0] is %s", c.out.String())
	}
}

// TestTemporaries looks in the middle of an expression.
func TestTemporaries(t *testing.T) {
	c := newWatched(python.Options{})
	x := c.Begin("t.py", "b = bytearray(4)\ndef f():\n    return 1\n[memoryview(b)[1:], f()]\nb.append(1)\n")
	x.RunUntil(func(p python.Position) bool { return p.Func == "f" })
	if got, want := c.views(), "2 of 1 from 1 [] B [3] temporary memoryview(b)[1:]\n"; got != want && !strings.HasSuffix(got, want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	for x.Next() {
	}
	if got := c.views(); got != "" || x.Result().Exit != 0 {
		t.Errorf("at the end: %s, %+v", got, x.Result())
	}
}

func TestBind(t *testing.T) {
	for _, c := range []*console{newConsole(python.Options{}), newWatched(python.Options{})} {
		mine := buffer.NewByteArray([]byte("spam"))
		v, err := view.New(mine)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Bind("m", v); err != nil {
			t.Fatal(err)
		}
		if err := c.BindBuffer("b", mine); err != nil {
			t.Fatal(err)
		}
		if err := c.BindBuffer("ro", buffer.NewBytes([]byte("fixed"))); err != nil {
			t.Fatal(err)
		}
		c.Run("t.py", "m[0] = 83\nprint(b, m.obj is b, ro, type(m).__name__)\nb[1] = 80\ntry: b.append(1)\nexcept BufferError as e: print(e)\nm.release()\nb.append(33)\nprint(b)\n")
		if got, want := c.out.String(), "bytearray(b'Spam') True b'fixed' memoryview\nExisting exports of data: object cannot be re-sized\nbytearray(b'SPam!')\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if string(mine.Bytes()) != "SPam!" || !v.Released() {
			t.Errorf("outside there are %q, released %v", mine.Bytes(), v.Released())
		}
		if len(c.events) > 0 && (len(c.events[0].Writes) != 1 || string(c.events[0].Writes[0].Old) != "s") {
			t.Errorf("the first event is %+v", c.events[0])
		}
		if err := c.Bind("again", v); err == nil {
			t.Error("a released view was bound")
		}
	}
}

func TestGlobals(t *testing.T) {
	c := newConsole(python.Options{})
	c.Run("t.py", "import sys\nn = 2**70\ns = 'x' * 1000\nl = [1, 'a', [2, [3]]]\nclass C:\n    def __repr__(self): print('called'); return 'C!'\nc = C()\nd = {'k': c}\nb = bytearray(b'hi')\nm = memoryview(b)\ndef f(): pass\n")
	var b strings.Builder
	for _, v := range c.Globals() {
		fmt.Fprintf(&b, "%s %s %.30s %d %d\n", v.Name, v.Type, address.ReplaceAllString(v.Repr, "0x…"), v.View, v.Buffer)
		if n := len([]rune(v.Repr)); n > 80 {
			t.Errorf("%s has %d characters", v.Name, n)
		}
	}
	want := `sys module <module 'sys' (built-in)> 0 0
n int 1180591620717411303424 0 0
s str 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxx 0 0
l list [1, 'a', [2, […]]] 0 0
C type <class '__main__.C'> 0 0
c __main__.C <__main__.C object at 0x…> 0 0
d dict {'k': <__main__.C object at 0x 0 0
b bytearray bytearray(b'hi') 0 1
m memoryview <memory at 0x…> 1 1
f function <function f at 0x…> 0 0
`
	if b.String() != want || c.out.Len() > 0 {
		t.Errorf("got\n%swant\n%sprinted %q", b.String(), want, c.out.String())
	}
}

func TestComplete(t *testing.T) {
	c := newConsole(python.Options{})
	c.Run("t.py", "class C:\n    x = 1\n    def __getattr__(self, n): print('called')\n    @property\n    def p(self): print('called'); return 1\nthing = C()\nthing.inner = memoryview(b'a')\nmeasure = 1\nimport struct\n")
	for _, test := range []struct{ prefix, want string }{
		{"mem", "memoryview"},
		{"print(mea", "measure"},
		{"thing.", "inner p x"},
		{"thing.p.", ""},
		{"thing.no.", ""},
		{"1 + thing.inner.to", "tobytes tolist toreadonly"},
		{"x = struct.pack", "pack_into"},
		{"'abc'.upp", ""},
		{"wh", "while"},
		{"'mem", ""},
		{"thing.inner.__en", "__enter__"},
	} {
		if got := strings.Join(c.Complete(test.prefix), " "); got != test.want {
			t.Errorf("%q: got %q, want %q", test.prefix, got, test.want)
		}
	}
	if c.out.Len() > 0 {
		t.Errorf("printed %q", c.out.String())
	}
}
