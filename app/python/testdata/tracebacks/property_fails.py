class Circle:
    @property
    def area(self):
        return self.radius ** 2
print(Circle().area)
