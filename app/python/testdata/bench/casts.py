def total(m):
    s = 0
    for i in range(100_000):
        s += m.cast("I")[i & 7]
    return s
total(memoryview(bytearray(64)))
