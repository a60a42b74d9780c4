def invert(pixels):
    view = memoryview(pixels)
    for i in range(len(view)):
        view[i] = 255 - view[i]

image = bytearray([0, 10, 100, 200, 255])
invert(image)
print(list(image))
image.append(1)
print(len(image))
