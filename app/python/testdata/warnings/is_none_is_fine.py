x = None
print(x is None, x is True, x is not ...)
