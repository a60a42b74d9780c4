fs = [lambda: i for i in range(3)]
gs = [(lambda k: lambda: k)(i) for i in range(3)]
hs = []
for i in range(3):
    def h(i=i): return i
    hs.append(h)
print([f() for f in fs], [g() for g in gs], [h() for h in hs])
def outer():
    x = 1
    def show(): return x
    x = 2
    return show
print(outer()())
