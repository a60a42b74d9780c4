b = bytearray(b"abc")
v = memoryview(b)
r = v.toreadonly()
print(v.readonly, r.readonly, memoryview(b"x").readonly, memoryview(r).readonly, r[1:].readonly)
for action in ("r[0] = 1", "r[0:1] = b'z'", "r[9] = 1", "del r[0]"):
    try:
        exec(action)
    except (TypeError, IndexError) as e:
        print(action, "|", type(e).__name__, e)
v[0] = 122
print(r.tobytes(), r == v)
