# record: by hand; as numpy 1.24 on CPython 3.11, but for what 2.x changed: the shape of a cut repr, 300 as uint8
# arrays: making, printing, slicing, sharing memory, arithmetic
import numpy as np
a = np.arange(12).reshape(3, 4)
print(a); print(repr(a)); print(a.T); print(repr(a[1])); print(a[:, 1], a[::2, ::-1].strides)
m = memoryview(a)
print(m.format, m.shape, m.strides, m.nbytes, m.readonly, m.c_contiguous, m.obj is a)
print(memoryview(a.T).strides, memoryview(a.T).f_contiguous)
m[1, 2] = 99
print(a[1, 2], a)
b = a[1:, ::2]
b[...] = 0
print(a, b.base is a.base, b.flags.owndata)
f = np.array([[1, 2], [3, 4]], order='F')
print(f.strides, memoryview(f).f_contiguous, f.flags['F_CONTIGUOUS'])
print(np.zeros((2, 3)), np.ones(3, dtype=np.uint8), repr(np.ones(3, dtype=np.uint8)))
print(np.array([1.5, 2, 3.25]), repr(np.array([0.1, 0.2])), np.array([1e10, 1]), np.array([1e-5, 1.0]))
print(np.array([True, False]), repr(np.array([], dtype=np.uint8)), np.array(5), repr(np.array(5)))
print(repr(np.arange(100)))
print(repr(np.arange(2000)))
print(np.arange(2000.0).reshape(40, 50))
img = np.array([[0, 128, 255]], dtype=np.uint8)
print(255 - img, img + 1, img * 2, img / 2, img == 128, (255 - img).dtype)
img[:] = 255 - img
print(img)
try: np.array([300], dtype=np.uint8)
except OverflowError as e: print(e)
ba = bytearray(b"\x01\x00\x02\x00")
v = np.frombuffer(ba, dtype=np.uint16)
print(v, v.flags.writeable, type(v.base))
v[0] = 258
print(ba)
try: ba.append(1)
except BufferError as e: print(e)
del v
ba.append(1)
r = np.frombuffer(b"abcd", dtype=np.uint8)
print(r, r.flags.writeable, r.base)
try: r[0] = 1
except ValueError as e: print(e)
print(np.asarray(memoryview(bytearray(b"xyz"))), np.shares_memory(a, b), np.shares_memory(a, a.copy()))
print(a.tolist(), a.tobytes()[:10], a.dtype.name, a.dtype.itemsize, a.dtype == np.int64, a.dtype == 'int64')
print(a.reshape(-1), a.reshape(2, 6).shape, a.T.reshape(12).base is None)
try: a.reshape(5, 5)
except ValueError as e: print(e)
try: a[5]
except IndexError as e: print(e)
try: a[0, 0, 0]
except IndexError as e: print(e)
try: a[0] = [1, 2]
except ValueError as e: print(e)
try: memoryview(a.T).cast("B")
except TypeError as e: print(e)
print(a.flags)
print(len(a), a.size, a.ndim, a.itemsize, a.astype(np.float32).dtype, a.astype('u1').nbytes)
for row in a: print(row)
print(a.sum(), a.max(), a.mean(), a.min())
a += 1
print(a)
print(np.uint8, np.dtype('uint8'), repr(np.dtype(float)), np.dtype('<i4').str, type(a), np.float64)
print(a.view(np.uint8).shape)
x = np.array([1, 2, 3], dtype=np.int32)
y = x[1:]
y[0] = 77
print(x, y.base is x, x.nbytes, x.itemsize)
print(np.array([1, 2]) + np.array([[10], [20]]))
print(bytes(x), bytearray(x), memoryview(x).tolist())
import sys
print(sys.getsizeof(np.zeros(10, dtype=np.uint8)))
