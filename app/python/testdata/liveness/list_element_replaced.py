b = bytearray(1)
items = [memoryview(b)]
items[0] = None
b.append(1)
items = [memoryview(b)] * 2
items[:1] = []
try: b.append(1)
except BufferError as e: print(e)
items.remove(items[0])
b.append(1)
print(len(b))
