owner = bytearray(range(6))
view = memoryview(owner)
for i in range(len(view)):
    view[i] *= 2
print(list(owner))
owner[2] = 99
print(view[2], view.tolist())
