# every kind of pattern of the match statement
import array

class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y

class Line:
    def __init__(self, a, b):
        self.start, self.end = a, b

class Color:
    RED = 1
    GREEN = "g"

def what(v):
    match v:
        case None:
            return "none"
        case True | False:
            return f"bool {v}"
        case 0 | 1 | 2:
            return "small"
        case -5:
            return "minus five"
        case 3.5:
            return "float"
        case "a" "b":
            return "ab"
        case b"xy":
            return "bytes literal"
        case Color.GREEN:
            return "green"
        case int(n) if n > 1000:
            return f"big {n}"
        case int() | float():
            return "number"
        case str(s):
            return f"str {s!r}"
        case []:
            return "empty sequence"
        case [x]:
            return f"one {x}"
        case (x, y):
            return f"two {x} {y}"
        case [1, *rest, 9]:
            return f"1 to 9 {rest}"
        case [first, *_]:
            return f"starts {first}"
        case {"kind": "point", "x": x, "y": y}:
            return f"point {x},{y}"
        case {"name": str(name), **rest}:
            return f"named {name} {rest}"
        case {}:
            return f"mapping {len(v)}"
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return f"on x at {x}"
        case Point(x=px, y=py) as p if px == py:
            return f"diagonal {px} {p is v}"
        case Point():
            return "point"
        case Line(start=Point(x1, y1), end=Point(x2, y2)):
            return f"line {x1},{y1} {x2},{y2}"
        case bytes() | bytearray() as b:
            return f"bytes {b!r}"
        case object(missing=1):
            return "never"
        case _:
            return "other"

for v in [None, True, False, 0, 2, 1.0, -5, 3.5, 2.5, 4, 2000, "ab", "g", "q", b"xy", b"z", bytearray(b"q"), [], (), [7], (1, 2), [1, 2, 3, 9],
          range(5), range(2), memoryview(b"\x01\x05\x09"), memoryview(b""), array.array("h", [4, 5]), {"kind": "point", "x": 1, "y": 2},
          {"name": "n", "k": 1}, {"name": 3}, {}, Point(0, 0), Point(3, 0), Point(2, 2), Point(1, 2), Line(Point(1, 2), Point(3, 4)), Line(1, 2),
          {1, 2}, print, Point]:
    print(type(v).__name__, what(v))

# or patterns bind, nested; names are bound before the guard
def nested(v):
    match v:
        case [("a" | "b") as k, (int() as n) | {"n": n}] if (seen := n) > 1:
            return k, n, seen
        case [[a, b], [c, *d]]:
            return a, b, c, d
        case {"list": [_, {"deep": [x, *_]}]}:
            return x
    return "nothing"

print(nested(["a", 5]), nested(["b", {"n": 2}]), nested(["b", {"n": 1}]), nested([[1, 2], [3, 4, 5]]), nested({"list": [0, {"deep": "xyz"}]}),
      nested({"list": [0, {"deep": ["d", 1]}]}))

match 5:
    case x if x > 9:
        print("no")
    case y if print("guard", x):
        print("no")
print(x, y)

# stars
match [1, 2, 3, 4]:
    case [a, *mid, z]:
        print(a, mid, z)
match (1, 2):
    case *all_, :
        print(all_)
match memoryview(b"\x01\x02\x03\x04"):
    case [1, 2, *tail]:
        print(tail)
match "abc":
    case ["a", *_]:
        print("never")
    case [*_]:
        print("never")
    case _:
        print("a str is no sequence")

# in a loop, in a function, with return, break and continue
def commands(words):
    out = []
    for w in words:
        match w.split():
            case ["stop"]:
                break
            case ["skip", *_]:
                continue
            case ["push", n]:
                out.append(int(n))
            case ["add"]:
                out.append(out.pop() + out.pop())
            case [op]:
                return f"what is {op}"
            case other:
                return other
    return out

print(commands(["push 1", "push 2", "skip it", "add", "stop", "push 9"]), commands(["pull"]), commands(["a b c"]))

# built-in classes, their instances and subclass relation
for v in [True, 1, 1.5, "s", b"b", [1], (1,), {1}, frozenset([1]), {1: 1}]:
    match v:
        case bool(b):
            print("bool", b)
        case int(i):
            print("int", i)
        case float(f):
            print("float", f)
        case str(s):
            print("str", s)
        case bytes(s):
            print("bytes", s)
        case list([x]):
            print("list of", x)
        case tuple((x,)):
            print("tuple of", x)
        case set(s) | frozenset(s):
            print("set", s)
        case dict(d):
            print("dict", d)

# properties are read, what they raise passes; AttributeError does not match
class Lazy:
    __match_args__ = ("value",)
    @property
    def value(self):
        print("read")
        return 42
    @property
    def broken(self):
        raise ZeroDivisionError("broken")
    @property
    def absent(self):
        raise AttributeError("absent")

match Lazy():
    case Lazy(absent=_):
        print("no")
    case Lazy(41):
        print("no")
    case Lazy(v):
        print(v)

class Eq:
    def __eq__(self, other):
        print("eq", other)
        return other == "yes"
    __hash__ = None

match Eq():
    case "no":
        print("no")
    case "yes":
        print("yes")

def fails(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)

def f1():
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
def f2():
    match 1:
        case int(1, 2):
            pass
def f3():
    match Lazy():
        case Lazy(broken=1):
            pass
def f4():
    match 1:
        case Color.RED():
            pass
def f5():
    match Point(1, 2):
        case Point(1, x=1):
            pass
def f6():
    class Bad:
        __match_args__ = ["x"]
    match Bad():
        case Bad(1):
            pass
def f7():
    class Bad:
        __match_args__ = (1,)
    match Bad():
        case Bad(1):
            pass
def f8():
    match Line(1, 2):
        case Line(1):
            pass
def f9():
    k = Color
    match {1: 2, "g": 3}:
        case {Color.RED: a, 1: b}:
            pass
def f10():
    match 1:
        case Color.BLUE:
            pass
def f11():
    match 3:
        case undefined.x:
            pass
def f12():
    match 3:
        case x if x > "a":
            pass
for f in [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12]:
    fails(f)

match = {"case": 1}
case = match["case"]
print(match, case)
b = bytearray(b"abc")
match memoryview(b):
    case [first, *_]:
        print(first)
b.append(1)
print(b)
match Point(1, 2):
    case Point(x=0, y=2) | Point(1, 2, 3):
        pass
