x = "global"
class K:
    x = "class"
    y = x + "!"
    z = [x for _ in range(1)]
    def m(self): return x
    f = lambda self: x
print(K.x, K.y, K.z, K().m(), K().f())
def outer():
    x = "local"
    class Inner:
        seen = x
        def get(self): return x
    x = "changed"
    return Inner.seen, Inner().get(), Inner.__qualname__
print(outer(), K.m.__qualname__)
class Loop:
    for i in range(3):
        if i == 1: flag = i
    total = sum(n for n in (1, 2, 3))
print(Loop.i, Loop.flag, Loop.total)
