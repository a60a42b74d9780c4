data = bytearray(range(24))
flat = memoryview(data)
matrix = flat.cast("H", (3, 4))
print(matrix.shape, matrix.strides)
print(matrix[1, 2])
matrix[1, 2] = 0xFFFF
print(flat[12], flat[13])
for row in matrix.tolist():
    print(row)
