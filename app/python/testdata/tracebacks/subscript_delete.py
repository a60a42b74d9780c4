view = memoryview(bytearray(3))
del view[0]
