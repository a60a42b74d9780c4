package python_test

// This file tests that programs which would never end, or would take all memory, end with the right message, and that they
// can be stopped wherever they are. How soon is logged, not asserted.

import (
	"strings"
	"testing"
	"time"

	"memview/app/python"
)

// bombs are programs, and how they end: the kind of a notice, or the last line of the traceback.
var bombs = []struct{ name, source, end string }{
	{"endless loop", "while True:\n    try:\n        pass\n    except BaseException:\n        pass\n", "time"},
	{"long loop body", "while True:\n" + strings.Repeat("    x = 1\n", 2000), "time"},
	{"list bomb", "l = [0]\nwhile True: l += l\n", "memory"},
	{"lists in lists", "l = []\nwhile True: l = [l, l]\n", "memory"},
	{"append", "l = []\nwhile True: l.append([])\n", "memory"},
	{"dict", "d = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1\n", "memory"},
	{"set", "s = set()\ni = 0\nwhile True:\n    s.add(i)\n    i += 1\n", "memory"},
	{"bytearray", "bytearray(10**12)\n", "memory"},
	{"bytearray append", "b = bytearray()\nwhile True: b.append(1)\n", "memory"},
	{"bytearray doubled", "b = bytearray(1)\nwhile True: b += b\n", "memory"},
	{"bytes times", "b'x' * 10**12\n", "memory"},
	{"bytes times more than counts", "b'x' * 8 * 2**61\n", "memory MemoryError OverflowError:"},
	{"bytearray times more than counts", "b = bytearray(8)\nb *= 2**61\n", "memory MemoryError OverflowError:"},
	{"str times", "n = 10**12\n'a' * n\n", "memory"},
	{"str times more than counts", "'abcdefgh' * 2**61\n", "memory MemoryError OverflowError:"},
	{"list times", "[0] * 10**12\n", "memory"},
	{"list times more than counts", "[0, 0, 0, 0] * 2**62\n", "memory MemoryError OverflowError:"},
	{"tuple times", "(1, 2) * 2**62\n", "memory MemoryError"},
	{"array times", "from array import array\narray('q', [1]) * 2**61\n", "memory MemoryError OverflowError:"},
	{"list of range", "list(range(10**9))\n", "memory"},
	{"tuple of range", "tuple(range(10**12))\n", "memory"},
	{"sorted range", "sorted(range(10**9))\n", "memory"},
	{"set of range", "set(range(10**9))\n", "memory"},
	{"star range", "print(*range(10**9))\n", "memory"},
	{"unpack range", "a, *b = range(10**9)\n", "memory"},
	{"bytes of range", "bytes(x & 1 for x in range(10**12))\n", "memory"},
	{"join", "''.join(str(i) for i in range(10**12))\n", "memory"},
	{"comprehension", "[x for x in range(10**12)]\n", "memory"},
	{"comprehension of comprehensions", "[[y for y in range(10**4)] for x in range(10**8)]\n", "memory"},
	{"set comprehension", "{x for x in range(10**12)}\n", "memory"},
	{"dict comprehension", "{x: x for x in range(10**12)}\n", "memory"},
	{"power", "2 ** 10**9\n", "memory"},
	{"power tower", "10 ** 10 ** 8\n", "memory"},
	{"pow", "pow(3, 10**9)\n", "memory"},
	{"squares", "x = 3\nwhile True: x = x * x\n", "time"},
	{"shift", "1 << 10**12\n", "memory"},
	{"modular power", "pow(3, 10**100000, 10**100000 + 1)\n", "time"},
	{"remainder", "x = (1 << 50000000) + 1\n(1 << 100000000) % x\n", "time memory"},
	{"quotient", "((1 << 100000000) + 1) / ((1 << 50000000) + 1)\n", "time memory"},
	{"gcd", "import math\nmath.gcd((1 << 50000000) + 1, (1 << 49999999) + 3)\n", "time memory"},
	{"root", "import math\nmath.isqrt(1 << 100000000)\n", "time memory"},
	{"factorial of math", "import math\nmath.factorial(10**7)\n", "time memory"},
	{"comb", "import math\nmath.comb(10**8, 5 * 10**7)\n", "time memory"},
	{"endless count", "import itertools\nsum(itertools.count())\n", "time"},
	{"endless cycle", "import itertools\nlist(itertools.cycle([1]))\n", "memory time"},
	{"endless takewhile", "import itertools\nlist(itertools.dropwhile(lambda x: True, itertools.repeat(1)))\n", "time"},
	{"product", "import itertools\nfor x in itertools.product(range(100), repeat=100): pass\n", "time"},
	{"permutations", "import itertools\nfor x in itertools.permutations(range(10**6)): pass\n", "time memory"},
	{"islice", "import itertools\nnext(itertools.islice(itertools.count(), 10**15, None))\n", "time"},
	{"BytesIO", "import io\nf = io.BytesIO()\nf.seek(10**12)\nf.write(b'x')\n", "memory MemoryError"},
	{"zipped counts", "import itertools\nfor x in zip(itertools.count(), itertools.count()): pass\n", "time"},
	{"shift of two", "x = 1 << 1000\nwhile True: x <<= 1000000\n", "memory"},
	{"factorial", "x = 1\ni = 1\nwhile True:\n    x *= i\n    i += 1\n", "time memory"},
	{"to_bytes", "(1).to_bytes(10**12, 'big')\n", "memory"},
	{"width", "f'{1:{10**9}}'\n", "memory"},
	{"width of str", "f'{\"x\":>999999999}'\n", "memory"},
	{"width of format", "'{:{}}'.format(1, 10**9)\n", "memory"},
	{"precision", "'%.1000000000f' % 1.5\n", "memory ValueError:"},
	{"precision of format", "f'{1.5:.999999999f}'\n", "memory ValueError:"},
	{"percent", "'%1000000000d' % 1\n", "memory"},
	{"percent star", "'%*d' % (10**9, 1)\n", "memory"},
	{"percent zeros", "'%01000000000x' % 1\n", "memory"},
	{"ljust", "'a'.ljust(10**11)\n", "memory"},
	{"zfill", "'a'.zfill(10**11)\n", "memory"},
	{"replace", "('a' * 10**6).replace('a', 'b' * 10**6)\n", "memory"},
	{"replace nothing", "('a' * 10**6).replace('', 'b' * 10**6)\n", "memory"},
	{"bytes replace", "bytes(10**6).replace(b'\\0', bytes(10**6))\n", "memory"},
	{"bytes replace nothing", "bytes(10**6).replace(b'', bytes(10**6))\n", "memory"},
	{"join of long", "(b'x' * 10**6).join([b''] * 10**6)\n", "memory"},
	{"str join of long", "('x' * 10**6).join([''] * 10**6)\n", "memory"},
	{"repr", "x = 'a' * 10**7\nl = [x] * 10**4\nrepr(l)\n", "memory"},
	{"str of views", "m = memoryview(bytes(10**7))\nwhile True: [m.tolist() for _ in range(100)]\n", "memory"},
	{"string doubling", "s = 'ab'\nwhile 1: s += s\n", "memory"},
	{"output", "while True: print('x' * 1000)\n", "output"},
	{"output of no end", "print('x' * 10**6)\n", "output"},
	{"str to int", "int('9' * 10**6)\n", "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 1000000 digits; use sys.set_int_max_str_digits() to increase the limit"},
	{"int to str", "str(1 << 10**6)\n", "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"},
	{"sum", "sum(iter(int, 1))\n", "time"},
	{"any", "any(iter(int, 1))\n", "time"},
	{"all", "all(iter(lambda: 1, 0))\n", "time"},
	{"min", "min(iter(int, 1))\n", "time"},
	{"max", "max(iter(int, 1), key=lambda x: x)\n", "time"},
	{"sorted", "sorted(iter(int, 1))\n", "memory time"},
	{"in", "1 in iter(int, 1)\n", "time"},
	{"filter", "next(filter(None, iter(int, 1)))\n", "time"},
	{"map", "for x in map(abs, iter(int, 1)): pass\n", "time"},
	{"zip", "for x in zip(iter(int, 1), iter(int, 1)): pass\n", "time"},
	{"next of a generator of generators", "next(x for x in iter(int, 1) if x)\n", "time"},
	{"enumerate", "sum(1 for _ in enumerate(iter(int, 1)))\n", "time"},
	{"reversed", "class R:\n    def __len__(self): return 10**15\n    def __getitem__(self, i): return 0\nsum(reversed(R()))\n", "time"},
	{"getitem iteration", "class R:\n    def __getitem__(self, i): return 0\n5 in R()\n", "time"},
	{"range in", "sum(range(10**15))\n", "time"},
	{"extend", "[].extend(iter(int, 1))\n", "memory time"},
	{"extend itself", "l = [1]\nl.extend(x for x in l)\n", "memory"},
	{"append while iterating", "l = [1]\nfor x in l: l.append(x)\n", "memory"},
	{"generator", "def g():\n    while 1: yield\nfor x in g(): pass\n", "time"},
	{"yield from", "def g():\n    yield from iter(int, 1)\nfor x in g(): pass\n", "time"},
	{"recursion", "def f(): return f()\nf()\n", "RecursionError: maximum recursion depth exceeded"},
	{"recursive repr", "class R:\n    def __repr__(self): return repr(self)\nrepr(R())\n", "RecursionError: maximum recursion depth exceeded"},
	{"recursive str", "class R:\n    def __str__(self): return f'{self}'\nstr(R())\n", "RecursionError: maximum recursion depth exceeded"},
	{"recursive getattr", "class R:\n    def __getattr__(self, n): return self.x\nR().y\n", "RecursionError: maximum recursion depth exceeded"},
	{"recursive eq", "class R:\n    def __eq__(self, o): return self == o\nR() == R()\n", "RecursionError: maximum recursion depth exceeded"},
	{"recursive generators", "def g(): yield from g()\nlist(g())\n", "RecursionError: maximum recursion depth exceeded"},
	{"generator chain", "def g(i):\n    yield\ng = (x for x in [1])\nfor _ in range(100000): g = (x for x in g)\nlist(g)\n", "RecursionError: maximum recursion depth exceeded"},
	{"iterator chain", "i = iter([1])\nfor _ in range(100000): i = map(abs, i)\nlist(i)\n", "RecursionError: memory time"},
	{"deep list", "l = []\nfor _ in range(20000): l = [l]\nrepr(l)\n", "RecursionError: maximum recursion depth exceeded"},
	{"deep compare", "a, b = [], []\nfor _ in range(20000): a, b = [a], [b]\na == b\n", "RecursionError: maximum recursion depth exceeded"},
	{"deep hash", "t = ()\nfor _ in range(100000): t = (t,)\nhash(t)\n", "RecursionError: none"},
	{"deep isinstance", "t = int\nfor _ in range(100000): t = (t,)\nisinstance('', t)\n", "RecursionError: none"},
	{"deep brackets", strings.Repeat("(", 100000) + "\n", "SyntaxError: too many nested parentheses"},
	{"deep minus", "x = " + strings.Repeat("-", 100000) + "1\n", "MemoryError RecursionError SyntaxError unsupported"},
	{"deep not", "x = " + strings.Repeat("not ", 100000) + "1\n", "MemoryError RecursionError SyntaxError unsupported"},
	{"deep sum", "x = " + strings.Repeat("1+", 100000) + "1\n", "MemoryError RecursionError SyntaxError unsupported"},
	{"deep attributes", "x = 1" + strings.Repeat(".real", 100000) + "\n", "MemoryError RecursionError SyntaxError unsupported"},
	{"deep lambda", "x = " + strings.Repeat("lambda:", 100000) + "1\n", "MemoryError RecursionError SyntaxError unsupported"},
	{"deep blocks", deepBlocks(200), "IndentationError: too many levels of indentation"},
	{"deep eval", "eval('-' * 100000 + '1')\n", "MemoryError RecursionError SyntaxError unsupported"},
	{"exec of exec", "s = 'exec(s)'\nexec(s)\n", "RecursionError: maximum recursion depth exceeded"},
	{"dict hash", "class H:\n    def __hash__(self): return 1\n    def __eq__(self, o): return False\nd = {}\nwhile True: d[H()] = 1\n", "time memory"},
	{"sort", "class L:\n    def __lt__(self, o): return True\nsorted([L() for _ in range(300000)])\n", "time memory"},
	{"sort of keys", "sorted(range(100000), key=lambda x: [x for x in range(1000)])\n", "time memory"},
	{"exceptions", "while True:\n    try: 1/0\n    except ZeroDivisionError: pass\n", "time"},
	{"exception chain", "e = None\nwhile True:\n    try:\n        try: 1/0\n        except ZeroDivisionError as x:\n            raise ValueError from e\n    except ValueError as x: e = x\n", "memory time"},
	{"classes", "while True:\n    class C: pass\n", "time memory"},
	{"views", "b = bytearray(10)\nl = []\nwhile True: l.append(memoryview(b))\n", "memory time"},
	{"struct", "import struct\nstruct.pack('1000000000000x')\n", "memory struct.error:"},
	{"struct of many", "import struct\nstruct.unpack('100000000B', bytes(100000000))\n", "memory"},
	{"sleep", "import time\nwhile True: time.sleep(1000)\n", "time"},
}

func deepBlocks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "if 1:\n")
	}
	return b.String() + strings.Repeat(" ", n) + "pass\n"
}

func endOf(r python.Result, out string) string {
	if r.Notice != nil {
		return r.Notice.Kind
	}
	if out == "" {
		return "none" // it came to its end
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	return lines[len(lines)-1]
}

func TestBombs(t *testing.T) {
	for _, b := range bombs {
		t.Run(b.name, func(t *testing.T) {
			limits := python.Limits{Time: 100 * time.Millisecond, Memory: 12 << 20}
			if !strings.HasPrefix(b.end, "time") {
				limits.Time = time.Second
			}
			start := time.Now()
			r, out := run(t, b.source, python.Options{Limits: limits})
			end := endOf(r, out)
			if !strings.HasPrefix(end, b.end) {
				ok := false
				for _, kind := range strings.Fields(b.end) {
					ok = ok || strings.HasPrefix(end, kind)
				}
				if (!ok || strings.HasPrefix(b.end, end+" ") && strings.Contains(b.end, ": ")) && !(end == "time" && strings.Contains(b.end, "memory")) {
					t.Errorf("%s: ended with %q, want %q", b.name, end, b.end)
				}
			}
			if d := time.Since(start); d > time.Second {
				t.Logf("SLOW %s took %v", b.name, d.Round(time.Millisecond))
			}
		})
	}
}

// TestStopEverywhere stops each of them from Yield, a little later each time.
func TestStopEverywhere(t *testing.T) {
	var gap, stop time.Duration // between two calls of Yield, and from Stop to the end
	var gapOf, stopOf string
	for i, b := range bombs {
		var s *python.Session
		var stopped time.Time
		last := time.Now()
		calls := 0
		seen := func(now time.Time) {
			if d := now.Sub(last); d > gap {
				gap, gapOf = d, b.name
			}
			last = now
		}
		s = python.New(python.Options{Limits: python.Limits{Output: 1 << 30}, Yield: func() {
			now := time.Now()
			seen(now)
			if calls++; calls > i%7 && stopped.IsZero() {
				stopped = now
				s.Stop()
			}
		}})
		last = time.Now()
		r := s.Run("t.py", b.source)
		seen(time.Now())
		s.Close()
		if stopped.IsZero() {
			continue
		}
		if d := time.Since(stopped); d > stop {
			stop, stopOf = d, b.name
		}
		if r.Notice == nil || r.Notice.Kind != "stopped" && r.Notice.Kind != "memory" {
			t.Errorf("%s: stopped, it ended with %+v", b.name, r.Notice)
		}
	}
	t.Logf("longest without Yield: %v, in %s; longest from Stop to the end: %v, in %s", gap, gapOf, stop, stopOf)
}
