b = bytearray(3)
m = memoryview(b)
s = m[1:]
m.release()
try: b.append(1)
except BufferError as e: print(e)
s.release()
b.append(1)
print(len(b))
