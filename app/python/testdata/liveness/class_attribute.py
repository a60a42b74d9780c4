b = bytearray(3)
class Config:
    view = memoryview(b)
try: b.append(1)
except BufferError as e: print(e)
Config.view = None
b.append(1)
print(len(b))
