print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes(bytearray(b"y")), bytes(x * x for x in range(4)))
for bad in (lambda: bytes("a"), lambda: bytes([256]), lambda: bytes(-1), lambda: bytes(1.5), lambda: bytes(["a"]), lambda: bytes(None), lambda: bytes(3, "ascii"), lambda: bytes([-1])):
    try: bad()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
