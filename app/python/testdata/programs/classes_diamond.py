class A:
    def who(self): return ["A"]
class B(A):
    def who(self): return ["B"] + super().who()
class C(A):
    def who(self): return ["C"] + super().who()
class D(B, C):
    def who(self): return ["D"] + super().who()
print(D().who(), [c.__name__ for c in D.__mro__], super(B, D()).who(), B.who(D()))
class Mixin:
    def describe(self): return f"{self.title} ({len(self)})"
class Book(Mixin):
    title = "b"
    def __len__(self): return 3
print(Book().describe(), D.who is not A.who)
