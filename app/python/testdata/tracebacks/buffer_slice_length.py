view = memoryview(bytearray(8))
view[0:4] = b"abc"
