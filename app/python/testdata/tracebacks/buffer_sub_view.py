grid = memoryview(bytes(6)).cast("B", [2, 3])
print(grid[0, 1])
print(grid[0])
