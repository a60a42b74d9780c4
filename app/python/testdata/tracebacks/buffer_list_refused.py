view = memoryview([1, 2, 3])
