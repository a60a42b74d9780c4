def f(a: int, b: str = "x") -> bool:
    """Doc of f."""
    return True
f.count = 1
f.count += 1
print(f.__name__, f.__doc__, f.count, f.__defaults__, f.__module__, callable(f), type(f).__name__, f.__dict__)
g = f
f.__name__ = "renamed"
print(g.__name__, (lambda: 0).__name__, print.__name__, len.__name__, str.upper.__name__, f is g)
