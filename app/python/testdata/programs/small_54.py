print(1 if True else 2, (lambda: (yield))().__class__.__name__)
n = 0
while True:
    n += 1
    if n > 5: break
print(n, divmod(7, 2), pow(2, 10, 1000), abs(-3), round(3.14159, 2), sum([1,2],3), bin(10))
