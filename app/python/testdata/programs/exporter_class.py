class Packet:
    def __init__(self, size): self._mem = bytearray(size)
    def __buffer__(self, flags): return memoryview(self._mem)
p = Packet(4)
m = memoryview(p)
m[1] = 7
print(bytes(p), m.tolist(), type(m.obj).__name__, m.readonly, b"".join([p, p]), bytearray(p), len(m), int.from_bytes(p, "little"))
class Bad:
    def __buffer__(self, flags): return b"bytes"
class Raises:
    def __buffer__(self, flags): raise ValueError("no buffer today")
class ReadOnly:
    def __buffer__(self, flags): return memoryview(b"fixed")
for c in (Bad, Raises, object):
    try: memoryview(c())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(memoryview(ReadOnly()).readonly, bytes(ReadOnly()))
try: memoryview(ReadOnly())[0] = 1
except TypeError as e: print(e)
