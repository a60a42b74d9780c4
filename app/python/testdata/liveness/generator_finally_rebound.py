def gen(name):
    try:
        yield name
    finally:
        print("end of", name)
g = gen("a")
next(g)
g = gen("b")
next(g)
print("rebound")
g = None
print("none")
