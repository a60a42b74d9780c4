x = 5
print(eval("x + 1"), eval("[i * x for i in range(3)]"), eval("y * 2", {"y": 21}), eval(" 'sp' "))
exec("z = x * 2\ndef f(): return z + 1")
print(z, f())
ns = {}
exec("a = 1\nb = a + 1", ns)
print(ns["a"], ns["b"], "a" in globals())
for bad in ("1 +", "x y", "1/0", "nope"):
    try: eval(bad)
    except Exception as e: print(type(e).__name__, e)
