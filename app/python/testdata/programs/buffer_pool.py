class Pool:
    def __init__(self, block, count):
        self.memory = memoryview(bytearray(block * count))
        self.free = [self.memory[i * block:(i + 1) * block] for i in range(count)]
    def take(self):
        if not self.free:
            raise MemoryError("pool is empty")
        return self.free.pop()
    def give(self, view):
        view[:] = bytes(len(view))
        self.free.append(view)
p = Pool(4, 2)
a, b = p.take(), p.take()
a[:] = b"AAAA"
b[:2] = b"BB"
print(p.memory.tobytes())
try:
    p.take()
except MemoryError as e:
    print("MemoryError:", e)
p.give(a)
print(p.memory.tobytes(), len(p.free))
