b = bytearray(b"abc")
m = memoryview(b)
del b[0]
