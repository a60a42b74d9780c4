from math import gcd
class Frac:
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError(f"Frac({n}, 0)")
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g
    def __add__(self, o): return Frac(self.n * o.d + o.n * self.d, self.d * o.d)
    def __mul__(self, o): return Frac(self.n * o.n, self.d * o.d)
    def __truediv__(self, o): return Frac(self.n * o.d, self.d * o.n)
    def __float__(self): return self.n / self.d
    def __int__(self): return self.n // self.d
    def __lt__(self, o): return self.n * o.d < o.n * self.d
    def __repr__(self): return f"{self.n}/{self.d}"
a, b = Frac(1, 2), Frac(-3, -4)
print(a + b, a * b, a / b, float(b), int(Frac(7, 2)), sorted([b, a, Frac(2, 3)]), sum((Frac(1, n) for n in range(1, 6)), Frac(0)))
try: a / Frac(0)
except ZeroDivisionError as e: print(e)
