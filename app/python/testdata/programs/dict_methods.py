d = {"a": 1, "b": 2}
d["c"] = 3
d.update({"a": 9}, e=5)
print(d, d.get("z"), d.get("z", 0), d.setdefault("f", []), d.pop("b"), d.pop("zz", None), "a" in d, len(d), list(d), list(d.values()), list(d.items()))
print(d.keys() & {"a", "q"}, d | {"a": 0}, {**d, "x": 1}, dict(a=1), dict([("k", "v")]), dict(zip("ab", (1, 2))), dict.fromkeys("xy", 0), d == dict(d), d.copy() is d)
del d["a"]
print(d.popitem(), d, list(reversed(d)), {1: "a"} == {1.0: "a"}, min(d, default=None))
for bad in (lambda: d["nope"], lambda: d.pop("nope"), lambda: {}.popitem(), lambda: d.update(5), lambda: {**[1]}, lambda: d[[]], lambda: dict([1])):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
