b, c = bytearray(1), bytearray(1)
x, y = memoryview(b), memoryview(c)
x, y = y, None
b.append(1)
try: c.append(1)
except BufferError as e: print(len(b), e)
