def primes(n):
    sieve = bytearray([1]) * (n + 1)
    sieve[:2] = b"\0\0"
    view = memoryview(sieve)
    for i in range(2, int(n ** 0.5) + 1):
        if view[i]:
            view[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, p in enumerate(view) if p]
print(primes(50), len(primes(1000)))
