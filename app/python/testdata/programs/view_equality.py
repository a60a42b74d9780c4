import array
a = memoryview(b"abc")
print(a == b"abc", a == bytearray(b"abc"), a != b"abd", a == "abc", a == [97, 98, 99], a == memoryview(b"abc")[::1])
i = array.array("i", [97, 98, 99])
print(memoryview(i) == a, memoryview(i) == array.array("h", [97, 98, 99]), memoryview(i) == array.array("d", [97, 98, 99]))
f = array.array("d", [float("nan")])
print(memoryview(f) == memoryview(f), memoryview(f) == f)
