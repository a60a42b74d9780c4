def apply(f, *args): return f(*args)
table = [len, sum, max, lambda s: s[0], str]
print([f([3, 1]) for f in table], apply(max, 2, 9), apply(apply, apply, len, "abc"), sorted("bca", key=lambda c: -ord(c)))
print(list(filter(None, [0, 1, "", "a"])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), [*map(str, (1, 2))], dict(map(lambda k: (k, len(k)), ["a", "bb"])))
