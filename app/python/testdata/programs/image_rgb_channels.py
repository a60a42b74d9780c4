rgb = bytearray(b"\x10\x20\x30" * 3 + b"\xff\x00\x80")
view = memoryview(rgb)
red, green, blue = view[0::3], view[1::3], view[2::3]
print(red.tolist(), green.tolist(), blue.tolist())
for i in range(len(red)):
    red[i], blue[i] = blue[i], red[i]
print(rgb.hex(" ", 3))
gray = bytes((r * 299 + g * 587 + b * 114) // 1000 for r, g, b in zip(red, green, blue))
print(list(gray))
