def tries(b, what):
    try:
        b.append(1)
        print(what, "grew to", len(b))
    except BufferError as e:
        print(what, e)

b = bytearray(3)
print(memoryview(b)[0]); tries(b, "temporary")
m = memoryview(b); tries(b, "named"); del m; tries(b, "deleted")
m = memoryview(b); m = None; tries(b, "rebound")
def local():
    v = memoryview(b)
    return v[0]
local(); tries(b, "local gone")
box = [memoryview(b)]; tries(b, "in a list"); box.clear(); tries(b, "list cleared")
box = {"k": (memoryview(b),)}; tries(b, "in a dict"); box.pop("k"); tries(b, "popped")
def closure():
    v = memoryview(b)
    def inner(): return v
    return inner
c = closure(); tries(b, "in a closure"); c = 0; tries(b, "closure gone")
def gen():
    with memoryview(b) as v:
        yield v[0]
g = gen(); next(g); tries(b, "in a generator"); g.close(); tries(b, "closed")
def fails():
    v = memoryview(b)
    raise ValueError("x")
try:
    fails()
except ValueError as e:
    tries(b, "being handled")
    kept = e
tries(b, "exception kept"); kept = None; tries(b, "exception gone")
s = memoryview(b)[1:]; tries(b, "slice of temporary"); del s; tries(b, "slice gone")
class Holder:
    def __init__(self): self.v = memoryview(b)
h = Holder(); tries(b, "in an instance"); h.v = 1; tries(b, "attribute replaced")
b.append(memoryview(b)[0]); print(len(b))
try: b.extend(memoryview(b))
except BufferError as e: print("argument:", e)
try: (memoryview(b), b.append(1))
except BufferError as e: print("beside:", e)
for x in memoryview(b):
    tries(b, "iterated"); break
tries(b, "loop left")
it = iter(memoryview(b)); next(it); tries(b, "iterator"); it = None; tries(b, "iterator gone")
