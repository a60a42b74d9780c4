class L:
    def __add__(self, o): return "L.add"
    def __radd__(self, o): return "L.radd"
    def __lt__(self, o): return "L.lt"
    def __gt__(self, o): return "L.gt"
    def __eq__(self, o): return "L.eq"
class Sub(L):
    def __radd__(self, o): return "Sub.radd"
class N:
    def __add__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
class R:
    def __radd__(self, o): return "R.radd"
    def __rsub__(self, o): return "R.rsub"
    def __ror__(self, o): return "R.ror"
print(L() + 1, 1 + L(), L() + Sub(), Sub() + L(), N() + R(), 5 - R(), [1] + R(), {1} | R(), 1 < L(), 1 > L(), L() < L(), 1 == L(), N() == N(), N() == L())
for bad in (lambda: N() + 1, lambda: 1 + N(), lambda: R() + 1, lambda: R() - R(), lambda: object() + 1, lambda: N() < N(), lambda: L() <= 1):
    try: print(bad())
    except TypeError as e: print(e)
