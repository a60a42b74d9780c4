import struct
a, b = struct.unpack("<II", b"\x00" * 7)
