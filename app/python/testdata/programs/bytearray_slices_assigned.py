b = bytearray(b"abcdef")
b[1:3] = b"XYZ"
print(b)
b[1:4] = b""
print(b)
b[::2] = b"12"
print(b)
b[1:1] = [48, 49]
print(b)
b[4:] = bytearray(2)
print(b)
for bad in (lambda: b.__setitem__(slice(0, 4, 2), b"abc"), lambda: b.__setitem__(0, "a"), lambda: b.__setitem__(slice(0, 1), 5), lambda: b.__setitem__(99, 1)):
    try: bad()
    except (ValueError, TypeError, IndexError) as e: print(type(e).__name__, e)
