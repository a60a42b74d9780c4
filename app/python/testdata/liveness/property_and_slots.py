class Window:
    __slots__ = ("_view",)
    def __init__(self, data): self._view = memoryview(data)
    @property
    def head(self): return self._view[:1]
b = bytearray(b"abc")
w = Window(b)
h = w.head
del w
try: b.append(1)
except BufferError as e: print(e)
del h
b.append(1)
print(len(b))
