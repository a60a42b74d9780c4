view = memoryview(bytearray(b"abcdef"))
print(bytes(view), bytes(view[2:4]), bytearray(view[4:]), list(view))
