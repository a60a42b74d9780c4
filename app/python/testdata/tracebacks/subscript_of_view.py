view = memoryview(b"abcdef")
print(view[2], view[6])
