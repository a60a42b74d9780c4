import struct
from struct import calcsize
fields = [("magic", "2s"), ("size", "I"), ("reserved", "I"), ("offset", "I"), ("dib", "I"), ("width", "i"), ("height", "i"), ("planes", "H"), ("bpp", "H")]
fmt = "<" + "".join(code for _, code in fields)
raw = struct.pack(fmt, b"BM", 70, 0, 54, 40, 2, -2, 1, 24) + bytes(16)
header = dict(zip((name for name, _ in fields), struct.unpack_from(fmt, raw)))
for name, value in header.items():
    print(f"{name:>10} = {value!r}")
print(calcsize(fmt), len(raw))
