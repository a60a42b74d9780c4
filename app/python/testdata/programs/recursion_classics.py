def hanoi(n, a="A", b="B", c="C"):
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c) if n else []
def permutations(s):
    return [s[i] + p for i in range(len(s)) for p in permutations(s[:i] + s[i + 1:])] if len(s) > 1 else [s]
def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]
def gcd(a, b): return gcd(b, a % b) if b else a
def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))
print(hanoi(2), permutations("abc"), flatten([1, [2, [3, []], 4]]), gcd(84, 36), ackermann(2, 3))
