class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
class Repeatable:
    def __init__(self, *items): self.items = items
    def __iter__(self): return iter(self.items)
c = Countdown(3)
print(list(c), list(c), [x for x in Countdown(2)], sum(Countdown(4)), max(Countdown(3)), tuple(zip(Countdown(2), Repeatable("a", "b", "c"))))
r = Repeatable(1, 2)
print(list(r), list(r), 2 in r, dict(zip(r, "xy")), [*r, *r], sorted(r, reverse=True))
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), [a for a in Old()], list(enumerate(Old())), list(iter([1, 2, 3, 4].pop, 1)))
for bad in (lambda: iter(5), lambda: next([1]), lambda: iter(Countdown), lambda: next(iter([])), lambda: list(5)):
    try: bad()
    except (TypeError, StopIteration) as e: print(type(e).__name__, e)
