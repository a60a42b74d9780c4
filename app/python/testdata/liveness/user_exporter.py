class Exporter:
    def __init__(self): self.data = bytearray(b"abc")
    def __buffer__(self, flags):
        print("asked")
        return memoryview(self.data)
    def __release_buffer__(self, view):
        print("given back")
        view.release()
x = Exporter()
m = memoryview(x)
try: x.data.append(1)
except BufferError as e: print(e)
del m
x.data.append(1)
print(len(x.data))
