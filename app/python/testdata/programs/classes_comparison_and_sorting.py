class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __lt__(self, o): return self.parts < o.parts
    def __le__(self, o): return self.parts <= o.parts
    def __eq__(self, o): return self.parts == o.parts
    def __repr__(self): return "v" + ".".join(map(str, self.parts))
vs = [Version(t) for t in ("1.10", "1.2", "1.2.0", "0.9")]
print(sorted(vs), max(vs), min(vs), vs[0] > vs[1], vs[0] >= vs[1], Version("1.2") == Version("1.2"), Version("1") in vs, vs.index(Version("0.9")), Version("3") <= Version("3"))
try: hash(vs[0])
except TypeError as e: print(e)
