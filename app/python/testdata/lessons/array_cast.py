from array import array
notes = array("i", [60, 64, 67, 72])
view = memoryview(notes)
print(view.format, view.itemsize, view.nbytes, view.shape, view.strides)
raw = view.cast("B")
print(len(raw), raw.tolist())
raw[0] = 61
print(notes, raw.cast("i").tolist())
