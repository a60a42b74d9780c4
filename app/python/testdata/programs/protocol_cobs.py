def encode(data):
    out, block = bytearray(), bytearray()
    for b in data + b"\0":
        if b == 0:
            out.append(len(block) + 1)
            out += block
            block.clear()
        else:
            block.append(b)
    return bytes(out)
def decode(view):
    out = bytearray()
    while view:
        n = view[0]
        out += view[1:n]
        view = view[n:]
        if view:
            out.append(0)
    return bytes(out)
for data in (b"", b"\0", b"\x11\x22\0\x33", b"\0\0a\0"):
    e = encode(data)
    print(data, e.hex(" "), decode(memoryview(e)) == data, 0 in e)
