v = memoryview(bytearray(6))
for bad in (b"abc", 5, "ab", [1, 2], memoryview(bytes(4)).cast("H")):
    try:
        v[0:2] = bad
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
