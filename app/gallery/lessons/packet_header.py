import struct
packet = bytearray(b"\x45\x00\x00\x1c\xab\xcd\x40\x00\x40\x11\x00\x00\x0a\x00\x00\x01\x0a\x00\x00\x02PAYLOAD!")
head = memoryview(packet)[:20]
version, tos, length, ident = struct.unpack_from("!BBHH", head)
print(version >> 4, length, hex(ident))
source = head[12:16]
print(".".join(str(b) for b in source))
source[3] = 99
struct.pack_into("!H", head, 2, len(packet))
payload = memoryview(packet)[20:]
print(bytes(payload), packet[15])
