from array import array
notes = array("i", [60, 64, 67, 72])
view = memoryview(notes)
print(view.format, view.itemsize, view.nbytes)
raw = view.cast("B")
print(len(raw), raw.tolist())
raw[1] = 1
print(notes.tolist())
