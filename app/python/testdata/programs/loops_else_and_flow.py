for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d, end="; ")
            break
    else: print(n, "prime", end="; ")
print()
i = 0
while i < 5:
    i += 1
    if i == 2: continue
    if i == 4: break
    print(i, end=" ")
else: print("never")
print("i is", i)
while i: i -= 1
else: print("ended", i)
for a, b in zip("ab", [1, 2]): pass
print(a, b, [k for k in range(3) for _ in range(k)])
for i in range(3):
    for j in range(3):
        if i == j: break
    else: continue
    print((i, j), end=" ")
print()
