def f(x): return x.missing
if True: f(1)
