data = bytearray(4)
data.apend(1)
