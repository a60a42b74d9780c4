# known: of several objects that go at once, the last made goes first, as in a list; a dict lets go of the first one first
def gen(n):
    try: yield n
    finally: print("closed", n)
d = {n: gen(n) for n in range(3)}
for g in d.values(): next(g)
del g
d.clear()
