half = lambda n: n / 2
print(half("x"))
