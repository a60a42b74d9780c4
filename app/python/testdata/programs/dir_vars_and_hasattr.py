class A:
    kind = "a"
    def __init__(self): self.x = 1
    def m(self): pass
a = A()
print([n for n in dir(a) if not n.startswith("_")], vars(a), [n for n in dir(A) if n[0] != "_"], hasattr(a, "m"), hasattr(a, "zz"), getattr(a, "kind"), callable(getattr(a, "m")))
print([n for n in dir(memoryview) if not n.startswith("_")])
print([n for n in dir(b"") if n.startswith("is")], "append" in dir([]), "shape" in dir(memoryview(b"")))
def f(p, q=2):
    r = 3
    return locals()
print(f(1), "f" in globals(), sorted(k for k in vars() if k in ("A", "a", "f")))
