data = bytearray(b"\xff")
data[0] += 1
