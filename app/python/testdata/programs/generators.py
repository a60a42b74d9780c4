def count(n):
    try:
        while n:
            got = yield n
            if got: print("got", got)
            n -= 1
    finally:
        print("closing")
    return "end"
def both():
    r = yield from count(2)
    print("r", r)
print(list(both()))
g = count(5); print(next(g), g.send("x")); g.close()
g = count(1); next(g)
try: next(g)
except StopIteration as e: print("stop", e.value)
g = count(3); next(g)
try: g.throw(ValueError("thrown"))
except ValueError as e: print(e)
print([x * y for x in range(3) for y in range(x) if x != y], {c for c in "aba"} == {"a", "b"}, sum(x for x in (1, 2)))
a, *b, c = range(5); print(a, b, c)
print(list(zip("abc", range(3))), list(map(lambda x: x + 1, [1, 2])), list(filter(None, [0, 1, "", 2])), list(enumerate("ab", 1)))
print(sorted("banana", key=lambda c: -ord(c)), list(reversed([1, 2, 3])), any([0, 1]), all([]), min(3, 1), max([1, 5], key=lambda x: -x))
