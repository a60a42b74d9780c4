class Num:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print([10, 20, 30][Num(1)], "abc"[Num(-1)], range(10)[Num(2):Num(5)], bytes(Num(3)) if False else b"", hex(Num(255)), bin(Num(5)), [0] * Num(2), chr(Num(65)), memoryview(b"abc")[Num(2)], list(range(Num(3))), (5).to_bytes(Num(2), "big"), int(Num(7)), 1 << 3)
class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(Sized(0)), bool(Sized(2)), len(Sized(5)), "yes" if Sized(0) else "no", not Sized(1))
class Falsy:
    def __bool__(self): return False
    def __len__(self): return 5
print(bool(Falsy()), Falsy() or "other", [x for x in (Falsy(), Sized(1)) if x][0].n)
