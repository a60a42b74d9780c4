def adler32(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a
for text in (b"", b"a", b"Wikipedia", bytes(range(256))):
    print(f"{adler32(memoryview(text)):#010x}", text[:10])
