def worker():
    got = []
    while (x := (yield len(got))) is not None:
        got.append(x)
    return got
def boss():
    result = yield from worker()
    yield f"worker returned {result}"
g = boss()
print(next(g), g.send("a"), g.send("b"), g.send(None))
def inner():
    yield 1
    return "done"
g = inner()
next(g)
try: next(g)
except StopIteration as e: print(e.value, e.args)
