a = [3, 1, 2]
a.append(4)
a.extend("ab")
a.insert(1, "i")
a.insert(-100, "first")
a.insert(100, "last")
print(a, a.index(2), a.count(1), a.pop(), a.pop(0), a.pop(1))
a.remove("a")
a.reverse()
b = a.copy()
b.clear()
print(a, b, a + [1], a * 2, [1, 2] < [1, 3], [1] == [1.0], 4 in a, len(a))
a[1:3] = ["x"] * 3
a[::2] = [0] * len(a[::2])
del a[0], a[-1]
del a[:1]
print(a)
for bad in (lambda: a.remove("zz"), lambda: a.index("zz"), lambda: [].pop(), lambda: a.pop(99), lambda: a[99], lambda: a["x"], lambda: a + (1,), lambda: a * "2", lambda: a.insert("x", 1), lambda: a.extend(5)):
    try: bad()
    except (ValueError, IndexError, TypeError) as e: print(type(e).__name__, e)
