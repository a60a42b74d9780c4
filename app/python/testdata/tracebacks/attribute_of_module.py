import struct
struct.pakc("i", 1)
