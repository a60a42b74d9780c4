def field(text, size):
    return text.encode().ljust(size, b"\0")
block = bytearray(field("file.txt", 100) + field("0000644\0", 8) + field("0001750\0", 8) * 2 + field("00000000012\0", 12) + field("14000000000\0", 12))
block += b" " * 8 + b"0"
block = block.ljust(512, b"\0")
total = sum(memoryview(block))
block[148:156] = b"%06o\0 " % total
view = memoryview(block)
text = lambda a, n: bytes(view[a:a + n]).split(b"\0", 1)[0].decode()
print(text(0, 100), int(text(100, 8), 8), oct(int(text(100, 8), 8)), int(text(124, 12), 8), text(148, 8), len(block), total)
