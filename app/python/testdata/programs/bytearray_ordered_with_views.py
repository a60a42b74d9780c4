# A bytearray is ordered with any buffer, bytes only with bytes and bytearrays.
import struct
b, m = bytearray(b"abc"), memoryview(b"abd")
for x, y in ((b, m), (m, b), (m, b"abc"), (b"abc", m), (m, m), (b, bytes(m)), (bytes(m), b)):
    for f in (lambda: x < y, lambda: x <= y, lambda: x > y, lambda: x >= y, lambda: x == y, lambda: x != y):
        try: print(f(), end=" ")
        except TypeError as e: print(e, end=" ")
    print()
m.release()
for f in (lambda: b < m, lambda: m > b, lambda: b == m, lambda: struct.pack_into("B", m, 0, 1), lambda: b + m, lambda: bytes(m)):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
