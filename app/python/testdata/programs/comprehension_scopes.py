x = 10
print([x for x in range(3)], x, [x + y for y in range(2)], {x: y for x, y in [(1, 2)]}, x)
def f():
    total = 0
    data = [total := total + n for n in range(4)]
    return data, total, [[j for j in range(i)] for i in range(3)]
print(f())
class C:
    n = 3
    rows = [i for i in range(n)]
    try: bad = [n for i in range(2)]
    except NameError as e: bad = str(e)
print(C.rows, C.bad, [i for i in range(3) if i if i > 1], [(lambda: v)() for v in "ab"], list((i, j) for i in range(2) for j in "xy"))
print([locals_free for locals_free in [1]], "locals_free" in dir() if False else "ok", sum(x * x for x in (1, 2)), [a for a, in [(1,), (2,)]])
