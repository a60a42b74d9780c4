# record: by hand; the same as numpy 1.24 on CPython 3.11 prints
# numpy: a view of an array
import numpy as np

a = np.array([10, 20, 30, 40], dtype=np.int32)
m = memoryview(a)
print(m.format, m.itemsize, m.shape, m.nbytes, m.readonly)
print(m.tolist(), m[1])
m[1] = 99
print(a)
a[2] = -1
print(m.tolist())
print(m.obj is a)

# two dimensions, row by row
grid = np.arange(6).reshape(2, 3)
v = memoryview(grid)
print(v.shape, v.strides, v.format, v.c_contiguous)
print(v[1, 2], v.tolist())
v[0, 0] = 7
print(grid)

# a slice of an array, and a transposed one, are the same memory in another order
print(memoryview(grid[:, ::2]).strides, memoryview(grid.T).strides, memoryview(grid.T).f_contiguous)
f = np.zeros((2, 3), order="F")
print(memoryview(f).strides, memoryview(f).c_contiguous, memoryview(f).f_contiguous)
try:
    memoryview(grid.T).cast("B")
except TypeError as e:
    print("TypeError:", e)
print(memoryview(a[::-1]).tolist(), memoryview(a[::-1]).strides)

# an array over the memory of a bytearray
buf = bytearray(8)
words = np.frombuffer(buf, dtype=np.uint16)
words[:] = 258
print(buf, words)
try:
    buf.append(0)
except BufferError as e:
    print("BufferError:", e)
del words
buf.append(0)
print(len(buf))
print(repr(np.frombuffer(b"abc", dtype=np.uint8)), np.frombuffer(b"abc", dtype=np.uint8).flags.writeable)
pixels = np.array([[0, 100], [200, 255]], dtype=np.uint8)
memoryview(pixels)[1, 1] = 1
print(255 - pixels)
