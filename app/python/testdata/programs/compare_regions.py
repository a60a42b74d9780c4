def first_difference(a, b):
    for i, (x, y) in enumerate(zip(a, b)):
        if x != y:
            return i
    return None if len(a) == len(b) else min(len(a), len(b))
a = memoryview(b"abcdefgh")
print(first_difference(a, b"abcdefgh"), first_difference(a, b"abcxefgh"), first_difference(a, b"abc"), first_difference(a[2:], a[2:]))
