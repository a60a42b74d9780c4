x = memoryview(b"abc")
y = x[1:]
x.release()
print(y.tobytes())
y.release(); print(x)
