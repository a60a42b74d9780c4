b = bytearray(2)
def outer():
    view = memoryview(b)
    other = 5
    return lambda: other
f = outer()
b.append(1)
print(len(b), f())
