b = bytearray(2)
pair = (memoryview(b), 1)
view, n = pair
del view
try: b.append(1)
except BufferError as e: print(e)
del pair
b.append(1)
print(len(b))
