m = memoryview(bytes(range(6))).cast("B", (2, 3))
print(m.tobytes(), m.tobytes("C"), m.tobytes(order="F"), m.tobytes("A"), m.tobytes(None))
try:
    m.tobytes("X")
except ValueError as e:
    print(e)
print(memoryview(b"abc")[::-1].tobytes(), memoryview(b"abc")[::-1].hex("-"))
