grid = {(0, 0): 1}
print(grid[1, 2])
