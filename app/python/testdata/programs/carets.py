def show(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
data = bytearray(b"abc")
view = memoryview(data)
def a(): view[9] = 1
def b(): return view.nothing
def c(): x = view[1:2] + view[0]
for f in (a, b, c): show(f)
class K:
    def m(self, n):
        if n: return self.m(n - 1)
        raise RuntimeError(f"at {n}")
print("before")
result = K().m(2) + len(view[0:1].cast("I"))
