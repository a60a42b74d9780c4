b = bytearray(range(8))
m = memoryview(b)[1:][1:][1:]
print(m.tolist())
try: b.append(1)
except BufferError as e: print(e)
m = m[0]
b.append(1)
print(m, len(b))
