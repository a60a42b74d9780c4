b = bytearray(b"abc")
def reader():
    view = memoryview(b)
    try:
        for x in view:
            yield x
    finally:
        print("closed")
g = reader()
print(next(g))
del g
b.append(1)
print(len(b))
