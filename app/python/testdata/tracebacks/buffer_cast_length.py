memoryview(bytes(7)).cast("I")
