def f():
    for i in range(3):
        if i:
            while True:
                return i // (i - 1)
f()
