def risky():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("finally")
g = risky()
print(next(g))
g.close()
g.close()
def bad():
    try: yield 1
    except GeneratorExit: yield 2
g = bad()
next(g)
try: g.close()
except RuntimeError as e: print(e)
def own():
    yield next(iter([]))
try: list(own())
except RuntimeError as e: print(e, repr(e.__cause__))
g = (x for x in [1])
def again():
    yield next(me)
me = again()
try: next(me)
except ValueError as e: print(e)
