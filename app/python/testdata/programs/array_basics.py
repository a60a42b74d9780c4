import array
a = array.array("i", [3, 1, 2])
a.append(5)
a.extend([7, 8])
a.insert(1, -4)
print(a, len(a), a[0], a[-1], a[1:3], a.itemsize, a.typecode, a.pop(), a.pop(0), a.index(2), a.count(5), 7 in a)
a.remove(-4)
a.reverse()
print(a.tolist(), a.tobytes().hex(), list(reversed(a)), sorted(a), sum(a), max(a))
a[0] = 100
a[1:2] = array.array("i", [9, 9])
del a[0]
print(a, a + array.array("i", [1]), a * 2, a == array.array("h", a), a < array.array("i", [10]))
