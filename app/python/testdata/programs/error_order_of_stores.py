# Which mistake is told of when there are several.
import array
b, a = bytearray(3), array.array("i", [1, 2, 3])
def t(f, *args):
    try: f(*args)
    except Exception as e: print(args, type(e).__name__, e)
for target in (b, a):
    for key, value in ((9, "x"), (9, 256), (9, 2**40), ("k", "x"), (2**70, "x"), (2**70, 1), (slice(0, 2, 0), 5), (slice(0, 2, 0), "x"), (slice(0, 1), 1.5), (slice(0, 1), "x"),
                       (slice(0, 1), None), (slice(0, 1), int), (slice("a"), b"x"), (None, None), (slice(0, 3, 2), b"abc"), (1.0, 1)):
        t(target.__setitem__ if False else lambda k, v: operator_set(target, k, v), key, value)
def operator_set(target, k, v): target[k] = v
for target in (b, a):
    for key, value in ((9, "x"), (9, 256), ("k", "x"), (2**70, "x"), (2**70, 1), (slice(0, 2, 0), 5), (slice(0, 1), 1.5), (slice(0, 1), "x"), (slice(0, 1), None), (slice("a"), b"x"), (1.0, 1)):
        t(operator_set, target, key, value)
