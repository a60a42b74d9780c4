def count(start=0, step=1):
    while True:
        yield start
        start += step
def take(n, it):
    for _, x in zip(range(n), it):
        yield x
def squares():
    for x in count(1):
        yield x * x
print(list(take(4, squares())), sum(take(10, count(1, 2))), [*take(3, count(5, -5))])
g = take(2, "abc")
print(next(g), next(g), next(g, "end"), next(g, "end"), type(g).__name__, iter(g) is g)
try: next(g)
except StopIteration as e: print(repr(e), e.value)
