class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f"V{self.c}"
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c)))
    def __sub__(self, o): return self + -o
    def __neg__(self): return V(*(-a for a in self.c))
    def __mul__(self, k):
        if isinstance(k, V): return sum(a * b for a, b in zip(self.c, k.c))
        return V(*(a * k for a in self.c)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return self * o
    def __abs__(self): return (self * self) ** 0.5
    def __bool__(self): return any(self.c)
    def __getitem__(self, i): return self.c[i]
    def __len__(self): return len(self.c)
    def __eq__(self, o): return self.c == o.c if isinstance(o, V) else NotImplemented
    def __iadd__(self, o): self.c = (self + o).c; return self
    def __contains__(self, x): return x in self.c
    def __divmod__(self, k): return [divmod(a, k) for a in self.c]
    def __pow__(self, n, mod=None): return V(*(pow(a, n, mod) for a in self.c))
    def __round__(self, n=0): return V(*(round(a, n) for a in self.c))
    def __invert__(self): return V(*reversed(self.c))
a, b = V(1, 2), V(3, 4)
w = a
a += b
print(a, w is a, a - b, a * 2, 2 * a, a * b, a @ b, abs(V(3, 4)), bool(V(0, 0)), a[0], a[-1:], len(a), list(a), a == V(4, 6), a != b, a == 5, 4 in a, divmod(a, 3), a ** 2, pow(a, 2, 5), round(V(1.26, 2), 1), ~a, sum([b, b], V(0, 0)))
for bad in (lambda: a * "x", lambda: "x" * a, lambda: a + 1, lambda: a < b, lambda: a / 2, lambda: a["k"], lambda: hash(a), lambda: +a):
    try: print(bad())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
