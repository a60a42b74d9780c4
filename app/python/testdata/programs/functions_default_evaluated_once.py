n = 5
def f(a=n, b=[]):
    b.append(a)
    return b
n = 6
print(f(), f(1), f(2, [0]), f.__defaults__, f())
def g(x, seen=None):
    seen = [] if seen is None else seen
    seen.append(x)
    return seen
print(g(1), g(2))
