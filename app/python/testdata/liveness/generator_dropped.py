b = bytearray(b"abc")
def numbers():
    view = memoryview(b)
    for x in view:
        yield x
g = numbers()
next(g)
del g
b.append(1)
next(numbers())
b.append(2)
print(b)
