# Messages about an argument call None None, and other values by their class.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for bad in (None, 5, [], int):
    t(lambda: format(1, bad)); t(lambda: bytes("a", bad)); t(lambda: bytearray(5, bad)); t(lambda: b"a".decode(bad)); t(lambda: "a".encode(bad)); t(lambda: memoryview(b"").cast(bad)); t(lambda: memoryview(b"").tobytes(bad)); t(lambda: "a".replace("a", bad))
t(lambda: bytes(5, "ascii")); t(lambda: bytes("a", "ascii", 5)); t(lambda: b"".hex(5)); t(lambda: b"".hex(None))
