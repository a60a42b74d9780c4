print(list(enumerate("ab", 5)), list(zip("abc", range(2))), list(zip()), list(reversed([1, 2])), list(map(None.__class__, [])), all(map(bool, [1, "a"])), sum([[1], [2]], []), sum((0.1,) * 3))
try: list(zip("ab", "abc", strict=True))
except ValueError as e: print(e)
try: list(zip("abc", "ab", strict=True))
except ValueError as e: print(e)
print(min("b", "a"), max([1, 5, 3], key=lambda x: -x), min([], default="none"), max("apple", "fig", key=len), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), any([]), list(filter(str.isdigit, "a1b2")))
for bad in (lambda: min([]), lambda: max(5), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: max(1, "a"), lambda: reversed({1}), lambda: list(map(5, [1])), lambda: min(), lambda: enumerate(5), lambda: zip(1)):
    try: print(bad())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
