numbers = [1, 2, 3]
packed = bytearray(numbers)
view = memoryview(packed)
print(view.tolist())
view = memoryview(numbers)
