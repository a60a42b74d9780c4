def pack_bits(bits):
    out = bytearray((len(bits) + 7) // 8)
    for i, bit in enumerate(bits):
        if bit:
            out[i // 8] |= 0x80 >> i % 8
    return out
def bit(view, i):
    return view[i >> 3] >> (7 - (i & 7)) & 1
packed = pack_bits([1, 0, 1, 1, 0, 0, 0, 1, 1])
view = memoryview(packed)
print(packed, [bit(view, i) for i in range(9)], f"{packed[0]:08b}", bin(packed[1]))
