class Pool:
    def __init__(self): self.data = bytearray(8)
    def __enter__(self):
        self.views = [memoryview(self.data)[:4], memoryview(self.data)[4:]]
        return self.views
    def __exit__(self, *exc):
        for v in self.views: v.release()
p = Pool()
with p as (lo, hi):
    lo[0], hi[0] = 1, 2
p.data.append(3)
print(p.data, lo)
