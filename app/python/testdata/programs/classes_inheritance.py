class Animal:
    sound = "..."
    def __init__(self, name): self.name = name
    def speak(self): return f"{self.name} says {self.sound}"
class Dog(Animal):
    sound = "woof"
    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)
    def speak(self): return super().speak() + "!" * len(self.tricks)
class Puppy(Dog):
    sound = "yip"
for a in (Animal("it"), Dog("rex", ["sit", "roll"]), Puppy("bit")):
    print(a.speak(), isinstance(a, Dog), issubclass(type(a), Animal), type(a).__mro__[0].__name__, [c.__name__ for c in type(a).__mro__])
print(Puppy.__bases__, Puppy.__base__.__name__ if hasattr(Puppy, "__base__") else "", issubclass(bool, int), isinstance(True, (str, int)))
