data = bytearray(range(10))
v = memoryview(data)
for s in (slice(2, 5), slice(None, None, 2), slice(None, None, -1), slice(8, 2, -3), slice(-3, None), slice(20, 30), slice(5, 1)):
    part = v[s]
    print(s, part.tolist(), part.shape, part.strides, part.contiguous)
