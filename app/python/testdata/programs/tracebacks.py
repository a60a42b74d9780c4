class Odd(Exception): pass
def inner(x):
    return 10 / x
def outer(x):
    y = inner(x)
    return y
def table(v):
    try:
        v["k"]["m"]
    except KeyError as e:
        raise Odd("wrapped") from e
try:
    outer(0)
except ZeroDivisionError:
    table({})
