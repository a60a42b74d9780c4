class A:
    def __repr__(self): return "A-repr"
class B(A):
    def __str__(self): return "B-str"
class C:
    pass
print(A(), str(A()), [A()], f"{A()!s}", B(), [B()], repr(B()), f"{B()}", "%s %r" % (B(), B()), {"k": B()}, (B(),))
print(str(C())[:20], C.__name__, C, type(C()), repr(C)[-3:])
class Bad:
    def __repr__(self): return 5
    def __str__(self): return None
    def __len__(self): return -1
    def __bool__(self): return "x"
    def __hash__(self): return "h"
    def __index__(self): return 1.5
for f in (repr, str, len, bool, hash, hex, print):
    try: f(Bad())
    except (TypeError, ValueError) as e: print(f.__name__, type(e).__name__, e)
