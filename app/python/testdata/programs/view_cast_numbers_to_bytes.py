import array
a = array.array("H", [1, 256, 65535])
v = memoryview(a).cast("B")
print(v.tolist(), v.shape)
v[1] = 1
print(a)
print(v.cast("H").tolist(), v.cast("c")[0], v.cast("b").tolist())
