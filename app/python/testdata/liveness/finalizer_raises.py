class Handle:
    def __del__(self):
        raise ValueError("in del")
h = Handle()
del h
print("after del")
def gen():
    try:
        yield 1
    finally:
        1 / 0
g = gen()
next(g)
g = None
print("after gen")
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no")
            break
    yield 2
g = stubborn()
next(g)
del g
print("end")
