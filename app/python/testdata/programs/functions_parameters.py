def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=0, z=1), f(*[1, 2], **{"d": 3, "e": 4, "a": 9}))
def g(*, x): return x
def h(**kw): return sorted(kw.items())
print(g(x=1), h(b=2, a=1), (lambda a, b=1, *c: (a, b, c))(0, 1, 2, 3))
for bad in (lambda: f(), lambda: f(1), lambda: f(1, d=1, **{"d": 2}), lambda: g(1), lambda: g(), lambda: g(y=1), lambda: f(1, b=3, d=4), lambda: h(1), lambda: h(1, 2, a=3)):
    try: print(bad())
    except TypeError as e: print(e)
