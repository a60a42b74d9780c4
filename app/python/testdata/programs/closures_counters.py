def counter(start=0):
    n = start
    def up(by=1):
        nonlocal n
        n += by
        return n
    def reset():
        nonlocal n
        n = start
    return up, reset
a, reset_a = counter()
b, _ = counter(10)
print(a(), a(), b(), a(5), b(-1))
reset_a()
print(a(), a.__closure__ is not None, a.__name__, a.__qualname__)
