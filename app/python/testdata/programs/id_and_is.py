a = [1]
b = a
c = [1]
print(a is b, a is c, id(a) == id(b), id(a) == id(c), a is not c, None is None, (a is a) is True, type(id(a)).__name__)
x = 256
y = 256
s, t = "hello", "hello"
print(x is y, s is t, "" is str(), () is tuple(), a is a[:], b"" is bytes(), True is (1 == 1), "a" is "abc"[0])
