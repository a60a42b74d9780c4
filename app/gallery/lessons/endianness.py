import struct, sys
number = bytearray(8)
little = memoryview(number)[:4]
big = memoryview(number)[4:]
struct.pack_into("<I", number, 0, 0x0A0B0C0D)
struct.pack_into(">I", number, 4, 0x0A0B0C0D)
print(little.tolist(), big.tolist())
words = memoryview(number).cast("I")
print(sys.byteorder, f"{words[0]:08x} {words[1]:08x}")
words[1] = 1
