data = bytearray(b"0123456789")
view = memoryview(data)
view[2:5] = b"ab"
