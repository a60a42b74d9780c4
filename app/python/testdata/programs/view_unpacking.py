a, b, *rest = memoryview(b"\x01\x02\x03\x04")
print(a, b, rest)
first, *_, last = memoryview(b"abc")
print(first, last, (*memoryview(b"xy"),), [*memoryview(b"z")])
