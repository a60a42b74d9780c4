for v in (0, 1, "", "a", [], [0], {}, {1: 2}, None, 0.0, b"", b"\0", range(0), range(1), (), ((),), memoryview(b""), memoryview(b"\0"), float("nan")):
    print(type(v).__name__, bool(v), not v, v and "and", v or "or", "yes" if v else "no")
print(1 and 2 or 3, 0 or [] or "x", None and 1, not not "a", 1 if 0 else 2 if 0 else 3, True and False or True, 5 and 0, [] == False, 1 == True, 2 == True)
def side(x, r): print(x, end=" "); return r
print(side("a", 0) and side("b", 1), side("c", 1) or side("d", 1), side("e", 3) < side("f", 2) < side("g", 1))
