view = memoryview(b"abc")
view[0] = 1
