print(*range(3), sep=", ")
print(type(memoryview(b"")), memoryview, bytes, type(None), type(len), type(lambda: 0), type([].append))
print(memoryview(b"ab").tolist, 1) if 0 else None
print(str(type(ValueError())), ValueError("x"), repr(ValueError("x", 1)), [ValueError("q")])
