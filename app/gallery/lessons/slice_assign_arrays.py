from array import array
long = memoryview(array("h", [1, 2, 3, 4]))
short = memoryview(array("h", [-1, -2]))
long[1:3] = short
print(long.tolist())
long[:2] = memoryview(array("H", [5, 6]))
