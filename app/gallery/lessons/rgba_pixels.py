data = bytearray(4 * 4 * 4)
pixels = memoryview(data).cast("B", (4, 4, 4))
packed = memoryview(data).cast("I")
for i in range(16):
    packed[i] = 0xFF000000 | i * 0x0F0800
red = memoryview(data)[0::4]
red[5] = 255
print(pixels[1, 1, 0], f"{packed[5]:08x}")
packed[15] = 0xFF00FFFF
print(bytes(data[60:64]))
