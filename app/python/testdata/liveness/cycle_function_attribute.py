b = bytearray(3)
def make():
    def f(): pass
    f.me = f
    f.view = memoryview(b)
make()
try: b.append(1)
except BufferError as e: print(e)
