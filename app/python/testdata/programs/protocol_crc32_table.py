table = []
for n in range(256):
    for _ in range(8):
        n = n >> 1 ^ (0xedb88320 if n & 1 else 0)
    table.append(n)
def crc32(data, crc=0):
    crc = ~crc & 0xffffffff
    for byte in memoryview(data):
        crc = table[(crc ^ byte) & 255] ^ crc >> 8
    return ~crc & 0xffffffff
print(f"{crc32(b'123456789'):08x}", f"{crc32(b''):08x}", crc32(b"56789", crc32(b"1234")) == crc32(b"123456789"))
