for n in (0, 1, 255, 256, 65535, -1, -128, 2**64):
    size = (n.bit_length() + 8) // 8
    raw = n.to_bytes(size, "big", signed=True)
    print(n, raw.hex(), int.from_bytes(raw, "big", signed=True) == n, n.bit_length(), n.bit_count())
print((5).to_bytes(), int.from_bytes(b"\x01\x02"), int.from_bytes([1, 2], "little"), (1024).to_bytes(4, byteorder="little"), int.from_bytes(memoryview(b"\xff"), "big", signed=True))
for bad in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(2, "big"), lambda: (1).to_bytes(-1, "big"), lambda: (1).to_bytes(2, "middle"), lambda: int.from_bytes("ab", "big")):
    try: bad()
    except (OverflowError, ValueError, TypeError) as e: print(type(e).__name__, e)
