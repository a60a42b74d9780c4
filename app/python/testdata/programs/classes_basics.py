class Point:
    """A point."""
    dims = 2
    def __init__(self, x=0, y=0):
        self.x, self.y = x, y
    def __repr__(self): return f"{type(self).__name__}({self.x}, {self.y})"
    def __eq__(self, o): return isinstance(o, Point) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def moved(self, dx, dy): return type(self)(self.x + dx, self.y + dy)
p = Point(1, 2)
print(p, p.moved(1, 1), p == Point(1, 2), p != Point(), {p: 1}[Point(1, 2)], p.dims, Point.__doc__, Point.__name__, p.__class__ is Point, vars(p) if False else p.__dict__)
Point.dims = 3
p.dims += 1
q = Point(y=5)
print(p.dims, q.dims, Point.dims, hasattr(p, "z"), getattr(p, "z", None), isinstance(p, object), Point.moved(p, 0, 0), str(type(p)))
setattr(p, "z", 9)
del p.x
try: p.x
except AttributeError as e: print(e, p.z)
