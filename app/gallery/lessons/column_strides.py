table = bytearray(range(12))
row = memoryview(table)[4:8]
column = memoryview(table)[1::4]
print(row.tolist(), row.strides)
print(column.tolist(), column.strides, column.contiguous)
column[1] = 255
print(row[1])
backward = memoryview(table)[::-1]
print(backward[0], backward.strides)
column.cast("H")
