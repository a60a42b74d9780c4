import struct
for fmt in ("ci", "@ci", "=ci", "<ci", "bhiq", "=bhiq", "ic0i", "3sH", "xxb", "2x", "", "c2h0q", "5p", "e"):
    print(repr(fmt), struct.calcsize(fmt))
