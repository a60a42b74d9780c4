x = None
y = 1 if x is None else 2
z = (x if y else 0)()
