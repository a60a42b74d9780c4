import struct, array
buf = bytearray(8)
struct.pack_into("<HI", buf, 2, 513, 7)
print(buf, struct.unpack_from("<HI", buf, 2), struct.calcsize("<HI"), list(struct.iter_unpack("<H", b"\1\0\2\0")))
s = struct.Struct(">h"); print(s.size, s.pack(-2), s.unpack(b"\0\5"))
a = array.array("H", [1, 2, 3]); a.append(4); a.extend([5]); print(a, a[1:3], a.tobytes(), len(a), a.itemsize, a.typecode, a.pop(), a.index(2))
m = memoryview(a)
for f in (lambda: a.append(1), lambda: a.append(-1), lambda: struct.pack("B", 300), lambda: struct.pack("<H"), lambda: struct.unpack("<H", b"1"), lambda: struct.unpack_from("<I", b"12", 0),
          lambda: array.array("q", ["a"]), lambda: array.array("x"), lambda: m.cast("x"), lambda: m.cast("I"), lambda: m[9], lambda: m["a"], lambda: m.__setitem__(0, "a"), lambda: struct.pack("<f", "a")):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
g = memoryview(bytes(range(12))).cast("B", (3, 4))
print(g.shape, g.strides, g[1, 2], g.tolist(), g.ndim)
print(m == a, m == m[:], m.tolist(), m.hex(), m.c_contiguous, m[::2].c_contiguous, 3 in m)
class Own:
    def __init__(self): self.b = bytearray(b"own")
    def __buffer__(self, flags): return memoryview(self.b)
v = memoryview(Own()); v[0] = 79; print(v.tobytes(), type(v.obj).__name__)
