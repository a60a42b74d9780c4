import struct
class Frame:
    HEAD = struct.Struct("!BBHI")
    def __init__(self, kind, payload, flags=0, ident=0):
        self.kind, self.payload, self.flags, self.ident = kind, payload, flags, ident
    def pack(self):
        return self.HEAD.pack(self.kind, self.flags, len(self.payload), self.ident) + self.payload
    @classmethod
    def unpack(cls, view):
        kind, flags, n, ident = cls.HEAD.unpack_from(view)
        end = cls.HEAD.size + n
        return cls(kind, bytes(view[cls.HEAD.size:end]), flags, ident), view[end:]
    def __repr__(self):
        return f"Frame({self.kind}, {self.payload!r}, flags={self.flags:#x}, ident={self.ident})"
wire = Frame(1, b"hello").pack() + Frame(2, b"", 0x80, 2**32 - 1).pack()
print(wire.hex(":", 4), Frame.HEAD.size, Frame.HEAD.format)
rest = memoryview(wire)
while rest:
    frame, rest = Frame.unpack(rest)
    print(frame)
