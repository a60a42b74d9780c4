import struct
struct.pack("<2H", 1)
