def encode(n):
    out = bytearray()
    while True:
        n, low = n >> 7, n & 127
        out.append(low | (0x80 if n else 0))
        if not n:
            return bytes(out)
def decode(view):
    shift = value = 0
    for i, byte in enumerate(view):
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, view[i + 1:]
    raise EOFError("varint cut short")
stream = b"".join(encode(n) for n in (0, 1, 127, 128, 300, 2**32, 2**70))
print(stream.hex(" "))
view = memoryview(stream)
while view:
    n, view = decode(view)
    print(n, len(view))
try:
    decode(memoryview(b"\x80\x80"))
except EOFError as e:
    print("EOFError:", e)
