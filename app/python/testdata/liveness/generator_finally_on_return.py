def lines():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
def first():
    for x in lines():
        return x
print("got", first())
def local():
    g = lines()
    next(g)
    return "done"
print(local())
