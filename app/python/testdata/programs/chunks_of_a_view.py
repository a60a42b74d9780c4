def chunks(view, n):
    for i in range(0, len(view), n):
        yield view[i:i + n]
v = memoryview(b"abcdefghij")
print([bytes(c) for c in chunks(v, 4)], [len(c) for c in chunks(v, 3)], list(chunks(v[:0], 2)))
for c in chunks(v, 5):
    print(c.tobytes().decode().upper(), c.obj is v.obj)
