w, h = 5, 5
cells = bytearray(w * h)
grid = memoryview(cells).cast("B", (h, w))
for x in (1, 2, 3):
    grid[2, x] = 1
def step(grid):
    new = bytearray(w * h)
    out = memoryview(new).cast("B", (h, w))
    for y in range(h):
        for x in range(w):
            n = sum(grid[(y + dy) % h, (x + dx) % w] for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx)
            out[y, x] = n == 3 or n == 2 and grid[y, x]
    return out
for _ in range(3):
    print("\n".join("".join(".#"[c] for c in row) for row in grid.tolist()), end="\n\n")
    grid = step(grid)
