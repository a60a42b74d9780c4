b = bytearray(3)
class Config:
    view = memoryview(b)
del Config
try: b.append(1)
except BufferError as e: print("a class is a cycle:", e)
