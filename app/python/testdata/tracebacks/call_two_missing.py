def box(a, b, c, *, d, e):
    pass
try:
    box(1)
except TypeError as err:
    print(err)
box(1, 2, 3)
