a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a <= b, {3} < b, a >= {1}, a.isdisjoint({9}), a == {4, 3, 2, 1}, len(a), 3 in a, set() == frozenset())
a.add(10); a.discard(99); a.remove(1); a.update([7, 8], (9,))
print(a, sorted(a), a.union([0]), a.intersection(b, [3]), a.difference(b), {1} | frozenset([2]), frozenset([1]) | {2}, set("hello") == set("ohel"), max(a))
a = {3, 10, 4}
print(a, {frozenset([1]): "ok"}, bool(set()), [*{1}], a.copy() == a, set(range(3)).pop())
for bad in (lambda: a.remove(999), lambda: {[]}, lambda: a | [1], lambda: set().pop(), lambda: a < [1], lambda: frozenset().add(1), lambda: {1, 2}[0]):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
