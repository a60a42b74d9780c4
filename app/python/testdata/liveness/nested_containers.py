b = bytearray(1)
tree = {"a": [{"b": (memoryview(b),)}]}
try: b.append(1)
except BufferError as e: print(e)
inner = tree["a"]
del tree
try: b.append(1)
except BufferError as e: print(e)
inner[0] = 0
b.append(1)
print(len(b))
