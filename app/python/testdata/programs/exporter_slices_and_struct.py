import struct
class Sensor:
    FMT = struct.Struct("<Hf")
    def __init__(self): self.raw = bytearray(self.FMT.size)
    def __buffer__(self, flags): return memoryview(self.raw)
    @property
    def value(self): return self.FMT.unpack_from(self)
    @value.setter
    def value(self, v): self.FMT.pack_into(self.raw, 0, *v)
s = Sensor()
s.value = 7, 1.5
view = memoryview(s)[:2]
view[0] = 9
print(s.value, view.tolist(), bytes(memoryview(s)[2:]).hex(), memoryview(s).cast("B").nbytes)
