class D:
    def __set_name__(self, o, n): self.n = n
    def __get__(self, i, o=None): return (self.n, i is None)
class A:
    d = D()
    __slots__ = ()
print(A().d)
