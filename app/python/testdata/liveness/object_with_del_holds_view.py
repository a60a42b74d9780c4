class Lock:
    def __init__(self, data): self.view = memoryview(data)
    def __del__(self):
        print("unlock")
b = bytearray(3)
lock = Lock(b)
try: b.append(1)
except BufferError as e: print(e)
del lock
b.append(1)
print(len(b))
