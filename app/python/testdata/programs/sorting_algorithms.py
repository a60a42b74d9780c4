data = [5, 2, 9, 1, 5, 6, -3, 0]
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]: a[j], a[j + 1] = a[j + 1], a[j]
    return a
def insertion(a):
    out = []
    for x in a:
        i = len(out)
        while i and out[i - 1] > x: i -= 1
        out.insert(i, x)
    return out
def quick(a): return a and quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
def counting(a):
    lo = min(a)
    bins = [0] * (max(a) - lo + 1)
    for x in a: bins[x - lo] += 1
    return [i + lo for i, n in enumerate(bins) for _ in range(n)]
print([f(data) == sorted(data) for f in (bubble, insertion, quick, counting)], quick(data), data)
