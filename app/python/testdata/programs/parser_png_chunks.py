import struct
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", sum(data) & 0xffffffff)
png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 640, 480, 8, 2, 0, 0, 0)) + chunk(b"tEXt", b"Title\0hello") + chunk(b"IEND", b"")
view = memoryview(png)
assert bytes(view[:8]) == b"\x89PNG\r\n\x1a\n"
pos = 8
while pos < len(view):
    (length,) = struct.unpack_from(">I", view, pos)
    kind = bytes(view[pos + 4:pos + 8]).decode("ascii")
    body = view[pos + 8:pos + 8 + length]
    print(f"{pos:3} {kind} {length:2}", end=" ")
    if kind == "IHDR":
        w, h, depth, color, *_ = struct.unpack(">IIBBBBB", body)
        print(w, h, depth, color)
    else:
        print(bytes(body))
    pos += 12 + length
