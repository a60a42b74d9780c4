def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for s in (b"a", "a", [1], (1,), bytearray(b"a")):
    for n in (2**64, -2**64, True, -3, 1.5, None):
        t(lambda: s * n)
        t(lambda: n * s)
m = memoryview(b"ab")
def inplace(x, y):
    x *= y
    return x
for x, y in ((m, 2), (m, b"a"), (2, m), ({}, "a"), (3, [1]), (range(2), (1,)), (None, "a"), (1.5, "a"), ("a", m)):
    t(lambda: x * y)
    t(lambda: inplace(x, y))
t(lambda: divmod("a", 1)); t(lambda: divmod(None, [])); t(lambda: divmod(1, 2.5))
