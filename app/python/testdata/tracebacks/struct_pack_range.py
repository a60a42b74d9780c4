import struct
header = struct.pack("<BH", 1, 70000)
