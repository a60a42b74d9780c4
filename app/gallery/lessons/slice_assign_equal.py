data = bytearray(b"0123456789")
view = memoryview(data)
view[2:5] = b"abc"
view[::5] = b"XY"
print(data)
