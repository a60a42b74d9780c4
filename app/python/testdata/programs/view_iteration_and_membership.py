v = memoryview(b"hello")
print(list(v), [chr(c) for c in v], 104 in v, ord("z") in v, "h" in v, v.count(108), v.index(108))
print(max(v), min(v), sorted(v), sum(v), list(reversed(v)), list(enumerate(v))[:2])
try:
    v.index(1)
except ValueError as e:
    print(e)
