b = bytearray(1)
d = {"a": memoryview(b), "b": memoryview(b)}
d["a"] = 1
try: b.append(1)
except BufferError as e: print(e)
d.update(b=2)
b.append(1)
d = {memoryview(bytes(b)): memoryview(b)}
try: b.append(1)
except BufferError as e: print(e)
d.popitem()
b.append(1)
print(len(b))
