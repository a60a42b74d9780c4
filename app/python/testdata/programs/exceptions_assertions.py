def check(n):
    assert isinstance(n, int), f"{n!r} is no int"
    assert n > 0
    assert (n % 2 == 0), ("odd", n)
    return n
for x in (4, 3, -1, "a"):
    try: print(check(x))
    except AssertionError as e: print(repr(e), e.args)
