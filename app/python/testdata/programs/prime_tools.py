def factors(n):
    out, d = [], 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    return out + [n] * (n > 1)
def is_prime(n): return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))
def miller(n, bases=(2, 3, 5, 7)):
    d, s = n - 1, 0
    while d % 2 == 0: d, s = d // 2, s + 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
print(factors(360), factors(97), factors(2**20 + 1), [n for n in range(30) if is_prime(n)], miller(2**61 - 1), miller(561), pow(7, 10**18, 10**9 + 7))
