w, h = 24, 9
out = memoryview(bytearray(w * h)).cast("B", (h, w))
for y in range(h):
    for x in range(w):
        cr, ci = x / w * 3 - 2, y / h * 2 - 1
        zr = zi = 0.0
        n = 0
        while n < 20 and zr * zr + zi * zi < 4:
            zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
            n += 1
        out[y, x] = n
for row in out.tolist():
    print("".join(" .:-=+*#%@"[min(n // 2, 9)] for n in row))
