b = bytearray(3)
class Keep:
    def __enter__(self): return self
    def __exit__(self, t, e, tb):
        self.error = e
        return True
k = Keep()
def work():
    view = memoryview(b)
    raise ValueError
with k: work()
try: b.append(1)
except BufferError as e: print(e)
k.error = None
b.append(1)
print(len(b))
