class Reader:
    def __init__(self, data):
        self.view = memoryview(data)
b = bytearray(3)
r = Reader(b)
try: b.append(1)
except BufferError as e: print(e)
r.view = r.view[1:]
try: b.append(1)
except BufferError as e: print(e)
del r.view
b.append(1)
r = Reader(b)
r = None
b.append(1)
print(len(b))
