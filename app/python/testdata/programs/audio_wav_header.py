import struct
def header(channels, rate, bits, size):
    block = channels * bits // 8
    return struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, 1, channels, rate, rate * block, block, bits, b"data", size)
h = header(2, 44100, 16, 1000)
print(len(h), h[:12], h.hex(" ", 4))
view = memoryview(h)
chunk, size, kind = struct.unpack_from("<4sI4s", view)
print(chunk, size, kind.decode(), struct.unpack("<HHI", view[20:28]))
