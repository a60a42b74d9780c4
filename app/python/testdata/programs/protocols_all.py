# the methods by which classes of programs take part in everything
class Log:
    def __getattr__(self, name):
        return f"<{name}>"
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)
l = Log()
l.x = 1
print(l.x, l.y, hasattr(l, "z"))
del l.x
print(l.x, l.__dict__)

class Desc:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.name = name
    def __get__(self, obj, cls=None):
        return self if obj is None else obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value):
        obj.__dict__[self.name] = value * 2
    def __delete__(self, obj):
        del obj.__dict__[self.name]
class Uses:
    a = Desc()
u = Uses()
print(u.a)
u.a = 21
print(u.a, u.__dict__, type(Uses.a).__name__)
del u.a
print(u.a)

class Base:
    def __init_subclass__(cls, **kw):
        print("subclass", cls.__name__)
class Sub(Base):
    pass

class Slots:
    __slots__ = ("p", "q")
s = Slots()
s.p = 1
try:
    s.z = 1
except AttributeError as e:
    print(e)
try:
    s.q
except AttributeError as e:
    print(e)

class V:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f"V({self.n})"
    def __add__(self, o):
        return V(self.n + (o.n if isinstance(o, V) else o)) if isinstance(o, (V, int)) else NotImplemented
    def __radd__(self, o):
        return V(o + self.n)
    def __iadd__(self, o):
        self.n += o
        return self
    def __mul__(self, o):
        return V(self.n * o)
    __rmul__ = __mul__
    def __matmul__(self, o):
        return "matmul"
    def __neg__(self):
        return V(-self.n)
    def __pos__(self):
        return V(+self.n)
    def __invert__(self):
        return V(~self.n)
    def __abs__(self):
        return V(abs(self.n))
    def __eq__(self, o):
        return isinstance(o, V) and self.n == o.n
    def __lt__(self, o):
        return self.n < o.n
    def __hash__(self):
        return hash(self.n)
    def __bool__(self):
        return self.n != 0
    def __int__(self):
        return self.n
    def __float__(self):
        return self.n + 0.5
    def __index__(self):
        return self.n
    def __bytes__(self):
        return bytes([self.n])
    def __format__(self, spec):
        return f"<{self.n:{spec}}>"
    def __str__(self):
        return f"v{self.n}"
    def __round__(self, d=None):
        return ("round", d)
    def __divmod__(self, o):
        return ("divmod", o)
    def __pow__(self, o, m=None):
        return ("pow", o, m)
    def __floordiv__(self, o):
        return ("floordiv", o)
    def __rsub__(self, o):
        return ("rsub", o)
    def __lshift__(self, o):
        return ("lshift", o)
    def __contains__(self, x):
        return x == self.n
    def __len__(self):
        return 3
    def __reversed__(self):
        return iter("reversed")
    def __call__(self, *a, **k):
        return (a, k)
    def __sizeof__(self):
        return 100
    def __dir__(self):
        return ["one"]
v = V(5)
print(v + V(1), v + 2, 3 + v, sum([V(1), V(2)]), v * 2, 2 * v, v @ 1, -v, +v, ~v, abs(V(-3)))
w = v
w += 10
print(v, w is v, V(1) == V(1), V(1) != V(2), V(1) < V(2), V(3) > V(2), sorted([V(3), V(1)]), {V(1): "a"}[V(1)], len({V(1), V(1)}))
print(bool(V(0)), int(v), float(v), [0] * 3 + list(range(V(2))), bytes(V(65)), f"{v:>5}", f"{v}", f"{v!r}", format(v, "03"), str(v), hex(v), "abc"[V(1)])
print(round(v), round(v, 2), divmod(v, 2), pow(v, 2), v ** 3, v // 4, 10 - v, v << 1, 15 in v, len(v), list(reversed(v))[:3], v(1, k=2), dir(v))
import sys
print(sys.getsizeof(v))
for op in ["v + 'x'", "'x' + v", "v - 1", "v < 3", "v >= V(1)", "v / 2", "v[0]", "v[0:1]", "del v[0]", "iter(v)", "next(v)", "v % 2", "len(V)", "+Uses()", "Uses() + 1",
           "Uses()()", "bool(1)", "with_()", "v & 1", "v < 'a'", "int(Uses())", "float(Uses())", "bytes(Uses())", "[1][Uses()]", "range(Uses())",
           "Uses() in [1]", "1 in Uses()", "reversed(Uses())", "abs(Uses())", "round(Uses())", "divmod(Uses(), 1)", "Uses() < Uses()", "f'{Uses():x}'"]:
    try:
        print(op, "->", eval(op) if not op.startswith("del") else exec(op))
    except Exception as e:
        print(op, "->", type(e).__name__, e)

class Seq:
    def __getitem__(self, i):
        if isinstance(i, slice):
            return ("slice", i.start, i.stop, i.step)
        if isinstance(i, tuple):
            return ("tuple", i)
        if i >= 3:
            raise IndexError
        return i * i
print(list(Seq()), 4 in Seq(), Seq()[1:2], Seq()[1, 2], Seq()[...:1], max(Seq()), [*Seq()], dict(zip("ab", Seq())))

class It:
    def __init__(self):
        self.i = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.i += 1
        if self.i > 3:
            raise StopIteration("done")
        return self.i
print(list(It()), sum(It()), next(It()), 2 in It(), tuple(It()), dict(enumerate(It())))
a, *rest = It()
print(a, rest)

class Buf:
    def __init__(self):
        self.data = bytearray(b"abcd")
    def __buffer__(self, flags):
        print("buffer", flags)
        return memoryview(self.data)
    def __release_buffer__(self, view):
        print("release", view.nbytes)
        view.release()
b = Buf()
with memoryview(b) as m:
    print(m[0], m.nbytes, type(m.obj).__name__)
    m[0] = 88
print(b.data, bytes(b))

