log = []
def noisy(n):
    for i in range(n):
        log.append(i)
        yield i
g = noisy(5)
print(log, any(x > 1 for x in g), log, next(g), log)
a, b, *c = noisy(3)
print(a, b, c, log)
z = zip(noisy(2), "abc")
print(next(z), log[-1], list(z), all(noisy(0)), sum(1 for _ in noisy(2)))
