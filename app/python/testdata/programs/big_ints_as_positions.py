# What does not fit in an index says so in several ways.
b, l, m = bytearray(b"abc"), [1, 2, 3], memoryview(b"abc")
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
n = 2**70
for f in (lambda: b[n], lambda: l[-n], lambda: m[n], lambda: "abc"[n], lambda: (1,)[n], lambda: l.pop(n), lambda: b.pop(-n), lambda: l.insert(n, 0), lambda: b.insert(n, 0), lambda: [].pop(n),
          lambda: b[n:], lambda: l[-n:n], lambda: m[:n].tolist(), lambda: "abc"[::n], lambda: bytes(n), lambda: bytearray(-n), lambda: range(5)[n], lambda: b.find(b"c", -n, n), lambda: chr(n), lambda: l.index(3, -n),
          lambda: m.index(99, None), lambda: m.index(99, 0, "x"), lambda: l.index(3, None), lambda: (1).to_bytes(-1, "big"), lambda: "a".center(n) if False else 0):
    t(f)
