view = memoryview(b"ab")
view.release()
view.tolist()
