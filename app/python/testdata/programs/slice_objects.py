s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(6), slice(None).indices(4), slice(-3, None).indices(5), slice(None, None, -1).indices(5), s == slice(1, 10, 2), slice(3))
class Show:
    def __getitem__(self, key): return key
x = Show()
print(x[1], x[1:2], x[::3], x[1, 2], x[1:2, ::3], x[...], x[:, None], x["k":"v"], x[()], x[-1,])
try: slice("a").indices(3)
except TypeError as e: print(e)
