b = bytearray(3)
def gen():
    view = memoryview(b)
    yield 1
    raise KeyError("k")
g = gen()
next(g)
try: next(g)
except KeyError: pass
b.append(1)
print(len(b))
