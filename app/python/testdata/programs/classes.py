class A:
    kind = "a"
    def __init__(self, x): self.x = x
    def __repr__(self): return f"{type(self).__name__}({self.x})"
    def __eq__(self, o): return isinstance(o, A) and self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __add__(self, o): return A(self.x + (o.x if isinstance(o, A) else o))
    __radd__ = __add__
    def __len__(self): return self.x
    def __getitem__(self, i): return i * self.x
    def __call__(self, *a): return a
    @classmethod
    def make(cls): return cls(7)
    @staticmethod
    def plain(): return "plain"
    @property
    def y(self): return self.x + 1
    @y.setter
    def y(self, v): self.x = v - 1
class B(A):
    def __init__(self, x): super().__init__(x * 2)
    def __getattr__(self, name): return "no " + name
b = B(3)
print(b, B.make(), A.plain(), b.y, b + 1, 1 + b, sorted([A(3), A(1)]), max(A(1), A(2)))
b.y = 10
print(b.x, b.zzz, len(b), bool(A(0)), b[2], b(1, 2), b == A(9), A(1) != A(1), isinstance(b, A), B.__mro__)
print(B.kind, A.__name__, [c.__name__ for c in B.__mro__])
try: hash(b)
except TypeError as e: print(e)
class E(ValueError):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
try: raise E(5)
except ValueError as e: print(repr(e), e, e.code, e.args)
class C:
    def __enter__(self): print("in"); return self
    def __exit__(self, t, v, tb): print("out", t, v); return True
with C() as c: raise KeyError("k")
