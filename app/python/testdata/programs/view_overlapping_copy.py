b = bytearray(b"abcdefgh")
v = memoryview(b)
v[2:6] = v[0:4]
print(b)
v[0:4] = v[2:6]
print(b)
v[::2] = v[1::2]
print(b)
v[::-1] = v
print(b)
