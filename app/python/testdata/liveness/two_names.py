b = bytearray(3)
m = n = memoryview(b)
del m
try: b.append(1)
except BufferError as e: print(e)
del n
b.append(1)
print(len(b))
