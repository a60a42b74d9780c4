m = memoryview(b"abcd").cast("H")
print(m[0], m.tobytes(), m.hex(), len(m), m.itemsize)
m[2]
