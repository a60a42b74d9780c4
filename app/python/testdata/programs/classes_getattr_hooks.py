class Lazy:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("_"): raise AttributeError(name)
        print("computing", name)
        value = len(name)
        setattr(self, name, value)
        return value
l = Lazy()
print(l.real, l.hello, l.hello, hasattr(l, "_x"), getattr(l, "_y", "default"))
class Frozen:
    def __init__(self): object.__setattr__(self, "x", 1)
    def __setattr__(self, name, value): raise AttributeError(f"cannot set {name}")
    def __delattr__(self, name): raise AttributeError(f"cannot delete {name}")
f = Frozen()
for bad in ("f.x = 2", "del f.x", "f.new = 1"):
    try: exec(bad)
    except AttributeError as e: print(e, f.x)
