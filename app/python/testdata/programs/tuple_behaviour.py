t = 1, 2, 3
print(t, (1,), (), t + (4,), t * 2, t[1:], t.index(2), t.count(1), len(t), 2 in t, t < (1, 3), (1, 2) == (1, 2), hash((1, 2)) == hash((1, 2)), tuple("ab"), tuple([x for x in t]), max(t))
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
a, b = b, a
print(a, b)
(x), [y, z] = 1, [2, 3]
print(x, y, z, *t, sep="-")
for bad in ("t[0] = 1", "del t[0]", "t.append(1)", "a, b = 1, 2, 3", "a, b, *c = 1,", "{[]: (1,)}", "hash(([],))"):
    try: exec(bad)
    except Exception as e: print(bad, "|", type(e).__name__, e)
