b = bytearray(2)
def f(a, c): return c
try: f(memoryview(b), b.append(1))
except BufferError as e: print(e)
print(f(len(memoryview(b)), b.append(1)), len(b))
