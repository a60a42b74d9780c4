owner = bytearray(range(8))
view = memoryview(owner)
view[2] = 200
print(owner[2])
owner[5] = 99
print(view[5], view.tolist())
