class Temp:
    def __int__(self): return 21
    def __float__(self): return 21.5
    def __complex__(self): return 0
    def __round__(self, n=None): return ("rounded", n)
    def __trunc__(self): return 20
    def __abs__(self): return "abs"
    def __bytes__(self): return b"temp"
    def __format__(self, spec): return f"<{spec}>"
    def __reversed__(self): return iter("rev")
    def __length_hint__(self): return 3
t = Temp()
print(int(t), float(t), round(t), round(t, 1), abs(t), bytes(t), f"{t:>5}", format(t), list(reversed(t)))
for f in (hex, len, iter, next, hash, bool, str):
    try: print(f.__name__, str(f(t))[:12] if f in (str,) else f(t) is not None)
    except TypeError as e: print(f.__name__, e)
