b = bytes(4)
c = bytearray(4)
s = {memoryview(b)}
s.add(memoryview(b)[1:])
holder = frozenset([id]), [memoryview(c)]
try: c.append(1)
except BufferError as e: print(e)
del holder
c.append(1)
print(len(s), len(c))
