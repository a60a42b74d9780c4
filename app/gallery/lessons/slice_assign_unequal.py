data = bytearray(b"0123456789")
data[2:5] = b"ab"
print(data, len(data))
view = memoryview(data)
view[2:5] = b"cd"
