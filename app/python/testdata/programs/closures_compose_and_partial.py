def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run
def partial(f, *first, **kw):
    return lambda *rest, **more: f(*first, *rest, **{**kw, **more})
print(compose(str, abs, int)("-12"), partial(pow, 2)(10), partial(int, base=2)("101"), partial(print, "a", sep="-")("b", "c"))
print(list(map(compose(lambda x: x + 1, lambda x: x * 2), range(3))), (lambda *a, **k: (a, k))(1, b=2))
