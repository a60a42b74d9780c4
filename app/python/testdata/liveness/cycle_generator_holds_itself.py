b = bytearray(3)
def gen(box):
    view = memoryview(b)
    yield box
box = []
g = gen(box)
box.append(g)
next(g)
del g, box
try: b.append(1)
except BufferError as e: print(e)
