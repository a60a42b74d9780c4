row = [0] * 3
grid = [row] * 2
grid[0][1] = 5
print(grid, grid[0] is grid[1])
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)
a = b = []
a.append(1)
c = a[:]
c.append(2)
print(b, c, a is b, a is c, a == b)
def add(x, items=[]):
    items.append(x)
    return items
print(add(1), add(2), add(3, []), add.__defaults__)
t = ([],)
try: t[0] += [1]
except TypeError as e: print(e, t)
