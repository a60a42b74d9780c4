import array
a = array.array("I", range(0, 1000, 7))
v = memoryview(a)
def search(v, x):
    lo, hi = 0, len(v)
    while lo < hi:
        mid = (lo + hi) // 2
        if v[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo if lo < len(v) and v[lo] == x else -1
print([search(v, x) for x in (0, 7, 500, 504, 994, 995, 2000)])
