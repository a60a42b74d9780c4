view = memoryview(bytearray(3))
view[1] = 256
