def worker():
    while True:
        item = yield
g = worker()
next(g)
g.throw(KeyError("stop"))
