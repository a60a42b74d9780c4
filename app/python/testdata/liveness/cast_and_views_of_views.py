b = bytearray(8)
c = memoryview(b).cast("I")
d = memoryview(c)
del c
try: b.append(1)
except BufferError as e: print(e)
d.release()
b.append(1)
print(len(b))
