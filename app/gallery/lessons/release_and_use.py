data = bytearray(b"gone soon")
view = memoryview(data)
part = view[5:]
view.release()
print(part.tobytes())
view.release()
print(view[0])
