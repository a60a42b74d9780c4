import array
a = array.array("f", [0.1, -0.0, float("inf"), float("nan")])
v = memoryview(a)
print(v.tolist(), v[0] == 0.1, f"{v[0]:.9f}", v.nbytes)
v[0] = 10
v[1] = True
print(a[:2])
for bad in ("1", None, b"1"):
    try:
        v[0] = bad
    except TypeError as e:
        print(e)
try:
    v[0] = 1e300
    print(v[0])
except OverflowError as e:
    print(e)
