import struct
REC = struct.Struct("<I10sf")
class Table:
    def __init__(self, n):
        self.mem = bytearray(REC.size * n)
    def __len__(self):
        return len(self.mem) // REC.size
    def __setitem__(self, i, row):
        REC.pack_into(self.mem, i * REC.size, *row)
    def __getitem__(self, i):
        if not 0 <= i < len(self):
            raise IndexError("no such record")
        ident, name, score = REC.unpack_from(self.mem, i * REC.size)
        return ident, name.rstrip(b"\0").decode(), round(score, 2)
t = Table(3)
t[0] = 1, b"ann", 1.5
t[2] = 7, "zoë".encode(), 0.1
for row in t:
    print(row)
print(REC.size, len(t), t.mem[:18].hex(" "))
