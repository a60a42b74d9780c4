class Node:
    pass
b = bytearray(3)
x, y = Node(), Node()
x.other, y.other = y, x
x.view = memoryview(b)
del x, y
try: b.append(1)
except BufferError as e: print("two nodes:", e)
