def f(*args, **kwargs): print(args, kwargs)
f(1, *[2, 3], x=1, **{"y": 2})
f(**{"x": 1}, x=2)
