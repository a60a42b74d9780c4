# known: ints are values here, so that equal ones are identical; CPython shares those from -5 to 256
a = 1000
b = int("1000")
print(a == b, a is b)
