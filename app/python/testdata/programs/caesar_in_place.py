text = bytearray(b"Hello, World!")
view = memoryview(text)
for i, c in enumerate(view):
    for lo in (65, 97):
        if lo <= c < lo + 26:
            view[i] = lo + (c - lo + 13) % 26
print(text.decode(), text.translate(bytes.maketrans(b"UR", b"ur")))
