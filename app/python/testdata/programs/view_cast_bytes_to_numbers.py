b = bytearray(8)
for code in "bBhHiIqQfd":
    v = memoryview(b).cast(code)
    v[0] = 1
    print(code, v.itemsize, len(v), b.hex(" "))
    v[0] = 0
