v = memoryview(b"\xde\xad\xbe\xef\x01")
print(v.hex(), v.hex(" "), v.hex(":", 2), v.hex("-", -2), v.hex(sep="_", bytes_per_sep=3), v[::2].hex())
for bad in (("ab",), ("é",), (5,)):
    try:
        v.hex(*bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
