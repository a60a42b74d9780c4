data = bytearray(range(12))
m = memoryview(data).cast("B", [3, 4])
print(m.tolist(), m.ndim, m.shape, m.strides, len(m))
for r in range(3):
    print(" ".join(f"{m[r, c]:2}" for c in range(4)))
m[1, 2] = 99
m[-1, -1] = 7
print(data)
for bad in ((3, 0), (0, 4), (-4, 0), (0,), (0, 0, 0)):
    try:
        print(m[bad])
    except (IndexError, NotImplementedError, TypeError) as e:
        print(bad, type(e).__name__, e)
