class Node:
    pass
b = bytearray(3)
outside = [Node(), memoryview(b)]
outside[0].me = outside[0]
del outside
b.append(1)
print("not held by the cycle", len(b))
