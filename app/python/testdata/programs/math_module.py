# the module math: every function, its domain and its errors
import math
from math import sqrt, pi

one = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "ceil", "cos", "cosh", "degrees", "erf", "erfc", "exp", "exp2", "expm1", "fabs",
       "floor", "frexp", "gamma", "isfinite", "isinf", "isnan", "lgamma", "log", "log10", "log1p", "log2", "modf", "radians", "sin", "sinh",
       "sqrt", "tan", "tanh", "trunc", "ulp"]
inf, nan = math.inf, float("nan")
values = [0.0, -0.0, 1, -1.0, 0.5, -0.5, 0.1, 0.7, 1e-5, 1e-10, 2.0, 3, -2.5, 10, 100, 1.5, 23, 30.25, 171.5, 172.0, 700, 710.0, 1e5, 1e15, 1e300, inf, -inf,
          nan, -3, 10**400, True, "a", None]
for name in one:
    f = getattr(math, name)
    print(name)
    for v in values:
        try:
            r = f(v)
            if isinstance(r, int) and r > 10**20:
                r = r % 1000003
            print("  ", v if v != 10**400 else "10**400", format(r, ".12g") if isinstance(r, float) else r)
        except Exception as e:
            print("  ", v if v != 10**400 else "10**400", type(e).__name__, e)

calls = """math.log(8, 2)
math.log(8, 0)
math.log(8, 1)
math.log(8, -1)
math.log(100, 10)
math.log()
math.log(1, 2, 3)
math.log(10**400)
math.log(0)
math.log2(2**3000)
math.log10(10**400)
math.log10(1000)
math.pow(2, 0.5)
math.pow(2, 10)
math.pow(0, -1)
math.pow(-1, 0.5)
math.pow(-8, 3)
math.pow(1e308, 10)
math.pow(2, -1074)
math.pow(inf, 0)
math.pow(1, nan)
math.pow(2)
math.fmod(-7, 3)
math.fmod(1, 0)
math.fmod(inf, 1)
math.remainder(7, 4)
math.remainder(5, 2)
math.remainder(1, 0)
math.ldexp(0.75, 3)
math.ldexp(1.0, 10000)
math.ldexp(1.0, 1.5)
math.ldexp(1.0, -2000)
math.comb(5, 2)
math.comb(52, 5)
math.comb(5, 7)
math.comb(200, 100)
math.comb(-5, 2)
math.comb(5, -2)
math.comb(5, 2.0)
math.perm(5)
math.perm(5, 2)
math.perm(3, 5)
math.perm(-1)
math.gcd()
math.gcd(12, -18)
math.gcd(0, 0)
math.gcd(12, 18, 27)
math.gcd(1.5)
math.lcm(4, 6)
math.lcm(4, 6, 0)
math.lcm()
math.factorial(0)
math.factorial(20)
math.factorial(30)
math.factorial(-1)
math.factorial(3.0)
math.factorial(10**30)
math.isqrt(17)
math.isqrt(10**40)
math.isqrt(-1)
math.isqrt(2.0)
math.dist([1, 2], [4, 6])
math.dist((1,), (1, 2))
math.dist((1, 2), (4, 'a'))
math.hypot(3, 4)
math.hypot(3, 4, 12)
math.hypot(1, 1)
math.hypot()
math.hypot(1e200, 1e200)
math.hypot(inf, nan)
math.fsum([.1] * 10)
math.fsum([1e308, 1, -1e308])
math.fsum([inf, -inf])
math.fsum([inf, 1])
math.fsum([1, 'a'])
math.prod([1, 2, 3], start=2)
math.prod([])
math.prod(['a', 2])
math.prod([1.5, 2])
math.sumprod([1, 2], [3, 4])
math.sumprod([1], [3, 4])
math.sumprod([1.5, 0.1], [2.0, 3])
math.isclose(1, 1 + 1e-10)
math.isclose(1, 1.1)
math.isclose(1, 1.1, abs_tol=.2)
math.isclose(1, 2, rel_tol=-1)
math.isclose(inf, inf)
math.copysign(1, -0.0)
math.nextafter(1, 2)
math.nextafter(1, 2, steps=3)
math.nextafter(1, 2, steps=-3)
math.nextafter(0, 1)
math.fma(2, 3, 4)
math.fma(1e308, 10, 0)
math.fma(inf, 0, 1)
math.atan2(1, -1)
math.atan2(-1, -1)
math.atan2(0.0, -1)
math.atan2(3, 4)
math.atan2(1)
math.sin()
math.sin(1, 2)
math.sin(x=1)
math.floor('a')
math.nothing
math.e, math.pi, math.tau, math.inf, math.nan
math.__name__, math, math.sin
sqrt(2), pi""".splitlines()
for c in calls:
    try:
        print(c, "->", eval(c))
    except Exception as e:
        print(c, "->", type(e).__name__, e)

class Number:
    def __float__(self):
        return 0.25
class Whole:
    def __index__(self):
        return 9
    def __floor__(self):
        return "floor"
    def __ceil__(self):
        return "ceil"
    def __trunc__(self):
        return "trunc"
print(math.sqrt(Number()), math.sqrt(Whole()), math.isqrt(Whole()), math.floor(Whole()), math.ceil(Whole()), math.trunc(Whole()), math.floor(Number()))
