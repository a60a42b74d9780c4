c = memoryview(bytearray(range(24))).cast("B", [2, 3, 4])
print(c.strides, c[1, 2, 3], c[0, 0, 0], c.tolist()[1][0])
total = 0
for i in range(c.shape[0]):
    for j in range(c.shape[1]):
        for k in range(c.shape[2]):
            total += c[i, j, k] * (i + 1)
print(total, c.nbytes, c.tobytes()[:5])
print(c.cast("B").shape, c.cast("B").cast("H", shape=(12,)).shape)
