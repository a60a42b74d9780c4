b = bytearray(b"0123456789")
a = memoryview(b)[1:]
c = a[1:][::2]
c[0] = ord("X")
print(b, a.tobytes(), c.tobytes(), c.obj is b, memoryview(c).obj is b)
