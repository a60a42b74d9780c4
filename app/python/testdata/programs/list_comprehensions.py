print([x * y for x in range(4) for y in range(x) if (x + y) % 2], [[c.upper() for c in w] for w in ("ab", "c")], [x if x % 2 else -x for x in range(5)], [(i, c) for i, c in enumerate("ab", 1)])
x = "outer"
print([x for x in range(3)], x, {x: x ** 2 for x in range(3)}, {c for c in "aab"} == {"a", "b"}, sum(x for x in range(4)), x)
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f(7) for f in [lambda n, i=i: n + i for i in range(3)]])
print([y := 5, y * 2], y, [last := n for n in range(3)], last, any((hit := n) > 2 for n in range(9)), hit)
