data = bytearray(b"abc")
first = data[10]
