def gen(n):
    try:
        for i in range(n): yield i
    finally:
        print("closed", n)
print(list(zip(gen(2), gen(5))))
for a, b in zip(gen(3), gen(4)):
    break
print("end")
