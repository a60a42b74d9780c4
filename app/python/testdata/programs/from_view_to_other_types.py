v = memoryview(b"ABCD")
print(bytes(v), bytearray(v), list(v), tuple(v), set(v) == {65, 66, 67, 68}, str(v, "ascii"), str(v[1:3], "utf-8"))
print(int.from_bytes(v, "big"), b"-".join([v, v[:1]]), b"x" + v, bytearray(b"x") + v, v.tobytes() * 2)
print("%s" % bytes(v), b"%b|" % v, b"ABCDE".startswith(v), v in [b"ABCD"], dict(enumerate(v)))
