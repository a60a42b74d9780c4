class Single:
    _it = None
    def __new__(cls, *args):
        if cls._it is None:
            cls._it = super().__new__(cls)
            print("made")
        return cls._it
    def __init__(self, n=0): self.n = n
a, b = Single(1), Single(2)
print(a is b, a.n)
class Multi:
    pool = {}
    def __new__(cls, key):
        return cls.pool.setdefault(key, object.__new__(cls))
print(Multi("a") is Multi("a"), Multi("a") is Multi("b"), len(Multi.pool))
class NotMe:
    def __new__(cls): return 42
    def __init__(self): print("never")
print(NotMe())
