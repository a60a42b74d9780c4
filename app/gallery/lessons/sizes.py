import sys
size = 10_000_000
data = bytearray(size)
copied = data[: size // 2]
viewed = memoryview(data)[: size // 2]
print(f"copy: {sys.getsizeof(copied) / 1_000_000:.2f} MB")
print(f"view: {sys.getsizeof(viewed)} bytes")
viewed[0] = 255
print(copied[0], data[0])
