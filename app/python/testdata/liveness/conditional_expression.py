b = bytearray(1)
v = memoryview(b) if b else None
w = v or memoryview(b)
del v
try: b.append(1)
except BufferError as e: print(e)
del w
b.append(1)
print((memoryview(b) and b.append(2)) is None, len(b))
