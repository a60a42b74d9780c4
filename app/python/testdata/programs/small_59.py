class A:
    def __init__(self, **kw): self.__dict__.update(kw)
a = A(x=1)
print(a.x)
