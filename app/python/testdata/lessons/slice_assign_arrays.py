import array
a = memoryview(array.array("h", [1, 2, 3, 4]))
b = memoryview(array.array("h", [-1, -2]))
a[1:3] = b
print(a.tolist())
try:
    a[:2] = memoryview(array.array("H", [5, 6]))
except ValueError as e:
    print("ValueError:", e)
