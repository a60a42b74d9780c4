data = bytearray(b'Hello, zero-copy world! 01234567')
mv = memoryview(data)
print(mv[0])
w = mv.cast('H')
odd = mv[1::2]
w[1] = 0xBEEF
data.append(33)          # BufferError
