a = memoryview(b"abc"); b = memoryview(b"abd")
print(a == b, a == b"abc", hash(a) == hash(b"abc"), a < b)
