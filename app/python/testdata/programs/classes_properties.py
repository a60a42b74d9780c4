class Celsius:
    def __init__(self, t=0): self.t = t
    @property
    def t(self): return self._t
    @t.setter
    def t(self, value):
        if value < -273.15: raise ValueError("below absolute zero")
        self._t = value
    @t.deleter
    def t(self):
        print("deleting")
        del self._t
    @property
    def f(self): return self.t * 9 / 5 + 32
c = Celsius(100)
print(c.t, c.f)
c.t += 10
print(c.t)
for bad in ("c.t = -300", "c.f = 1", "del c.f", "del c.t", "c.t"):
    try: exec(bad)
    except (ValueError, AttributeError) as e: print(bad, "|", type(e).__name__, e)
print(type(Celsius.t).__name__, Celsius.f.fget.__name__)
