class Bits:
    def __init__(self, n):
        self.n, self.words = n, memoryview(bytearray((n + 7) // 8))
    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return bool(self.words[i // 8] >> i % 8 & 1)
    def __setitem__(self, i, on):
        byte, mask = i // 8, 1 << i % 8
        self.words[byte] = self.words[byte] | mask if on else self.words[byte] & ~mask & 255
    def __iter__(self):
        return (i for i in range(self.n) if self[i])
    def __len__(self):
        return sum(bin(b).count("1") for b in self.words)
    def __contains__(self, i): return self[i]
s = Bits(20)
for i in (0, 3, 8, 19, 3):
    s[i] = True
s[8] = False
print(list(s), len(s), 19 in s, 8 in s, s.words.tobytes())
try:
    s[20]
except IndexError as e:
    print("IndexError", e)
