class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None): return self if obj is None else obj.__dict__.get(self.name, self.kind())
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value
class Row:
    ident, name = Typed(int), Typed(str)
    def __init__(self, ident, name): self.ident, self.name = ident, name
r = Row(1, "x")
r.ident += 5
print(r.ident, r.name, r.__dict__, Row.name.kind)
for bad in (lambda: Row("1", "x"), lambda: setattr(r, "name", 5)):
    try: bad()
    except TypeError as e: print(e)
