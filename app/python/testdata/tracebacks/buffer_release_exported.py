data = bytearray(8)
view = memoryview(data)
part = memoryview(view)
view.release()
