import struct
packet = bytes.fromhex("45 00 00 3c 1c 46 40 00 40 06 b1 e6 ac 10 0a 63 ac 10 0a 0c")
def checksum(data):
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xffff) + (total >> 16)
    return ~total & 0xffff
view = memoryview(packet)
version, length = view[0] >> 4, (view[0] & 15) * 4
_, _, total, ident, frag, ttl, proto, check, src, dst = struct.unpack("!BBHHHBBH4s4s", view[:20])
print(version, length, total, hex(ident), ttl, proto, f"{check:#06x}")
print(".".join(map(str, src)), ".".join(str(b) for b in dst))
print(checksum(packet), hex(checksum(bytes(view[:10]) + b"\0\0" + bytes(view[12:]))))
