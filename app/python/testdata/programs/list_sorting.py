words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w.lower())))
pairs = [(2, "b"), (1, "z"), (2, "a"), (1, "a")]
pairs.sort(key=lambda p: p[0])
print(pairs)
pairs.sort(reverse=True)
print(pairs, sorted({3: 1, 1: 2}), sorted("hello"), sorted([[2], [1, 5], []]), sorted([True, 3, 0.5]))
try: sorted([1, "a"])
except TypeError as e: print(e)
try: [3, 1].sort(lambda a: a)
except TypeError as e: print(e)
class ByAge:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
print([x.n for x in sorted(map(ByAge, [3, 1, 2]))], max(map(ByAge, (1, 5, 2)), key=lambda b: -b.n).n)
