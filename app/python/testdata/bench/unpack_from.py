import struct
def total(b):
    s = 0
    for at in range(0, len(b), 8):
        x, y = struct.unpack_from("<Ii", b, at)
        s += x - y
    return s
total(bytearray(1_600_000))
