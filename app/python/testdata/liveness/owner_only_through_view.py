m = memoryview(bytearray(b"xyz"))
print(m.obj, m[1])
n = m[1:]
m.release()
print(n.obj, n.tobytes())
