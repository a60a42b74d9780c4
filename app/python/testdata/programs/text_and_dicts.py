print("%s|%5d|%-5s|%.2f|%x|%r|%%" % ("a", 3, "b", 1.5, 255, "q"), "%(k)s" % {"k": 1}, b"%d-%s" % (1, b"x"))
print("{} {0!r}".format if False else "{0} {1!r:>5} {k:.1f}".format("a", "b", k=2.25), f"{255:#x} {-5:05d} {3.0} {1e10:g} {'é':^5}| {12345.678:,.1f} {0.25:.0%} {True:d}")
x = 5; print(f"{x=} {x!r:>3} {x:{x}}", "a" "b", 'it\'s', "tab\t", repr("é\n\x00'"), ascii("é"))
d = {"b": 1, "a": 2}; d["c"] = 3; del d["b"]; d.update(z=1); print(d, list(d.items()), d.get("q", 0), "a" in d, d.pop("a"), d | {"n": 0}, sorted(d))
s = {3, 1, 2}; print(len(s), s & {1, 9}, s - {1, 2}, s | {1}, s ^ {1}, 2 in s, frozenset([1]), set(), s >= {1}, {1: "int"}[True], {1.0: 2}[1])
print("a,b,,c".split(","), " a b ".split(), "x".join("abc"), "Hello".upper().lower().title(), "abc".find("c"), "aXbX".replace("X", "-"), "42".zfill(5), "é".encode(), b"\xc3\xa9".decode())
l = [3, 1, 2]; l.sort(); l.insert(0, 9); l[1:2] = [7, 8]; print(l, l[::-1], l.index(8), l.pop(0), l * 2, l + [1], [1, [2]] == [1, [2]], (1, 2) < (1, 3), l.count(7))
del l[::2]; print(l); a = l; a += [5]; print(l is a, l)
t = 1, ; print(t, (), (1, 2)[1:], tuple("ab"), range(3), range(0, 10, 3)[-1], list(range(5, 0, -2)), 4 in range(0, 10, 2), slice(1, 2))
for i, (k, v) in enumerate({"x": (1, 2)}.items()): print(i, k, *v, sep="-", end="!\n")
b = bytearray(b"hello"); b[0:1] = b"J"; b.extend(b"!!"); b.insert(0, 33); print(b, b.pop(), b.find(b"l"), b.hex(), b.hex(":", 2), bytes.fromhex("00 ff"), b.replace(b"l", b"L"), b.upper(), b * 2, b[::-1])
b[::2] = b"\0" * len(b[::2]); print(b, b.count(0), b.startswith(b"\0"), b"a" + bytearray(b"b"), bytearray(b"a") + b"b", b"abc"[1], b"abc"[1:], list(b"ab"), b"a b".split(), b", ".join([b"x", b"y"]))
def fib(n, memo={}):
    if n in memo: return memo[n]
    memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(80)); total = 0
for n in range(10):
    if n == 3: continue
    if n == 6: break
    total += n
else: print("never")
while total > 0: total -= 5
else: print("done", total)
try:
    try: raise KeyError("inner")
    finally: print("cleanup")
except (KeyError, ValueError) as e: print(type(e).__name__, e, e.args)
else: print("no")
def deco(f):
    def wrap(*a, **k): print("call", f.__name__, a, k); return f(*a, **k)
    return wrap
@deco
def add(a, b=1): "doc"; return a + b
print(add(2, b=3), (lambda *a, k=1: (a, k))(1, 2, k=3))
def counter():
    n = 0
    def inc():
        nonlocal n; n += 1; return n
    return inc
c = counter(); c(); print(c())
if (n := len("abc")) > 2: print(n)
print([i for i in range(3)], 1 if 0 else 2, not 1, 1 and 0 or "z", None is None, 1 < 2 != 3, ..., type(1), type(print), int, ValueError)
assert True, "no"
try: assert 1 == 2, "message"
except AssertionError as e: print(repr(e))
try: a, b = [1, 2, 3]
except ValueError as e: print(e)
try: a, b, *c = [1]
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
print(isinstance(True, int), issubclass(KeyError, LookupError), callable(len), hasattr("", "join"), getattr(1, "zz", "dflt"), id(c) == id(c), str(b"a", "ascii"), str(None), bool(""), float("nan") != float("nan"))
