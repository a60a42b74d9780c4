width, height = 6, 4
frame = memoryview(bytes(range(width * height)))
def crop(x, y, w, h):
    for row in range(y, y + h):
        yield frame[row * width + x:row * width + x + w]
for line in crop(1, 1, 3, 2):
    print(line.tolist(), line.obj is frame.obj)
print(b"".join(crop(4, 0, 2, 4)).hex("-"))
