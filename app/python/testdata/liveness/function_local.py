b = bytearray(b"abc")
def total():
    view = memoryview(b)
    return sum(view)
print(total())
b.append(4)
print(total())
