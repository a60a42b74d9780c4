import struct
print(struct.pack("5s", b"ab"), struct.pack("2s", b"abcdef"), struct.pack("s", b"xy"), struct.pack("0s", b"q"), struct.pack("5p", b"hello!"), struct.unpack("5p", b"\x03abcd"))
print(struct.unpack("3s2s", b"abcde"), struct.unpack("cc", b"xy"), struct.pack("3c", b"a", b"b", b"c"))
for bad in (lambda: struct.pack("3s", "abc"), lambda: struct.pack("c", b"ab"), lambda: struct.pack("c", 5), lambda: struct.pack("2c", b"a")):
    try: bad()
    except struct.error as e: print(e)
