class Matrix:
    def __init__(self, rows, cols): self.shape, self.data = (rows, cols), [0] * (rows * cols)
    def _at(self, key):
        r, c = key
        if not (0 <= r < self.shape[0] and 0 <= c < self.shape[1]): raise IndexError(f"{key} outside {self.shape}")
        return r * self.shape[1] + c
    def __getitem__(self, key): return self.data[self._at(key)]
    def __setitem__(self, key, value): self.data[self._at(key)] = value
    def __delitem__(self, key): self[key] = 0
    def __iter__(self): return (self.data[r * self.shape[1]:(r + 1) * self.shape[1]] for r in range(self.shape[0]))
    def __len__(self): return self.shape[0]
m = Matrix(2, 3)
m[0, 1] = 5
m[1, 2] += 7
del m[0, 1]
print(list(m), len(m), m[1, 2], [sum(r) for r in m])
try: m[2, 0]
except IndexError as e: print(e)
try: m[0]
except TypeError as e: print(e)
