import struct
b = bytearray(10)
struct.pack_into("<HB", b, 1, 513, 7)
struct.pack_into(">I", b, -4, 1)
print(b.hex(" "))
v = memoryview(b)
struct.Struct("<q").pack_into(v, 0, -2)
print(v.tolist())
for bad in (lambda: struct.pack_into("<I", b, 8, 1), lambda: struct.pack_into("<I", b, -2, 1), lambda: struct.pack_into("<I", b, -20, 1), lambda: struct.pack_into("<I", bytes(8), 0, 1), lambda: struct.pack_into("<I", b, 0), lambda: struct.pack_into("<I", b, "0", 1), lambda: struct.pack_into("<I")):
    try: bad()
    except (struct.error, TypeError) as e: print(type(e).__name__, e)
