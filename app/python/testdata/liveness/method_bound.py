class Reader:
    def __init__(self, data): self.view = memoryview(data)
    def read(self): return self.view[0]
b = bytearray(b"abc")
read = Reader(b).read
try: b.append(1)
except BufferError as e: print(e)
print(read())
del read
b.append(1)
print(len(b))
