b = bytearray(b"abc")
m = memoryview(b)
b.clear()
