def count(b):
    n = 0
    while b:
        b = b[1:]
        n += 1
    return n
count(memoryview(bytearray(200_000)))
