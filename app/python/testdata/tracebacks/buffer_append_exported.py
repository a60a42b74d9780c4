data = bytearray(b"abc")
view = memoryview(data)
data.append(100)
