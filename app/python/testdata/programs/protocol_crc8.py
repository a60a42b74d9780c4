def crc8(data, poly=0x07, crc=0):
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1 ^ poly) & 0xff if crc & 0x80 else crc << 1
    return crc
msg = bytearray(b"123456789\0")
msg[-1] = crc8(memoryview(msg)[:-1])
print(hex(msg[-1]), crc8(msg), [hex(crc8(bytes([i]))) for i in range(4)])
