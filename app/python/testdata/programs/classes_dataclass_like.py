class Record:
    fields = ()
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__, cls.fields)
    def __init__(self, *args, **kw):
        for n, v in zip(self.fields, args): setattr(self, n, v)
        for n, v in kw.items(): setattr(self, n, v)
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"
    def __eq__(self, o): return type(self) is type(o) and all(getattr(self, n) == getattr(o, n) for n in self.fields)
class Item(Record):
    fields = ("name", "price")
    price = 0.0
print(Item("pen", 1.5), Item("ink"), Item(name="x", price=2) == Item("x", 2), Item("x") != Item("y"))
