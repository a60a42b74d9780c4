b = bytearray(b"abc")
m = memoryview(b)
b[1:2] = b"xyz"
