import array
a = array.array("B", [1])
for bad in (lambda: a.append(256), lambda: a.append(-1), lambda: a.append(1.5), lambda: a.append("a"), lambda: a[1], lambda: a.remove(9), lambda: a.index(9), lambda: array.array("x"), lambda: array.array("i", "abc"), lambda: a.extend(array.array("i", [1])), lambda: array.array("i", b"abc"), lambda: a + [1], lambda: array.array(), lambda: array.array("BB"), lambda: array.array(1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
