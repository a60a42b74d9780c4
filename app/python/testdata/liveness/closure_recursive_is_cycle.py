b = bytearray(2)
def walk():
    view = memoryview(b)
    def step(n):
        return view[0] if n == 0 else step(n - 1)
    return step(3)
print(walk())
try: b.append(1)
except BufferError as e: print("the function holds itself:", e)
