v = memoryview(bytearray(b"a\x00b")).cast("c")
print(v.tolist(), v[0], v[0] == b"a", list(v))
v[1] = b"Z"
print(v.tobytes())
for bad in (b"xy", 5, "a"):
    try:
        v[0] = bad
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
q = memoryview(bytearray(3)).cast("?")
q[0] = 5
q[1] = ""
q[2] = [0]
print(q.tolist(), q.tobytes())
