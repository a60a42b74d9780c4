b = bytearray(2)
def outer():
    view = memoryview(b)
    def inner(): return view[0]
    return inner
f = outer()
try: b.append(1)
except BufferError as e: print(e)
f = None
b.append(1)
print(len(b))
