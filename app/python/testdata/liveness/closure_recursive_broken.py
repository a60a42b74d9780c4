b = bytearray(2)
def walk():
    view = memoryview(b)
    def step(n):
        return view[0] if n == 0 else step(n - 1)
    r = step(3)
    step = None
    return r
print(walk())
b.append(1)
print(len(b))
