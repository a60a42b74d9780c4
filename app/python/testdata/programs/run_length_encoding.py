def encode(view):
    out, i = bytearray(), 0
    while i < len(view):
        n = 1
        while i + n < len(view) and view[i + n] == view[i] and n < 255:
            n += 1
        out += bytes((n, view[i]))
        i += n
    return out
def decode(view):
    return b"".join(bytes([b]) * n for n, b in zip(view[::2], view[1::2]))
data = b"aaabccccd" + b"z" * 300
packed = encode(memoryview(data))
print(packed, len(data), decode(memoryview(packed)) == data)
