r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:4], r[::-1], 8 in r, 9 in r, r.index(11), r.count(5), r.start, r.stop, r.step, r == range(2, 18, 3), range(0) == range(5, 1), hash(range(3)) == hash(range(0, 3)))
print(list(range(5, 0, -2)), list(range(3, 3)), sum(range(101)), max(range(10)), list(reversed(range(4))), range(10)[2:8:2], bool(range(0)), range(10**15)[-1], 5.0 in range(9), "a" in range(3))
for bad in (lambda: range(1.5), lambda: range(), lambda: range(1, 2, 0), lambda: r[99], lambda: r.index(3), lambda: range("3"), lambda: range(1, 2, 3, 4)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
