def g():
    yield 1
    raise KeyError("in gen")
for i in g():
    print(i)
