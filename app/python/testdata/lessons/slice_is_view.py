whole = memoryview(b"adagio")
part = whole[1:4]
print(type(part), part.nbytes, part.tobytes(), part.obj)
print(part)
