a, b = b, a = 1, 2
print(a, b)
first, *middle, last = range(5)
[x, (y, *z)], w = [1, "abc"], {2}
print(first, middle, last, x, y, z, w)
for i, (name, score) in enumerate([("a", 1), ("b", 2)]): print(i, name, score)
d = {"k": 1}
d["k"], d["n"] = d["k"] + 1, d["k"]
print(d, [*range(2), *"ab"], {**d, "z": 0}, (*[], 1), {*[1, 1], 2})
def f(*a, **k): return a, k
print(f(*[1], *(2, 3), **{"x": 1}, **{"y": 2}), f(*"ab", c=1))
*a, = "xyz"
(b), = [5]
print(a, b, *map(str, a), sep="/")
l = [1, 2, 3]
i, l[i] = 1, 99
print(l, [k for k, *_ in [(1, 2), (3,)]], dict([*{"a": 1}.items()]))
