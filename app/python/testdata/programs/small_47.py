m = memoryview(bytearray(10))
with m as v:
    v2 = v[2:4]
print(v2)
v2[0]
