import struct
cases = (("i", "a"), ("B", -1), ("b", 128), ("H", 65536), ("i", 2**31), ("q", 2**63), ("Q", -1), ("f", "x"), ("f", 1e300), ("?", 1), ("i", 1.0), ("z", 1), ("<n", 1), ("2i", 1), ("i", 1, 2), (5, 1), ("b" * 3, 1, 2, 300))
for fmt, *values in cases:
    try: print(fmt, struct.pack(fmt, *values))
    except (struct.error, OverflowError, TypeError) as e: print(fmt, values, type(e).__name__, e)
