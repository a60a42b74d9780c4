data = bytearray(b"before")
view = memoryview(data)
copy = view.tobytes()
view[:] = b"after!"
print(copy)
print(data, bytes(view))
