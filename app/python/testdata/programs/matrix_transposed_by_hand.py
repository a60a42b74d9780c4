rows, cols = 2, 3
src = memoryview(bytes(range(6))).cast("B", (rows, cols))
dst_data = bytearray(6)
dst = memoryview(dst_data).cast("B", (cols, rows))
for i in range(rows):
    for j in range(cols):
        dst[j, i] = src[i, j]
print(dst.tolist(), dst_data, dst == src, dst.tolist() == [list(r) for r in zip(*src.tolist())])
