def f(x):
    return x is 1
if f(1) is True:
    print("\p")
assert (f, "x")
