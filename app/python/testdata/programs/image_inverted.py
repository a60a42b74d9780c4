width, height = 4, 3
pixels = bytearray((x * 20 + y * 60) % 256 for y in range(height) for x in range(width))
image = memoryview(pixels).cast("B", (height, width))
def invert(img):
    for y in range(img.shape[0]):
        for x in range(img.shape[1]):
            img[y, x] = 255 - img[y, x]
print(image.tolist())
invert(image)
print(image.tolist(), pixels[0])
