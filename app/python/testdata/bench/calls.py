def f(x): return x + 1
def g():
    i = 0
    while i < 300_000: i = f(i)
g()
