import struct
data = bytes(range(16))
print(struct.unpack_from("<HH", data), struct.unpack_from("<HH", data, 2), struct.unpack_from("<H", data, -2), list(struct.iter_unpack("<I", data)))
s = struct.Struct(">hh")
print(s.size, s.format, s.unpack(data[:4]), s.unpack_from(memoryview(data)[3:]), [a + b for a, b in s.iter_unpack(data)])
for bad in (lambda: s.unpack(data), lambda: s.unpack_from(data, 14), lambda: s.unpack_from(data, -3), lambda: s.unpack_from(data, -20), lambda: list(s.iter_unpack(data[:6])), lambda: struct.unpack("<0i", b""), lambda: s.unpack("abcd")):
    try: print(bad())
    except (struct.error, TypeError) as e: print(type(e).__name__, e)
