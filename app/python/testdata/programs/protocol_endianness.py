import struct, sys
n = 0x12345678
for order in "<>!=@":
    print(order, struct.pack(order + "I", n).hex(" "))
print(sys.byteorder, n.to_bytes(4, "big").hex(), n.to_bytes(4, sys.byteorder).hex())
b = bytearray(struct.pack("<HH", 1, 2))
for i in range(0, len(b), 2):
    b[i], b[i + 1] = b[i + 1], b[i]
print(struct.unpack(">HH", b), int.from_bytes(b, "big"), int.from_bytes(b, "little"))
