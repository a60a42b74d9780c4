b = bytearray(4)
v = memoryview(b)
w = v[1:]
x = memoryview(w)
v.release()
print(w.tolist(), x.tolist())
w.release()
w.release()
try:
    b.append(1)
except BufferError as e:
    print(e)
x.release()
b.append(1)
print(b)
try:
    v[0]
except ValueError as e:
    print(e)
print(v == w, v == v, v != x)
