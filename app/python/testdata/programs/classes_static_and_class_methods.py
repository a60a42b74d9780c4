class Pizza:
    count = 0
    def __init__(self, *parts):
        self.parts = parts
        type(self).count += 1
    @classmethod
    def margherita(cls): return cls("mozzarella", "tomato")
    @staticmethod
    def area(r): return round(3.14159 * r * r, 1)
    def __repr__(self): return f"{self.__class__.__name__}{self.parts}"
class Calzone(Pizza): pass
print(Pizza.margherita(), Calzone.margherita(), Pizza.area(2), Pizza().area(1), Pizza.count, Calzone.count)
m = Pizza("x").__repr__
print(m(), Pizza.__repr__(Pizza("y")), type(m).__name__, m.__self__, m.__func__ is Pizza.__repr__)
