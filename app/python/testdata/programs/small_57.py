v = memoryview(b"x" * 5)
print([v[i:i+2].tobytes() for i in range(0, 5, 2)], v[1:1].tobytes(), v[5:].nbytes, v[::-2].tolist())
print(v.obj is v[1:].obj, v.readonly, v.toreadonly().readonly, v.ndim, v.suboffsets, v.contiguous)
