def a(n):
    b(n - 1)
def b(n):
    def c(k):
        return [1, 2][k]
    return c(n)
a(5)
