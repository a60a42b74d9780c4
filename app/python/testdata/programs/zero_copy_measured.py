data = bytearray(1000)
view = memoryview(data)
parts = [view[i:i + 10] for i in range(0, 1000, 10)]
parts[50][5] = 1
print(sum(p.nbytes for p in parts), len(parts), data[505], data.count(1), all(p.obj is data for p in parts))
copies = [data[i:i + 10] for i in range(0, 1000, 10)]
copies[50][0] = 9
print(data[500], copies[50][0])
