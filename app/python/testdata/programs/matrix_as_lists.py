def mul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def power(m, n):
    out = [[int(i == j) for j in range(len(m))] for i in range(len(m))]
    while n:
        if n & 1: out = mul(out, m)
        m, n = mul(m, m), n >> 1
    return out
def det(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** i * m[0][i] * det([r[:i] + r[i + 1:] for r in m[1:]]) for i in range(len(m)))
print(mul([[1, 2], [3, 4]], [[0, 1], [1, 0]]), power([[1, 1], [1, 0]], 90)[0][1], det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), [list(r) for r in zip(*[[1, 2], [3, 4]])], [list(reversed(c)) for c in zip([1, 2], [3, 4])])
