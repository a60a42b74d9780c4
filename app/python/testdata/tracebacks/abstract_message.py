class Shape:
    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area()")
class Square(Shape): pass
print(Square().area())
