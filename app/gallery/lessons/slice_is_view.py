whole = memoryview(bytearray(b"adagio molto"))
part = whole[2:6]
print(type(part), part.nbytes, part.tobytes())
part[0] = ord("A")
print(whole.tobytes())
print(part.obj)
