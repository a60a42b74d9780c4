b = bytearray(3)
box = [memoryview(b)]
box.append(box)
box.clear()
b.append(1)
print(len(b))
