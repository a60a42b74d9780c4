import struct
for code, value in zip("bBhHiIqQfd?c", (-1, 255, -2, 65535, -3, 2**32 - 1, -4, 2**64 - 1, 0.5, 1e100, True, b"z")):
    for order in "<>":
        raw = struct.pack(order + code, value)
        back, = struct.unpack(order + code, raw)
        print(order + code, raw.hex(), back, back == value)
