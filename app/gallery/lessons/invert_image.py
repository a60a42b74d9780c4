def invert(pixels):
    for i in range(len(pixels)):
        pixels[i] = 255 - pixels[i]

data = bytearray(8 * 8)
image = memoryview(data).cast("B", (8, 8))
for y in range(8):
    for x in range(8):
        image[y, x] = 32 * x if (x + y) % 2 else 16 * y
invert(memoryview(data))
print(image[0, 0], image[7, 6])
