class CountCalls:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
@CountCalls
def double(x): return 2 * x
print([double(i) for i in range(3)], double.n, isinstance(double, CountCalls))
def plugin(cls):
    cls.name = cls.__name__.lower()
    cls.hello = lambda self: f"I am {self.name}"
    return cls
@plugin
class Zip: pass
print(Zip().hello(), Zip.name)
def retry(times):
    def deco(f):
        def run(*a):
            for i in range(times):
                try: return f(*a)
                except ValueError as e: print("try", i + 1, e)
            return "gave up"
        return run
    return deco
tries = iter([0, 0, 7])
@retry(3)
def flaky():
    if not (n := next(tries)): raise ValueError("zero")
    return n
print(flaky())
