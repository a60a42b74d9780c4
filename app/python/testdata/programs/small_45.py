import array
a = array.array("B", b"abc")
m = memoryview(a)
a.append(1)
