line = b"tempo=120"
view = memoryview(line)
print(view[6:].tobytes())
print(view[::2].tobytes(), view[::-1].tobytes())
