data = bytearray(b"with")
with memoryview(data) as view:
    view[0] = ord("W")
    print(view.nbytes)
data.extend(b"out")
print(data)
view[0]
