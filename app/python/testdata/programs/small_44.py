x: int = 5
def f(a: int = 3, *, b: str = "x") -> None: print(a, b)
f(); f(1, b="z")
print(x)
