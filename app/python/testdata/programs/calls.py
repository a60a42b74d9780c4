def f(a, b, /, c=3, *rest, k, **kw): return (a, b, c, rest, k, kw)
print(f(1, 2, k=0), f(1, 2, 3, 4, 5, k=1, z=2), f(*[1, 2], **{"k": 3}))
for args, kw in [((1,), {}), ((1, 2), {}), ((1, 2), {"k": 1, "a": 2})]:
    try: print(f(*args, **kw))
    except TypeError as e: print(e)
def g(a, b=2): pass
for call in (lambda: g(), lambda: g(1, 2, 3), lambda: g(1, a=2), lambda: g(1, c=2), lambda: g(1, aa=1)):
    try: call()
    except TypeError as e: print(e)
def h(): pass
try: h(1)
except TypeError as e: print(e)
