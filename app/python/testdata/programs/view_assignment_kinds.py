b = bytearray(8)
v = memoryview(b)
v[0] = 1
v[1:3] = b"\x02\x03"
v[3:5] = bytearray(b"\x04\x05")
v[5:7] = memoryview(b"\x06\x07")
v[-1] = True
v[::4] = b"AB"
print(b)
for bad in (256, -1, 1.5, "a", b"a", None):
    try:
        v[0] = bad
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
