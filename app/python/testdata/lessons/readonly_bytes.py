view = memoryview(b"carved in stone")
print(view.readonly)
view[0] = 1
