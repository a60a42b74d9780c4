import array
v = memoryview(bytes(6))
for args in (("I",), ("x",), ("B", [2, 2]), ("B", [3, 0]), ("B", 6), ("ii",), ("<i",), ("H", [3, 1]), (5,), ("B", ["a"])):
    try:
        r = v.cast(*args)
        print(args, r.shape)
    except (TypeError, ValueError) as e:
        print(args, type(e).__name__, e)
try:
    memoryview(array.array("H", [1])).cast("I")
except TypeError as e:
    print(e)
try:
    memoryview(bytes(6))[::2].cast("H")
except TypeError as e:
    print(e)
