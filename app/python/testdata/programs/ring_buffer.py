class Ring:
    def __init__(self, size):
        self.data = bytearray(size)
        self.view = memoryview(self.data)
        self.start = self.used = 0
    def write(self, chunk):
        free = len(self.data) - self.used
        chunk = memoryview(chunk)[:free]
        at = (self.start + self.used) % len(self.data)
        first = min(len(chunk), len(self.data) - at)
        self.view[at:at + first] = chunk[:first]
        self.view[:len(chunk) - first] = chunk[first:]
        self.used += len(chunk)
        return len(chunk)
    def read(self, n):
        n = min(n, self.used)
        end = self.start + n
        out = bytes(self.view[self.start:end]) + bytes(self.view[:max(0, end - len(self.data))])
        self.start, self.used = end % len(self.data), self.used - n
        return out
    def __len__(self): return self.used
r = Ring(8)
print(r.write(b"abcdef"), r.read(4), r.write(b"ghijklmn"), len(r), r.read(5), r.read(100), len(r), r.data)
