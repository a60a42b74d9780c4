class Timer:
    def __init__(self, name): self.name = name
    def __enter__(self): print("enter", self.name); return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return kind is ValueError
    def __call__(self, x): return f"{self.name}{x}"
with Timer("a") as a, Timer("b") as b:
    print(a(1), b(2))
with Timer("c"):
    raise ValueError("swallowed")
try:
    with Timer("d"):
        raise KeyError("passed on")
except KeyError as e: print("caught", e)
def early():
    with Timer("e"):
        return "returned"
print(early())
for i in range(2):
    with Timer(i):
        if i == 0: continue
        break
