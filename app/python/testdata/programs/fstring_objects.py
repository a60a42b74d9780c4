class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"P({self.x!r}, {self.y!r})"
    def __str__(self): return f"<{self.x}, {self.y}>"
    def __format__(self, spec):
        if not spec: return str(self)
        return f"P[{self.x:{spec}} {self.y:{spec}}]"
p = P(1.5, -2)
print(f"{p} {p!r} {p!s:>12} {p:.2f} {p:+} {[p]} {p=}")
print("{} {!r} {:.1f} {0}".format(p, p, p) if False else "{} {!r} {:.1f}".format(p, p, p), format(p), format(p, "e"))
for spec in ("d", "q", "10", ">5", ",s"):
    for v in ("text", None, [1], 1.5, b"x"):
        try: print(spec, format(v, spec), end="; ")
        except (ValueError, TypeError) as e: print(type(e).__name__, e, end="; ")
    print()
