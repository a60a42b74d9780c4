view = memoryview(bytearray(4))
with view:
    print(view[0])
print(view[0])
