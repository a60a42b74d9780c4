class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        return 6 // self.n
for x in Countdown(3):
    print(x)
