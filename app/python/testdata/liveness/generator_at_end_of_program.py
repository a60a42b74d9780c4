def gen(name):
    try:
        yield
    finally:
        print("finally", name)
g = gen("global")
next(g)
h = gen("second")
next(h)
print("last line")
