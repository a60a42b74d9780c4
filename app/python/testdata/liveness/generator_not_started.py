b = bytearray(b"abc")
def numbers(view):
    yield from view
g = numbers(memoryview(b))
try: b.append(1)
except BufferError as e: print(e)
g.close()
b.append(1)
print(b)
