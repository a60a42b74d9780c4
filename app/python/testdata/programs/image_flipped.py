w, h = 3, 2
img = bytearray(b"ABCDEF")
rows = [memoryview(img)[y * w:(y + 1) * w] for y in range(h)]
print([bytes(r[::-1]) for r in rows], bytes(memoryview(img)[::-1]))
for r in rows:
    r[:] = bytes(r[::-1])
print(img)
