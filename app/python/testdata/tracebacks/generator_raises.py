def numbers():
    yield 1
    raise ValueError("no more")
for n in numbers():
    print(n)
