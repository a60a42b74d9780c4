b = bytearray(b"abc")
def numbers():
    view = memoryview(b)
    for x in view:
        yield x
g = numbers()
print(next(g))
try: b.append(1)
except BufferError as e: print(e)
print(list(g))
b.append(1)
print(len(b))
