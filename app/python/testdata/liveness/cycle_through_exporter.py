class Exporter:
    def __init__(self): self.data = bytearray(4)
    def __buffer__(self, flags): return memoryview(self.data)
x = Exporter()
x.view = memoryview(x)
data = x.data
del x
try: data.append(1)
except BufferError as e: print(e)
