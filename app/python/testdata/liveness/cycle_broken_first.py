class Node:
    pass
b = bytearray(3)
x, y = Node(), Node()
x.other, y.other = y, x
x.view = memoryview(b)
y.other = None
del x, y
b.append(1)
print(len(b))
