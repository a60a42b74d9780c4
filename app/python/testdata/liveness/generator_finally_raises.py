def gen():
    try:
        yield 1
    finally:
        print("in finally")
g = gen()
print(next(g))
try:
    g.throw(ValueError("x"))
except ValueError as e:
    print("raised", e)
print(next(g, "ended"))
