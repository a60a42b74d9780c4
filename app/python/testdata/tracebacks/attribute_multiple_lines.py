class Chain:
    def step(self): return self
c = Chain()
(c
 .step()
 .stop()
 .step())
