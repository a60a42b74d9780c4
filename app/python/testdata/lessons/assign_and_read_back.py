page = bytearray(4)
view = memoryview(page)
view[1], view[3] = 7, 255
print(view[0], view[1], view[3], page)
view[2] = 256
