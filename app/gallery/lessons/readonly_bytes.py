stone = b"carved in stone"
view = memoryview(stone)
print(view.readonly, view[0])
view[0] = ord("C")
