page = bytearray(8)
view = memoryview(page)
view[1], view[3] = 7, 255
print(view[0], view[1], view[3])
view[2] = 256
