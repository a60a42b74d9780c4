class N: pass
b = bytearray(3)
a, c, d = N(), N(), N()
a.n, c.n, d.n = c, d, a
d.view = memoryview(b)
a = c = None
try: b.append(1)
except BufferError as e: print(e)
d.n = None
try: b.append(1)
except BufferError as e: print(e)
d = None
b.append(1)
print(len(b))
