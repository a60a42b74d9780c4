raw = bytearray(8)
as_float, as_int, as_bytes = (memoryview(raw).cast(c) for c in "dQB")
as_float[0] = 1.0
print(hex(as_int[0]), as_bytes.tolist())
as_int[0] ^= 1 << 63
print(as_float[0])
as_bytes[:] = bytes(6) + b"\xf0\x7f"
print(as_float[0], as_float[0] > 1e308)
as_int[0] += 1
print(as_float[0], as_float[0] != as_float[0])
