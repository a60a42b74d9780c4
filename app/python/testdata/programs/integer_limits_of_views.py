import array
for code in "bBhHiIqQ":
    a = array.array(code, [0])
    v = memoryview(a)
    bits = 8 * a.itemsize
    lo, hi = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
    v[0] = lo
    v[0] = hi
    print(code, lo, hi, v[0] == hi, end=" ")
    for x in (lo - 1, hi + 1):
        try:
            v[0] = x
        except ValueError as e:
            print("|", e, end=" ")
    print()
