class P:
    def __init__(self): self.n = 0
    def step(self): self.n += 1
p = P()
for _ in range(300_000): p.step()
