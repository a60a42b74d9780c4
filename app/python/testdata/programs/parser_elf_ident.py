ident = bytes([0x7f, *b"ELF", 2, 1, 1, 0]) + bytes(8)
view = memoryview(ident)
names = {1: "32-bit", 2: "64-bit"}, {1: "little", 2: "big"}
print(view[:4] == b"\x7fELF", names[0].get(view[4], "?"), names[1][view[5]], view[6:].tolist(), view[9:].nbytes)
