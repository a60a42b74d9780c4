def average():
    total, n, mean = 0, 0, None
    while True:
        try:
            x = yield mean
        except ValueError as e:
            print("ignored", e)
            continue
        total, n = total + x, n + 1
        mean = total / n
g = average()
print(next(g), g.send(10), g.send(20), g.throw(ValueError("bad")), g.send(30))
g.close()
try: g.send(1)
except StopIteration: print("stopped")
h = average()
try: h.send(1)
except TypeError as e: print(e)
