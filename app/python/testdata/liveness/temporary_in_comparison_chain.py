b = bytearray(b"ab")
try:
    print(memoryview(b) == b"ab" == memoryview(b), b.append(1), len(b))
    print(b"" <= bytes(memoryview(b)) <= b"z", b.append(1), len(b))
except BufferError as e:
    print(e)
